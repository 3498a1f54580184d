/** Which way the arrows point in the browser's half: docs/architecture.md. `npm run check:architecture` */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'What two files need of each other stands in a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-knows-no-page',
      comment: 'What pages share does not know which pages there are.',
      severity: 'error',
      from: { path: '^src/(api|i18n|theme|shared)/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'words-stand-alone',
      comment: 'The service worker and the first paint need words without a screen.',
      severity: 'error',
      from: { path: '^src/i18n/' },
      to: { path: '^src/(app|pages|shared|sw|theme)/' },
    },
    {
      name: 'api-knows-no-screen',
      comment: 'Questions and answers are the same on a phone, on a desk and in the service worker.',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '^src/(app|pages|shared|sw|theme)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
