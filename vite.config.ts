import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The page's policy allows scripts, styles and fonts from our own address only, and nothing inline
// (src/platform/http.ts): so no inlined assets, and no script that Vite would write into the page.
export default defineConfig({
  root: 'web',
  publicDir: 'static',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
  },
})
