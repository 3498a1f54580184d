import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

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

/**
 * The words of index.html are painted before the programs compete for the line, and a phone fetches the pages of the
 * street together with them instead of one round trip later.
 */
const earlyStreet: Plugin = {
  name: 'early-street',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const early = Object.keys(bundle).find((name) => /street-[^/]+\.js$/.test(name));
      const link = `<link rel="modulepreload" media="(max-width: 767.98px)" fetchpriority="low" crossorigin href="/${early}">`;
      return html
        .replace(/<(script type="module"|link rel="modulepreload")/g, '<$1 fetchpriority="low"')
        .replace('</head>', early ? `  ${link}\n  </head>` : '</head>');
    },
  },
};

export default defineConfig({
  plugins: [react(), earlyStreet],
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
