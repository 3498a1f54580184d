import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Three vendor chunks: what every page runs on; antd pieces that only desk pages use (tables, pickers, menus);
 * the rest of antd is left to the splitter, so that a phone page loads only the parts it imports.
 */
const framework =
  /node_modules[\\/](react|react-dom|scheduler|react-router|@tanstack|openapi-fetch|dayjs)[\\/]/;
const deskOnly =
  /node_modules[\\/](antd[\\/]es[\\/](table|pagination|date-picker|calendar|tree|tree-select|cascader|transfer|upload|color-picker)|@rc-component[\\/](table|pagination|picker|tree|tree-select|cascader|upload|virtual-list))[\\/]/;

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
          groups: [
            { name: 'framework', test: framework, priority: 20 },
            { name: 'desk', test: deskOnly, priority: 10 },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
});
