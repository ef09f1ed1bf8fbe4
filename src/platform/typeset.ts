// Documents on paper: a Typst template and what it is given, as a PDF that a screen reader can read.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** What a template reads as `sys.inputs`; anything but words as JSON. */
export type TypesetInputs = Readonly<Record<string, string>>

// Kept alive, since starting it and reading the fonts takes longer than a document.
let compiler: NodeCompiler | undefined

/**
 * Typesets a document as PDF/UA-1. The same template and inputs give the same bytes. `keep`: what the compiler remembers,
 * to be quicker with the next; nothing of what is about a person.
 * @throws Error when the template doesn't compile.
 */
export function typeset(template: string, inputs: TypesetInputs, keep: 'some' | 'nothing' = 'some'): Buffer {
  compiler ??= startCompiler()
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs })
    const document = compiled.result
    if (!document) {
      const diagnostics = compiled.takeDiagnostics()
      throw new Error(`the document can't be typeset: ${JSON.stringify(diagnostics?.shortDiagnostics)}`)
    }
    return compiler.pdf(document, { pdfStandard: 'ua-1' })
  } finally {
    compiler.evictCache(keep === 'nothing' ? 0 : 10)
  }
}

function startCompiler(): NodeCompiler {
  const inter = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/inter/package.json')))
  const fontPaths = ['400Regular', '600SemiBold', '700Bold'].map(weight => join(inter, weight))
  return NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths }] })
}
