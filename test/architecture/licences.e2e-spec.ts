import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPTS = join(import.meta.dirname, '../../scripts');
const call = <T>(expression: string): T =>
  JSON.parse(
    execFileSync('node', [
      '--input-type=module',
      '-e',
      `import { isAllowed, licencesOf } from ${JSON.stringify(join(SCRIPTS, 'licences.mjs'))}; console.log(JSON.stringify(${expression}))`,
    ]).toString(),
  ) as T;

describe('licences of what a running Duban contains', () => {
  it('are all on the list', () => {
    const { status, stderr, stdout } = spawnSync(join(SCRIPTS, 'licences'), ['--json'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as unknown[]).length).toBeGreaterThan(300);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', true],
    ['GPL-3.0-only', false],
    ['Apache-2.0 AND GPL-2.0-only', false],
    ['unknown', false],
  ])('would let %s through: %s', (licence, allowed) => {
    expect(call(`isAllowed(${JSON.stringify(licence)})`)).toBe(allowed);
  });

  it('leave out what only developers have, and know a silent package for what it is', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0', license: 'MIT' },
        'node_modules/b': { version: '1.0.0', license: 'GPL-3.0-only', dev: true },
        'node_modules/a/node_modules/@c/d': { version: '2.0.0' },
      },
    };
    expect(call(`licencesOf(${JSON.stringify(lock)})`)).toEqual([
      { name: 'a', version: '1.0.0', licence: 'MIT' },
      { name: '@c/d', version: '2.0.0', licence: 'unknown' },
    ]);
  });
});
