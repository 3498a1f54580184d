import { halfWidth } from '../../../kernel/text.js';

export type PersonalDataKind = 'phone' | 'id-number' | 'plate' | 'door-number';

/** Stands where something was taken out of a text and sealed. */
export const BLACK = '■■■';

/** A stretch of the text; `end` is the position after it. */
export interface PersonalData {
  kind: PersonalDataKind;
  start: number;
  end: number;
  text: string;
}

/** Every repetition is bounded, so that a hostile cell costs no more than a long one. */
const N = '[0-9零〇一二三四五六七八九十]{1,4}';
const HOUSE = `(?:${N}|[A-Za-z])\\s{0,3}(?:栋|幢|座|号楼)`;
/** Not glued to a letter or digit: acceptance numbers hold long runs of digits as well. */
const FREE = '(?<![0-9A-Za-z])';
const END = '(?![0-9A-Za-z])';

/** Without a run of digits or what stands for them there is no telephone and no identity number; most texts have none. */
const NUMBERS = {
  tell: /[\d*Xx][\d*Xx -]{5}/,
  shapes: [
    { kind: 'id-number', shape: new RegExp(`${FREE}[1-9]\\d{5}(?:19|20)\\d{2}[\\d*]{7}[\\dXx*]${END}`, 'g') },
    { kind: 'id-number', shape: new RegExp(`${FREE}[1-9]\\d{2,5}[*Xx]{6,12}\\d{2,4}[\\dXx]?${END}`, 'g') },
    { kind: 'id-number', shape: new RegExp(`${FREE}[1-9]\\d{14}${END}`, 'g') },
    {
      kind: 'phone',
      shape: new RegExp(`${FREE}(?:\\+?86[- ]?)?1[3-9]\\d[- ]?[\\d*Xx]{4}[- ]?[\\d*Xx]{4}(?!\\d)`, 'g'),
    },
    { kind: 'phone', shape: new RegExp(`${FREE}0\\d{2,3}[- ]?\\d{7,8}(?!\\d)`, 'g') },
    {
      kind: 'phone',
      shape: new RegExp(`(?<=(?:电话|手机|座机|联系方式)[:是为]?\\s{0,3})\\d{7,11}${END}`, 'g'),
    },
  ],
} as const;
const PLATES = {
  tell: /[A-HJ-NP-Z]/,
  shapes: [
    {
      kind: 'plate',
      shape:
        /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·. -]?(?=[A-Z*]{0,6}\d)[A-HJ-NP-Z0-9*]{5,6}(?![A-Z0-9])/g,
    },
  ],
} as const;
const FLATS = {
  tell: /单元|[栋幢座]|号楼/,
  shapes: [
    {
      kind: 'door-number',
      shape: new RegExp(`${HOUSE}\\s{0,3}${N}\\s{0,3}单元(?:\\s{0,3}${N}\\s{0,3}(?:号|室|户)?)?`, 'g'),
    },
    { kind: 'door-number', shape: new RegExp(`${N}\\s{0,3}单元\\s{0,3}${N}\\s{0,3}(?:号|室|户)`, 'g') },
    { kind: 'door-number', shape: new RegExp(`${HOUSE}\\s{0,3}${N}\\s{0,3}(?:室|户|号(?!楼))`, 'g') },
  ],
} as const;

/** Ordered: what an earlier one has taken, a later one leaves alone. Each has what all of its shapes hold. */
const FAMILIES: readonly {
  tell: RegExp;
  shapes: readonly { kind: PersonalDataKind; shape: RegExp }[];
}[] = [NUMBERS, PLATES, FLATS];

/**
 * Stretches that look like personal data, in order of appearance and without overlap: telephone (masked ones too),
 * identity number, number plate, flat. A hint for a person, not a proof: names are not found.
 */
export function findPersonalData(text: string): PersonalData[] {
  const plain = halfWidth(text);
  const found: PersonalData[] = [];
  const likely = FAMILIES.filter(({ tell }) => tell.test(plain)).flatMap(({ shapes }) => shapes);
  for (const { kind, shape } of likely) {
    for (const match of plain.matchAll(shape)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ kind, start, end, text: text.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with every such stretch replaced. */
export function withoutPersonalData(text: string, by = ''): string {
  return findPersonalData(text).reduceRight(
    (kept, { start, end }) => kept.slice(0, start) + by + kept.slice(end),
    text,
  );
}
