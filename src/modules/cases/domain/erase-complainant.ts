import { BLACK } from './personal-data.js';

/** Between the characters of a name or a number that somebody wrote apart. */
const GAP = '[\\s\\-－—·.]{0,3}';
/** Shorter words and numbers would be taken out of ordinary words and dates. */
const SHORTEST = 2;
const SHORTEST_NUMBER = 7;

const quoted = (char: string): string => char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What to look for: the sealed words, also written apart; half and full width digits are one. */
export function tracesOf(sealed: readonly (string | null | undefined)[]): RegExp[] {
  return sealed.flatMap((words) => {
    const chars = [...(words ?? '').normalize('NFKC').replace(/[\s\-－—·.]/g, '')];
    const isNumber = chars.every((char) => /\d/.test(char));
    if (chars.length < (isNumber ? SHORTEST_NUMBER : SHORTEST)) return [];
    return new RegExp(chars.map(anyWidth).join(GAP), 'giu');
  });
}

export function erase(text: string, traces: readonly RegExp[]): string {
  return traces.reduce((kept, trace) => kept.replace(trace, BLACK), text);
}

function anyWidth(char: string): string {
  if (!/[!-~]/.test(char)) return quoted(char);
  return `[${char.replace(/[\\\]^-]/g, '\\$&')}${String.fromCharCode(char.charCodeAt(0) + 0xfee0)}]`;
}
