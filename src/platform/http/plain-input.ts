import type { FieldError, Wording } from '../../kernel/errors.js';

/** What a request may look like before anybody asks what it means. */
export const LIMITS = {
  depth: 32,
  /** Items of one list; a list of a DTO has its own, smaller one. */
  items: 10_000,
  /** What an integer column of PostgreSQL takes; nothing that is typed in counts further. */
  number: 2_147_483_647,
} as const;

const UNSAFE_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
/** Half of a surrogate pair: SQLite keeps another text than was sent, PostgreSQL none. */
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const WORDINGS = {
  unreadableSign: {
    zh: '含有无法保存的字符，请删去后再提交。',
    en: 'Contains a character that cannot be kept; take it out.',
  },
  tooDeep: { zh: '层次太深。', en: 'Nested too deeply.' },
  tooMany: { zh: '太多了，请分几次。', en: 'Too many at once.' },
  tooLarge: { zh: '数太大，或不是数。', en: 'The number is too large, or none.' },
  unsafeName: { zh: '没有这个字段。', en: 'There is no such field.' },
} satisfies Record<string, Wording>;

type Code = keyof typeof WORDINGS;

/**
 * What no field takes, whatever its rules: signs that the two databases keep differently or not at all, numbers that are
 * not finite or beyond any column, names that reach into prototypes, depth and lists without end. Walks without recursion.
 */
export function unfit(input: unknown): FieldError[] {
  const found: FieldError[] = [];
  const say = (field: string, code: Code): void => {
    if (found.length < 20) found.push({ field, code, wording: WORDINGS[code] });
  };
  const open: { value: unknown; field: string; depth: number }[] = [{ value: input, field: '', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, field, depth } = next;
    if (typeof value === 'string') {
      if (unreadable(value)) say(field, 'unreadableSign');
    } else if (typeof value === 'number') {
      if (!(Math.abs(value) <= LIMITS.number)) say(field, 'tooLarge');
    } else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value)) {
      if (depth >= LIMITS.depth) {
        say(field, 'tooDeep');
        continue;
      }
      if (Array.isArray(value) && value.length > LIMITS.items) {
        say(field, 'tooMany');
        continue;
      }
      for (const [name, inner] of Object.entries(value)) {
        const at = field ? `${field}.${name}` : name;
        if (UNSAFE_NAMES.has(name)) say(field ? `${field}.?` : '?', 'unsafeName');
        else if (unreadable(name)) say(field ? `${field}.?` : '?', 'unreadableSign');
        else open.push({ value: inner, field: at, depth: depth + 1 });
      }
    }
  }
  return found;
}

function unreadable(text: string): boolean {
  return text.includes('\0') || LONE.test(text);
}
