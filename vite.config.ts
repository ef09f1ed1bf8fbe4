import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Components that no page uses are left out, with what only they import. So is what a page of ours doesn't use of a folder. */
const withoutSideEffects =
  /node_modules\/(@digdir\/designsystemet-react|@digdir\/designsystemet-web\/dist\/esm\/pagination|@floating-ui|@navikt\/aksel-icons|@tanstack\/(react-virtual|virtual-core)|tabbable)\//

/**
 * An instrument goes to the browser as the data it comes to, both languages side by side: smaller than the code that
 * writes it, and read faster. Why a rule is there is for those who keep the questionnaire, and stays behind.
 */
const instrumentsAsData: Plugin = {
  name: 'instruments-as-data',
  apply: 'build',
  load: {
    filter: { id: /src\/instrument\/versions\/\d+\/index\.ts$/ },
    async handler(id) {
      const exported = Object.entries(await import(pathToFileURL(id).href))
      const lines = exported.map(([name, instrument]) => {
        const data = JSON.stringify(instrument, (key, value) => (key === 'reason' ? undefined : value))
        return `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(data)})`
      })
      return { code: lines.join('\n'), moduleType: 'js' }
    },
  },
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

const ourPages = /\/web\/(?!main\.tsx|ui\/(styles|design-elements)\.ts).+\.tsx?$/

/** Lays a compressed copy beside each file, once at the build instead of at each request. */
const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets')
    for (const file of readdirSync(assets).filter(name => /\.(js|css)$/.test(name))) {
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
  plugins: [instrumentsAsData, react(), precompress, prerender],
  resolve: {
    alias: [
      {
        find: /^@digdir\/designsystemet-web$/,
        replacement: join(import.meta.dirname, 'web/ui/design-elements.ts'),
      },
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
            { name: 'frame', tags: ['$initial'] },
            { name: 'parts', test: /node_modules/, minShareCount: 2 },
          ],
        },
      },
      treeshake: {
        moduleSideEffects: [
          { test: withoutSideEffects, sideEffects: false },
          { test: ourPages, sideEffects: false },
        ],
      },
    },
  },
})
