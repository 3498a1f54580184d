import type { Plugin } from 'vite';

const ON_A_PHONE = 'media="(max-width: 767.98px)"';

/**
 * The words of index.html are painted before the programs compete for the line, and a phone fetches the pages of the
 * street, with their styles, together with them instead of one round trip later.
 */
export const earlyStreet: Plugin = {
  name: 'early-street',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const named = (ending: string) =>
        Object.keys(bundle).find((name) => new RegExp(`street-[^/]+\\.${ending}$`).test(name));
      const links = [
        ['js', 'rel="modulepreload" fetchpriority="low"'],
        ['css', 'rel="preload" as="style" fetchpriority="low"'],
      ].flatMap(([ending, as]) => {
        const name = named(ending!);
        return name ? [`  <link ${as} ${ON_A_PHONE} crossorigin href="/${name}">\n  `] : [];
      });
      return html
        .replace(/<(script type="module"|link rel="modulepreload")/g, '<$1 fetchpriority="low"')
        .replace('</head>', `${links.join('')}</head>`);
    },
  },
};
