import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WEB = join(import.meta.dirname, '../../web/src');

describe('a change that a page sends', () => {
  const pages = globSync('**/*.{ts,tsx}', { cwd: WEB });

  it('goes through useWrite, which says that it is saved also when the page is gone', () => {
    const users = pages.filter((path) => /\buseMutation\b/.test(readFileSync(join(WEB, path), 'utf8')));
    expect(users).toEqual(['api/use-write.ts']);
    expect(pages.length).toBeGreaterThan(500);
  });

  it('takes its ids from newId, which has some on a plain-http intranet too', () => {
    const users = pages.filter((path) => /\brandomUUID\b/.test(readFileSync(join(WEB, path), 'utf8')));
    expect(users).toEqual(['api/new-id.ts']);
  });
});
