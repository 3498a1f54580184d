import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLE_WORDS } from '../../src/modules/access/index.js';

const WEB = join(import.meta.dirname, '../../web/src/shared/roles/role-words.ts');
const LINE = /^ {2}'?([a-z-]+)'?: \{ zh: '([^']+)', en: '([^']+)' \},$/gm;

describe('the words of the roles', () => {
  it('are the same on the screen as in mails, on the command line and in a table of people', () => {
    const shown = [...readFileSync(WEB, 'utf8').matchAll(LINE)].map(([, role, zh, en]) => [role, { zh, en }]);
    expect(Object.fromEntries(shown)).toEqual(ROLE_WORDS);
  });
});
