import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const web = join(import.meta.dirname, '..')
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).map(file => join(web, file))
const textFiles = files.filter(file => /[\\/]texts\.ts$/.test(file) && dirname(file) !== import.meta.dirname)

type Wording = Readonly<Record<string, string>>
type Folder = Readonly<{ folder: string; nb: Wording; nn: Wording }>

/** What a folder's words are used by: its own code, and that of folders under it. */
function codeBeside(textFile: string): string {
  return files
    .filter(file => file.startsWith(dirname(textFile)) && /\.tsx?$/.test(file) && file !== textFile)
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')
}

/** A key stands in quotes somewhere, or begins with what a template puts before a value. */
function isUsed(key: string, code: string): boolean {
  const stem = key.replace(/_(one|other)$/, '')
  if (new RegExp(`['"\`]${stem}['"\`]`).test(code)) return true
  const templates = [...code.matchAll(/\b(?:t|say)\(`([\w-]*)\$\{[^}]+\}([\w-]*)`/g)]
  return templates.some(([, before = '', after = '']) => stem.startsWith(before) && stem.endsWith(after))
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

const folders = new Map<string, Folder>()

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} })
  for (const file of textFiles) {
    const { texts } = (await import(file)) as { texts: Folder }
    folders.set(file, texts)
  }
})

afterAll(() => vi.unstubAllGlobals())

test('every folder of pages has its words', () => {
  expect(textFiles.length).toBeGreaterThan(8)
})

describe.each(textFiles.map(file => [file.slice(web.length + 1), file] as const))('%s', (name, file) => {
  const words = () => folders.get(file) as Folder

  test('is named after its folder', () => {
    expect(words().folder).toBe(dirname(name).replaceAll('\\', '/'))
  })

  test('says in nynorsk all that it says in bokmål, with the same values in it', () => {
    expect(Object.keys(words().nn).sort()).toEqual(Object.keys(words().nb).sort())
    for (const [key, text] of Object.entries(words().nb)) {
      expect(text.trim(), key).not.toBe('')
      expect(words().nn[key]?.trim(), key).not.toBe('')
      expect(placeholders(words().nn[key] ?? ''), key).toEqual(placeholders(text))
    }
  })

  test('holds nothing that no page says', () => {
    const code = codeBeside(file)
    expect(Object.keys(words().nb).filter(key => !isUsed(key, code))).toEqual([])
  })

  test('lacks nothing that a page says', () => {
    const said = [...codeBeside(file).matchAll(/\bt\('([\w-]+)'/g)].map(([, key]) => key as string)
    const known = new Set(Object.keys(words().nb).map(key => key.replace(/_(one|other)$/, '')))
    const below = textFiles.filter(other => other !== file && other.startsWith(dirname(file)))
    const elsewhere = new Set(
      below.flatMap(other =>
        Object.keys(folders.get(other)?.nb ?? {}).map(key => key.replace(/_(one|other)$/, '')),
      ),
    )
    expect(said.filter(key => !known.has(key) && !elsewhere.has(key))).toEqual([])
  })
})
