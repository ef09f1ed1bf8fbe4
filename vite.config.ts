import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { getInstrument, type Instrument } from './src/instrument/index.ts'
import { type Text, textsIn } from './src/instrument/text.ts'

/** Components that no page uses are left out, with what only they import. So is what a page of ours doesn't use of a folder. */
const withoutSideEffects =
  /node_modules\/(@digdir\/designsystemet-react|@digdir\/designsystemet-web\/dist\/esm\/pagination|@floating-ui|@navikt\/aksel-icons|@tanstack\/(react-virtual|virtual-core)|tabbable)\//

const language = join(import.meta.dirname, 'web', 'language')
const inWeb = (path: string) => join(import.meta.dirname, 'web', path)
const textFiles = readdirSync(inWeb(''), { recursive: true, encoding: 'utf8' })
  .filter(file => /[\\/]texts\.ts$/.test(file) && !inWeb(file).startsWith(language))
  .map(inWeb)

type FolderTexts = Readonly<{ folder: string; nb: Record<string, string>; nn: Record<string, string> }>
const textsOf = async (file: string): Promise<FolderTexts> => (await import(pathToFileURL(file).href)).texts

/** The instrument as the browser gets it. Why a rule is there is for those who keep the questionnaire, and stays behind. */
const withoutReasons = (instrument: Instrument): Instrument =>
  JSON.parse(JSON.stringify(instrument, (key, value) => (key === 'reason' ? undefined : value)))

/** All that is said in nynorsk, as web/language/learn.ts reads it. */
async function nynorskWords() {
  const folders = await Promise.all(textFiles.map(textsOf))
  const instruments = [getInstrument('2026')].map(instrument => {
    const texts = textsIn(withoutReasons(instrument)) as readonly Text[]
    return [instrument.version, texts.map(({ nb, nn }) => (nn === nb ? '' : nn))] as const
  })
  return {
    folders: Object.fromEntries(folders.map(({ folder, nn }) => [folder, nn])),
    instruments: Object.fromEntries(instruments),
  }
}

/**
 * Bokmål goes with the code; nynorsk is a file of its own, fetched when it is spoken (web/language/learn.ts). An
 * instrument goes to the browser as the data it comes to: smaller than the code that writes it, and read faster.
 */
const languagesApart: Plugin = {
  name: 'languages-apart',
  apply: 'build',
  load: {
    filter: { id: /web\/(.+\/texts|language\/nynorsk)\.ts$|src\/instrument\/versions\/\d+\/index\.ts$/ },
    async handler(id) {
      if (id === join(language, 'nynorsk.ts')) {
        const file = {
          type: 'asset',
          name: 'nynorsk.json',
          source: JSON.stringify(await nynorskWords()),
        } as const
        const address = `import.meta.ROLLUP_FILE_URL_${this.emitFile(file)}`
        return { code: `export const nynorskAddress = ${address}`, moduleType: 'js' }
      }
      if (textFiles.includes(id)) return { code: bokmalOf(await textsOf(id)), moduleType: 'js' }
      if (!id.includes('/versions/')) return
      return { code: instrumentCode(Object.entries(await import(pathToFileURL(id).href))), moduleType: 'js' }
    },
  },
}

/** Where nynorsk can't be fetched, bokmål is spoken instead. */
const bokmalOf = ({ folder, nb }: FolderTexts) =>
  `import { defineTexts } from ${JSON.stringify(join(language, 'index.ts'))}
const nb = ${JSON.stringify(nb)}
export const texts = /* @__PURE__ */ defineTexts(${JSON.stringify(folder)}, { nb, nn: nb })`

function instrumentCode(exported: readonly (readonly [string, Instrument])[]): string {
  const lines = exported.flatMap(([name, instrument]) => {
    const data = JSON.stringify(withoutReasons(instrument), (key, value) =>
      key === 'nn' ? undefined : value,
    )
    const version = JSON.stringify(instrument.version)
    return [`export const ${name} = JSON.parse(${JSON.stringify(data)})`, `layNynorsk(${version}, ${name})`]
  })
  return [`import { layNynorsk } from ${JSON.stringify(join(language, 'learn.ts'))}`, ...lines].join('\n')
}

/** The public pages' words as HTML, for the server to send them in (src/platform/web-files.ts). */
const prerender: Plugin = {
  name: 'prerender',
  apply: 'build',
  async writeBundle({ dir = '' }) {
    const { publicPages } = await import('./web/prerender/index.ts')
    writeFileSync(join(dir, 'public-pages.json'), JSON.stringify(publicPages()))
  },
}

/**
 * Puts the first script before all else in the page (web/ahead.ts). It is no module: the browser keeps those until the
 * page has been read, and takes them in the order they please it. Its names stay its own.
 */
const askAhead: Plugin = {
  name: 'ask-ahead',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: inWeb('ahead.ts'), name: 'ahead' })
  },
  generateBundle(_options, bundle) {
    const script = firstScript(bundle)
    script.code = `(()=>{${script.code}})()`
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => [
      { tag: 'script', attrs: { src: `/${firstScript(bundle).fileName}` }, injectTo: 'head-prepend' },
    ],
  },
}

function firstScript(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk {
  const script = Object.values(bundle).find(({ name }) => name === 'ahead')
  if (script?.type !== 'chunk') throw new Error('the build has no first script')
  return script
}

/** Lists that go on without end: the library's code for them, which no page has any of, is left out. */
const withoutEndlessLists: Plugin = {
  name: 'without-endless-lists',
  apply: 'build',
  load: {
    filter: { id: /@tanstack\/query-core\/build\/modern\/infiniteQueryBehavior\.js$/ },
    handler: () =>
      `export function infiniteQueryBehavior() { throw new Error('vite.config.ts leaves endless lists out') }
export const hasNextPage = infiniteQueryBehavior, hasPreviousPage = infiniteQueryBehavior`,
  },
}

const widely = ':has(label):not(:has(label:hover)) .ds-input'

/**
 * Designsystemet asks of every element around a field whether the mouse is over a label in it. The browser then styles
 * the whole page anew whenever the focus moves; asked of the field alone, it doesn't.
 */
const narrowedHover = {
  postcssPlugin: 'narrowed-hover',
  Rule(rule: { selector: string }) {
    if (rule.selector.includes(widely) && !rule.selector.includes(`.ds-field${widely}`))
      rule.selector = rule.selector.replaceAll(widely, `.ds-field${widely}`)
  },
}

const ourInstrument = /\/src\/instrument\/.+\.ts$/
/** What several pages of assessments share. How a questionnaire is told in words, and its codebook, are for other pages. */
const ofForms =
  /\/web\/assessments\/(?!rights\/(?!use-)|round-notice\/)|\/src\/instrument\/(?!.+-in-words|codebook|register-variables|living-conditions-index)/
const ourPages = /\/web\/(?!main\.tsx|ui\/(styles|design-elements)\.ts).+\.tsx?$/

/** Lays a compressed copy beside each file, once at the build instead of at each request. */
const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets')
    for (const file of readdirSync(assets).filter(name => /\.(js|css|json)$/.test(name))) {
      const content = readFileSync(join(assets, file))
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
      writeFileSync(join(assets, `${file}.br`), brotliCompressSync(content, quality))
      writeFileSync(join(assets, `${file}.gz`), gzipSync(content, { level: 9 }))
    }
  },
}

// The page's policy allows scripts, styles and fonts from our own address only, and nothing inline
// (src/platform/http.ts): so no inlined assets, and no script that Vite would write into the page.
export default defineConfig({
  root: 'web',
  publicDir: 'static',
  plugins: [askAhead, languagesApart, withoutEndlessLists, react(), precompress, prerender],
  resolve: {
    alias: [
      {
        find: /^@digdir\/designsystemet-web$/,
        replacement: join(import.meta.dirname, 'web/ui/design-elements.ts'),
      },
      // React has had it since 18; the shim is for those before.
      { find: /^use-sync-external-store\/shim/, replacement: 'use-sync-external-store' },
    ],
  },
  css: { postcss: { plugins: [narrowedHover] } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'frame', tags: ['$initial'], test: /^(?!.*\/web\/ahead\.ts)/ },
            {
              name: 'parts',
              test: /node_modules|\/web\/(ui|home)\/|\/web\/rounds\/queries\.ts/,
              minShareCount: 2,
            },
            { name: 'assessments', test: ofForms, minShareCount: 2, includeDependenciesRecursively: false },
          ],
        },
      },
      treeshake: {
        moduleSideEffects: [
          { test: withoutSideEffects, sideEffects: false },
          { test: ourPages, sideEffects: false },
          { test: ourInstrument, sideEffects: false },
        ],
      },
    },
  },
})
