import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');

/** Checks the borders of a tree and gives the names of the rules that are broken. */
function broken(tree: string): Promise<string[]> {
  const args = [CRUISER, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  return new Promise((done, fail) => {
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 64 << 20 }, (error, stdout) => {
      if (!stdout) return fail(error ?? new Error('the checker said nothing'));
      const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
      done([...new Set(summary.violations.map(({ rule }) => rule.name))]);
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
  ['kernel/planted.ts', `export const alone = 1;`, 'no-orphan'],
  ['platform/http/planted.ts', `import 'supertest';`, 'declared'],
];

jest.setTimeout(240_000);

describe('the borders of the house', () => {
  let tree: string;
  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'duban-borders-'));
    for (const name of ['src', 'migrations', 'tsconfig.json', '.dependency-cruiser.cjs', 'package.json'])
      await cp(join(ROOT, name), join(tree, name), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  });
  afterAll(() => rm(tree, { recursive: true, force: true }));

  it('are kept by the tree as it is', async () => {
    expect(await broken(ROOT)).toEqual([]);
  });

  it('are watched: each planted wrong import is seen', async () => {
    const before = await broken(tree);
    for (const [file, code, rule] of PLANTED) {
      expect(before).not.toContain(rule);
      const path = join(tree, 'src', file);
      await cp(join(ROOT, 'src', 'kernel', 'ids.ts'), path);
      await writeFile(path, code + '\n');
      expect([file, await broken(tree)]).toEqual([file, expect.arrayContaining([rule])]);
      await rm(path);
    }
  });
});
