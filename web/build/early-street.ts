import type { Plugin } from 'vite';

/**
 * The words of index.html are painted before the programs compete for the line, and a phone fetches the pages of the
 * street together with them instead of one round trip later.
 */
export const earlyStreet: Plugin = {
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
