import { ROLE_WORDS } from '../modules/access/index.js';
import type { DemoLogins } from './demo/load-demo.js';
import { PEOPLE } from './demo/people.js';

/** What is printed once the server answers: its address, and the logins of a demo that was just loaded. */
export function welcome(url: string, logins: DemoLogins | null): string {
  const lines = ['', `督办 Duban  ${url}`, ''];
  if (logins) lines.push(...demoLines(logins));
  else lines.push('忘记密码 / new password:  scripts/duban user reset-password <username>', '');
  return lines.join('\n');
}

function demoLines(logins: DemoLogins): string[] {
  const people = PEOPLE.map(({ username, role, unit, tries }) => {
    const { zh, en } = ROLE_WORDS[role];
    return `  ${username.padEnd(10)} ${(logins.get(username) ?? '').padEnd(21)} ${zh} ${en} · ${unit} · ${tries}`;
  });
  return [
    '演示区已载入，密码只显示这一次。A fictional district was loaded; passwords are shown only now.',
    ...people,
    '',
  ];
}
