import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Three chunks by name, each with all that it needs, so that none of them ever waits for another in a circle: what every
 * page runs on, what stands before the first page, and the pages of the street. A phone on one bar asks for five files
 * and not for fifty: over HTTP/1.1 every six more cost it a round trip. The pages of the desk are left to the splitter.
 */
const framework =
  /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|openapi-fetch|dayjs)[\\/]/;
const entry = /[\\/]src[\\/]main\.tsx$/;
const street =
  /[\\/]src[\\/](app[\\/]phone[\\/]|pages[\\/](my-cases|phone-case|report)[\\/]|pages[\\/]cases[\\/]phone[\\/]phone-cases-page)/;

export default defineConfig({
  plugins: [react()],
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
            { name: 'street', test: street, priority: 1 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
});
