/**
 * Which way the arrows point; docs/architecture.md says why. A room enters another one by its index.ts, and only a
 * room that stands here beside its name. `npm run check:architecture`
 */
const MAY_USE = {
  access: ['organisation', 'history'],
  organisation: ['access', 'history'],
  history: ['access'],
  jobs: ['access', 'history'],
  retention: ['access', 'history'],
  calendar: ['access', 'organisation', 'history'],
  phrases: ['access', 'history'],
  evidence: ['access', 'history'],
  'made-files': ['access'],
  visits: ['access'],
  notices: ['access', 'organisation', 'history', 'retention'],
  campaigns: ['access', 'history', 'calendar', 'deadlines'],
  deadlines: ['calendar'],
  'sign-off': ['access', 'organisation', 'history', 'visits', 'campaigns'],
  cases: [
    'access',
    'organisation',
    'history',
    'calendar',
    'evidence',
    'visits',
    'notices',
    'campaigns',
    'deadlines',
    'sign-off',
  ],
  reviews: ['access', 'organisation', 'history', 'campaigns', 'sign-off', 'cases'],
  views: ['access', 'history', 'cases'],
  live: ['access', 'history', 'cases'],
  repeats: ['access', 'organisation', 'history', 'evidence', 'cases'],
  extensions: ['access', 'organisation', 'history', 'calendar', 'notices', 'campaigns', 'deadlines', 'cases'],
  adjustments: [
    'access',
    'organisation',
    'history',
    'calendar',
    'notices',
    'campaigns',
    'deadlines',
    'cases',
    'extensions',
  ],
  calls: [
    'access',
    'organisation',
    'history',
    'calendar',
    'evidence',
    'notices',
    'campaigns',
    'deadlines',
    'cases',
  ],
  recounts: ['access', 'organisation', 'history', 'calendar', 'notices', 'deadlines', 'cases', 'calls'],
  rectification: [
    'access',
    'organisation',
    'history',
    'calendar',
    'evidence',
    'campaigns',
    'deadlines',
    'cases',
  ],
  intake: ['access', 'organisation', 'history', 'calendar', 'campaigns', 'deadlines', 'cases', 'repeats'],
  slips: ['access', 'organisation', 'history', 'calendar', 'notices', 'campaigns', 'deadlines', 'cases'],
  reminders: ['access', 'organisation', 'history', 'calendar', 'notices', 'campaigns', 'deadlines', 'cases', 'calls'],
  rollups: ['access', 'organisation', 'retention', 'calendar', 'notices', 'campaigns', 'deadlines', 'cases'],
  digests: [
    'access',
    'organisation',
    'history',
    'calendar',
    'notices',
    'campaigns',
    'deadlines',
    'cases',
    'reminders',
  ],
  'written-reminders': ['access', 'organisation', 'history', 'notices', 'campaigns', 'cases'],
  reports: [
    'access',
    'organisation',
    'history',
    'calendar',
    'evidence',
    'made-files',
    'notices',
    'campaigns',
    'deadlines',
    'cases',
    'repeats',
    'intake',
  ],
  statistics: ['access', 'organisation', 'campaigns', 'deadlines', 'cases', 'rollups'],
};

const ROOMS = Object.keys(MAY_USE);
const SPEC = '[.]spec[.]ts$';
const anyOf = (names) => `(${names.join('|')})`;

const rooms = ROOMS.map((room) => ({
  name: `room-${room}`,
  comment: 'A room uses only the rooms that MAY_USE names.',
  severity: 'error',
  from: { path: `^src/modules/${room}/` },
  to: { path: '^src/modules/', pathNot: `^src/modules/${anyOf([room, ...MAY_USE[room]])}/` },
}));

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'room-by-its-door',
      comment:
        'A room is entered by its index.ts; a domain may read the pure domain/index.ts of another (ADR 4).',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: SPEC },
      to: {
        path: '^src/modules/([^/]+)/',
        pathNot: [
          '^src/modules/$1/',
          '^src/modules/[^/]+/index[.]ts$',
          '^src/modules/[^/]+/domain/index[.]ts$',
        ],
      },
    },
    {
      name: 'outside-by-the-door',
      comment:
        'Composition and the command line know rooms by their index.ts; the schema knows their entities.',
      severity: 'error',
      from: { path: '^src/(app|cli)/|^src/[^/]+[.]ts$', pathNot: '^src/app/schema[.]ts$' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index[.]ts$' },
    },
    {
      name: 'unknown-room',
      comment: 'A new room is entered in MAY_USE and in docs/architecture.md first.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: `^src/modules/${anyOf(ROOMS)}/` },
      to: {},
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^src/kernel/', pathNot: SPEC },
      to: { pathNot: ['^src/kernel/', '^node_modules/uuid/'] },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|app|cli)/' },
    },
    {
      name: 'modules-know-no-door',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/(app|cli)/' },
    },
    {
      name: 'domain-is-pure',
      comment:
        'kernel, itself, and the pure domain/index.ts of another room; no framework, no database, no clock.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/domain/', pathNot: SPEC },
      to: {
        pathNot: ['^src/kernel/', '^src/modules/$1/domain/', '^src/modules/[^/]+/domain/index[.]ts$'],
      },
    },
    {
      name: 'domain-asks-no-clock',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/domain/', pathNot: SPEC },
      to: { path: '^src/kernel/clock[.]ts$' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, pathNot: '^src/modules/[^/]+/index[.]ts$' },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      from: { orphan: true, pathNot: [SPEC, '[.]d[.]ts$'] },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared',
      severity: 'error',
      from: { path: '^src/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], pathNot: '^node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    preserveSymlinks: true,
    moduleSystems: ['es6', 'cjs'],
  },
};
