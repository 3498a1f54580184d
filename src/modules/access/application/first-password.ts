import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike on paper. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** A random password of some 80 bits, easy to read out, such as `k7wm-p3qa-x9td-hb2n`. */
export function firstPassword(username: string): string {
  for (let tries = 0; ; tries++) {
    const sign = (): string => SIGNS[randomInt(SIGNS.length)]!;
    const group = (): string => Array.from({ length: GROUP_LENGTH }, sign).join('');
    const password = Array.from({ length: GROUPS }, group).join('-');
    // No password avoids a username such as “-”: then the rules for passwords refuse it.
    if (tries > 1000) return password;
    const fits = /[a-z]/.test(password) && /\d/.test(password);
    if (fits && !password.includes(username.trim().toLowerCase())) return password;
  }
}
