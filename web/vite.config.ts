import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { earlyStreet } from './build/early-street';
import { quickStart } from './build/quick-start';
import { streetShell } from './build/street-shell';

/**
 * Three chunks by name, each with all that it needs, so that none of them ever waits for another in a circle: what every
 * page runs on, what stands before the first page, and the pages of the street. A phone on one bar asks for five files
 * and not for fifty: over HTTP/1.1 every six more cost it a round trip. The pages of the desk are left to the splitter.
 */
const framework = /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|openapi-fetch)[\\/]/;
const entry = /[\\/]src[\\/]main\.tsx$/;
const streetPages =
  /[\\/]src[\\/](app[\\/]phone[\\/]|pages[\\/](my-cases|phone-case|report)[\\/]|pages[\\/]cases[\\/]phone[\\/]phone-cases-page)/;

const shell = streetShell();

export default defineConfig({
  plugins: [
    react(),
    earlyStreet,
    quickStart,
    shell.plugin,
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
          (entries) => ({ manifest: entries.filter(({ url }) => shell.has(url)), warnings: [] }),
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
          includeDependenciesRecursively: true,
          groups: [
            { name: 'framework', test: framework, priority: 3 },
            { name: 'core', test: entry, priority: 2 },
            { name: 'street', test: streetPages, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': 'http://127.0.0.1:3000', '/public': 'http://127.0.0.1:3000' },
  },
});
