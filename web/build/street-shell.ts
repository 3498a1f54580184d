import type { Plugin } from 'vite';

/** Where the pages of a handler on the phone begin; everything they load is kept for where there is no signal. */
const STREET = [
  'src/main.tsx',
  'src/app/phone/phone-shell.tsx',
  'src/pages/sign-in/sign-in-page.tsx',
  'src/pages/cases/phone/phone-cases-page.tsx',
  'src/pages/my-cases/my-cases-page.tsx',
  'src/pages/phone-case/phone-case-page.tsx',
  'src/pages/report/report-page.tsx',
  'src/pages/outbox/outbox-page.tsx',
  'src/pages/me/me-page.tsx',
  'src/pages/rectifications/rectifications-page.tsx',
  'src/pages/rectifications/task-page.tsx',
  'src/pages/rectifications/in-case/case-tasks.tsx',
  'src/shared/explained-light/why-this-date.tsx',
];

export interface StreetShell {
  plugin: Plugin;
  /** Whether this built file belongs to the street's pages. */
  has: (file: string) => boolean;
}

/** Finds the chunks of the street's pages with all that they import; what other pages load on demand stays out. */
export function streetShell(): StreetShell {
  const files = new Set<string>(['index.html']);
  return {
    has: (file) => files.has(file),
    plugin: {
      name: 'duban-street-shell',
      generateBundle(_options, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const take = (name: string): void => {
          const chunk = chunks.find(({ fileName }) => fileName === name);
          if (!chunk || files.has(name)) return;
          files.add(name);
          for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
          chunk.imports.forEach(take);
        };
        for (const page of STREET) {
          const found = chunks.filter(({ moduleIds, facadeModuleId }) =>
            [facadeModuleId, ...moduleIds].some((id) => id?.replaceAll('\\', '/').endsWith(`/${page}`)),
          );
          if (found.length === 0)
            this.error(`${page} is in no chunk: the street's pages would lack it offline`);
          found.forEach(({ fileName }) => take(fileName));
        }
      },
    },
  };
}
