import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

interface Violation {
  /** The file in which the import stands, from the root of the tree. */
  from: string;
  rule: { name: string };
  /** What goes round: the checker names one file of it as the one that imports. */
  cycle?: { name: string }[];
}

/** Checks the borders of a tree and gives what breaks them. */
function broken(tree: string): Promise<Violation[]> {
  const args = [CRUISER, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 64 << 20 }, (error, stdout) => {
      if (!stdout) return fail(error ?? new Error('the checker said nothing'));
      const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
      done(summary.violations);
    });
  });
}

/** A file with one import where it does not belong, and the rule that has to say so. */
const PLANTED: [file: string, code: string, rule: string][] = [
  ['kernel/planted.ts', `import '../platform/config/config.js';`, 'kernel-imports-nothing'],
  ['platform/http/planted.ts', `import '../../modules/cases/index.js';`, 'platform-knows-no-feature'],
  ['modules/calendar/domain/planted.ts', `import '@nestjs/common';`, 'domain-is-pure'],
  ['modules/calendar/domain/planted.ts', `import '../../../kernel/clock.js';`, 'domain-asks-no-clock'],
  ['modules/calendar/application/planted.ts', `import '../../cases/index.js';`, 'room-calendar'],
  [
    'modules/digests/application/planted.ts',
    `import '../../cases/application/sign-case.js';`,
    'room-by-its-door',
  ],
  ['modules/cases/application/planted.ts', `import '../../../app/stop.js';`, 'modules-know-no-door'],
  ['modules/attic/planted.ts', `import '../../kernel/ids.js';`, 'unknown-room'],
  ['cli/planted.ts', `import '../modules/cases/application/sign-case.js';`, 'outside-by-the-door'],
  ['kernel/planted-alone.ts', `export const alone = 1;`, 'no-orphan'],
  ['platform/http/planted.ts', `import 'supertest';`, 'declared'],
];

/** The same for the browser's half, below web/src. */
const PLANTED_IN_WEB: typeof PLANTED = [
  ['api/who.ts', `import './client';`, 'no-circle'],
  ['shared/page/planted.ts', `import '../../pages/ledgers/mark';`, 'shared-knows-no-page'],
  ['i18n/planted.ts', `import '../shared/use-viewport';`, 'words-stand-alone'],
  ['api/planted.ts', `import '../app/menu-catalogue';`, 'api-knows-no-screen'],
];

jest.setTimeout(240_000);

/** A copy of what the checker reads, to plant wrong imports in. */
async function copyOf(house: string, names: string[]): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'duban-borders-'));
  for (const name of [...names, 'src', 'tsconfig.json', '.dependency-cruiser.cjs', 'package.json'])
    await cp(join(house, name), join(tree, name), { recursive: true });
  return tree;
}

/** Plants all of them at once, for the checker reads the whole tree each time, and looks for each in its own file. */
async function seesEach(tree: string, planted: typeof PLANTED): Promise<void> {
  const before = (await broken(tree)).map(({ rule }) => rule.name);
  for (const [file, code, rule] of planted) {
    expect(before).not.toContain(rule);
    const path = join(tree, 'src', file);
    const stood = await readFile(path, 'utf8').catch(() => '');
    await writeFile(path, `${code}\n${stood}`);
  }
  const seen = (await broken(tree)).flatMap(({ from, rule, cycle = [] }) =>
    [from, ...cycle.map(({ name }) => name)].map((file) => [file, rule.name]),
  );
  for (const [file, , rule] of planted) expect(seen).toContainEqual([join('src', file), rule]);
}

describe('the borders of the house', () => {
  const trees: string[] = [];
  afterAll(() => Promise.all(trees.map((tree) => rm(tree, { recursive: true, force: true }))));

  it('are kept by the tree as it is', async () => {
    expect(await broken(ROOT)).toEqual([]);
    expect(await broken(join(ROOT, 'web'))).toEqual([]);
  });

  it('are watched: each planted wrong import is seen', async () => {
    const tree = await copyOf(ROOT, ['migrations']);
    trees.push(tree);
    await mkdir(join(tree, 'src/modules/attic'));
    await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    await seesEach(tree, PLANTED);
  });

  it('are watched in the web too', async () => {
    const tree = await copyOf(join(ROOT, 'web'), []);
    trees.push(tree);
    await seesEach(tree, PLANTED_IN_WEB);
  });
});
