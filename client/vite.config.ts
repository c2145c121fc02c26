import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const origin = 'http://localhost:3000'
// The server takes changes only from its own pages; before it stands the dev server, which speaks as one of them.
const server = { target: 'http://127.0.0.1:3000', headers: { origin } }

export default defineConfig({
  plugins: [
    react(),
    // A missing German sentence stops the build.
    lingui({ failOnMissing: true, failOnCompileError: true }),
    babel({ presets: [linguiTransformerBabelPreset()] }),
  ],
  build: {
    // Browsers that know light-dark(), nesting and layers by themselves.
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // One small sheet instead of twenty tiny ones; public/layers.css says which layer wins.
    cssCodeSplit: false,
    // The policy of the pages allows no data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    // What every page needs is one file: many small ones pack worse. More groups change the order of the styles.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server, '/live': { ...server, ws: true }, '/events': { ...server, ws: true } },
  },
})
