import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Components that no page uses are left out, with what only they import. */
const withoutSideEffects =
  /node_modules\/(@digdir\/designsystemet-react|@digdir\/designsystemet-web\/dist\/esm\/pagination|@floating-ui|@navikt\/aksel-icons|@tanstack\/(react-virtual|virtual-core)|tabbable)\//

// The page's policy allows scripts, styles and fonts from our own address only, and nothing inline
// (src/platform/http.ts): so no inlined assets, and no script that Vite would write into the page.
export default defineConfig({
  root: 'web',
  publicDir: 'static',
  plugins: [react()],
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
