import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Components that no page uses are left out, with what only they import. */
const withoutSideEffects =
  /node_modules\/(@digdir\/designsystemet-react|@digdir\/designsystemet-web\/dist\/esm\/pagination|@floating-ui|@navikt\/aksel-icons|@tanstack\/(react-virtual|virtual-core)|tabbable)\//

/** Lays a compressed copy beside each file, once at the build instead of at each request. */
const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  writeBundle({ dir = '' }) {
    const assets = join(dir, 'assets')
    for (const file of readdirSync(assets).filter(name => /\.(js|css)$/.test(name))) {
      const content = readFileSync(join(assets, file))
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }
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
  plugins: [react(), precompress],
  resolve: {
    alias: [
      {
        find: /^@digdir\/designsystemet-web$/,
        replacement: join(import.meta.dirname, 'web/ui/design-elements.ts'),
      },
    ],
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: withoutSideEffects, sideEffects: false }] },
    },
  },
})
