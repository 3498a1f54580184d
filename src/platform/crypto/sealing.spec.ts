import { createCipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type Config } from '../config/config.js';
import { grownKey } from '../config/key-ring.js';
import { KeyMissingError, NoKeyOpensError, SealDamagedError } from './key-errors.js';
import { sealedFor } from './sealed-column.js';
import { Sealing } from './sealing.js';

const A = 'a1'.repeat(32);
const B = 'b2'.repeat(32);
const LETTER = sealedFor('spec-letter');
const OTHER = sealedFor('spec-other');

describe('a seal', () => {
  const dir = mkdtempSync(join(tmpdir(), 'duban-sealing-'));
  const config = (env: NodeJS.ProcessEnv): Config => loadConfig({ NODE_ENV: 'test', DATA_DIR: dir, ...env });
  const first = config({ SECRET_KEY: A });
  const idOfA = first.keys.current.id;
  const before = new Sealing(first);
  const after = new Sealing(config({ SECRET_KEY: B, SECRET_KEY_OLD: A }));
  const without = new Sealing(config({ SECRET_KEY: B }));
  /** As it was before seals named their key: nonce, tag and body, in base64. */
  const unnamed = (plain: string): string => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', grownKey(first.keys.current, LETTER.name), nonce);
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
  };

  it('names its key and nothing else', () => {
    const sealed = before.sealText(LETTER, '张三 13812345678');
    expect(sealed.startsWith(`${idOfA}.`)).toBe(true);
    expect(sealed).not.toMatch(/138|张/);
    expect(before.sealText(LETTER, '张三 13812345678')).not.toBe(sealed);
  });

  it('is opened by the key that it names, also where that one seals no more', () => {
    const sealed = before.sealText(LETTER, '张三');
    expect([before.openText(LETTER, sealed), after.openText(LETTER, sealed)]).toEqual(['张三', '张三']);
    expect([before.isCurrent(sealed), after.isCurrent(sealed)]).toEqual([true, false]);
    expect(after.isCurrent(after.sealText(LETTER, '张三'))).toBe(true);
  });

  it('keeps bytes, and nothing at all', () => {
    const bytes = randomBytes(5_000);
    expect(after.openBytes(LETTER, before.sealBytes(LETTER, bytes)).equals(bytes)).toBe(true);
    expect(after.openText(LETTER, before.sealText(LETTER, ''))).toBe('');
  });

  it('of the time before names is opened by whichever key made it', () => {
    const sealed = unnamed('李四');
    expect([before.openText(LETTER, sealed), after.openText(LETTER, sealed)]).toEqual(['李四', '李四']);
    expect(() => without.openText(LETTER, sealed)).toThrow(NoKeyOpensError);
  });

  it('whose key is missing says which one, and what to do', () => {
    const sealed = before.sealText(LETTER, '张三');
    expect(() => without.openText(LETTER, sealed)).toThrow(KeyMissingError);
    expect(() => without.openText(LETTER, sealed)).toThrow(new RegExp(`${idOfA}.*SECRET_KEY_OLD`));
  });

  it.each([
    ['for something else', (sealed: string) => after.openText(OTHER, sealed)],
    ['when it was changed', (sealed: string) => after.openText(LETTER, `${sealed.slice(0, -8)}AAAAAAA=`)],
    ['when it was cut', (sealed: string) => after.openText(LETTER, sealed.slice(0, 37))],
  ])('does not open %s', (_, open) =>
    expect(() => open(before.sealText(LETTER, '张三丰张三丰'))).toThrow(SealDamagedError),
  );

  it('is no seal where it is plain text', () => {
    for (const text of ['', 'x', '张三', `${idOfA}.`, 'a'.repeat(60)])
      expect(() => after.openText(LETTER, text)).toThrow(NoKeyOpensError);
  });
});

it('two places cannot seal for the same', () =>
  expect(() => sealedFor('spec-letter')).toThrow(/two places seal for "spec-letter"/));
