import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { streetShell } from './build/street-shell';

/**
 * One vendor chunk by name: what every page runs on. Everything else is left to the splitter, which puts together what
 * the same pages load, so that a phone page gets only the parts of antd it imports. A group that gathers modules of
 * different pages ties chunks into a circle, and one of them then runs before what it needs.
 */
const framework =
  /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|openapi-fetch|dayjs)[\\/]/;

const street = streetShell();

export default defineConfig({
  plugins: [
    react(),
    street.plugin,
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: {
        id: '/',
        name: '督办',
        short_name: '督办',
        description: '环保督察交办件办理',
        lang: 'zh-CN',
        // Who handles cases installs it; their list is where the day begins.
        start_url: '/cases',
        scope: '/',
        display: 'standalone',
        theme_color: '#14263F',
        background_color: '#F4F6F9',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: {
        rollupFormat: 'iife',
        globPatterns: ['index.html', 'assets/*.{js,css}'],
        manifestTransforms: [
          (entries) => ({ manifest: entries.filter(({ url }) => street.has(url)), warnings: [] }),
        ],
      },
    }),
  ],
  build: {
    outDir: 'dist',
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'framework', test: framework }],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
});
