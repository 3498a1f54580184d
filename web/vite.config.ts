import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * One vendor chunk by name: what every page runs on. Everything else is left to the splitter, which puts together what
 * the same pages load, so that a phone page gets only the parts of antd it imports. A group that gathers modules of
 * different pages ties chunks into a circle, and one of them then runs before what it needs.
 */
const framework =
  /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|openapi-fetch|dayjs)[\\/]/;

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
          includeDependenciesRecursively: false,
          groups: [{ name: 'framework', test: framework }],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
});
