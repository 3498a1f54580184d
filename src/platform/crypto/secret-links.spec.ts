import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../config/config.js';
import { LinkKeyMissingError } from './key-errors.js';
import { SecretLinks } from './secret-links.js';

const A = 'a1'.repeat(32);
const B = 'b2'.repeat(32);
const ID = '018f0000-0000-7000-8000-000000000001';
const OTHER = '018f0000-0000-7000-8000-000000000002';

describe('a link with a secret', () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'duban-links-'));
  const links = (env: NodeJS.ProcessEnv): SecretLinks =>
    new SecretLinks(loadConfig({ NODE_ENV: 'test', DATA_DIR, ...env }));
  const first = links({ SECRET_KEY: A });
  const token = first.tokenOf(ID);
  const hash = first.hashOf(token);
  const keeping = (of: SecretLinks): SecretLinks => {
    of.keep({ hashOf: async (_, id) => (id === ID ? hash : null) });
    return of;
  };
  const text = `打开 https://duban.example/answer#${first.placeholderOf(ID)} 。`;
  const reads = null as never;

  it('leaves as the token that its hash is of, also after the key has changed', async () => {
    const whole = `打开 https://duban.example/answer#${token} 。`;
    expect(await keeping(links({ SECRET_KEY: A })).fill(reads, text)).toBe(whole);
    const later = keeping(links({ SECRET_KEY: B, SECRET_KEY_OLD: A }));
    expect(await later.fill(reads, text)).toBe(whole);
    expect(later.tokenOf(ID)).not.toBe(token);
    expect(later.tokenWith(ID, hash)).toBe(token);
  });

  it('does not leave where that key is gone: it would open nothing', async () => {
    const later = keeping(links({ SECRET_KEY: B }));
    expect(later.tokenWith(ID, hash)).toBeNull();
    await expect(later.fill(reads, text)).rejects.toThrow(LinkKeyMissingError);
  });

  it('that nobody knows any more, and a text without one, hold up no mail', async () => {
    const later = keeping(links({ SECRET_KEY: B }));
    expect(await later.fill(reads, '没有链接')).toBe('没有链接');
    expect(await later.fill(reads, later.placeholderOf(OTHER))).toBe(later.tokenOf(OTHER));
  });
});
