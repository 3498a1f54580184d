import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig } from './config.js';

const A = 'a1'.repeat(32);
const B = 'b2'.repeat(32);
const C = 'c3'.repeat(32);

describe('the keys of an installation', () => {
  let dir: string;
  const file = (): string => join(dir, 'secret.key');
  const ring = (env: NodeJS.ProcessEnv = {}) => loadConfig({ DATA_DIR: dir, ...env }).keys;
  const hexes = (env: NodeJS.ProcessEnv = {}) => ring(env).all.map(({ bytes }) => bytes.toString('hex'));
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'duban-keys-'))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('are one of its own where none is given, kept for its owner alone', () => {
    const [made] = hexes();
    expect(hexes()).toEqual([made]);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('are one that seals and any number that open, each counted once', () => {
    writeFileSync(file(), `${C}\n`);
    const { current, old } = ring({ SECRET_KEY: A, SECRET_KEY_OLD: `${B.toUpperCase()}, ${C}\n${A}` });
    expect(current).toMatchObject({ bytes: Buffer.from(A, 'hex'), from: ['SECRET_KEY', 'SECRET_KEY_OLD'] });
    expect(old.map(({ bytes, from }) => [bytes.toString('hex'), from])).toEqual([
      [B, ['SECRET_KEY_OLD']],
      [C, ['SECRET_KEY_OLD', 'secret.key']],
    ]);
  });

  it('may stand in the file as lines, of which the first seals', () => {
    writeFileSync(file(), `${B}\n\n${A}\n`);
    expect(hexes()).toEqual([B, A]);
    expect(hexes({ SECRET_KEY_OLD: C })).toEqual([B, C, A]);
  });

  it('have names that tell nothing of them', () => {
    const { current } = ring({ SECRET_KEY: A });
    expect(current.id).toMatch(/^[0-9a-f]{16}$/);
    expect(A).not.toContain(current.id);
    expect(ring({ SECRET_KEY: B }).lacking([current.id])).toEqual([current.id]);
    expect(ring({ SECRET_KEY: B, SECRET_KEY_OLD: A }).lacking([current.id])).toEqual([]);
  });

  it.each([
    ['too short', { SECRET_KEY_OLD: `${A},abc` }, /SECRET_KEY_OLD: must be keys of 64 hexadecimal digits/],
    ['no public key', { HISTORY_PUBLIC_KEYS: 'x' }, /HISTORY_PUBLIC_KEYS: must be public keys/],
  ])('stop the start by name where one is %s', (_, env, words) => {
    expect(() => ring({ SECRET_KEY: A, ...env })).toThrow(words);
  });

  it('stop the start where the file holds something else', () => {
    writeFileSync(file(), `${A}\nhello\n`);
    expect(() => ring()).toThrow(ConfigError);
    expect(() => ring()).toThrow(/secret\.key: line 2 must be 64 hexadecimal digits/);
    writeFileSync(file(), '');
    expect(() => ring({ SECRET_KEY: A })).toThrow(/secret\.key: line 1/);
  });
});
