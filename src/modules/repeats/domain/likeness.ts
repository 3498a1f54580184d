import { tokensOf } from '../../../kernel/han.js';

/** What two complaints are compared by. */
export interface Compared {
  numberKey: string | null;
  text: string;
  /** Doors, names, sites and roads that the text names, as `placeWords` reads them. */
  places: {
    doors: readonly string[];
    names: readonly string[];
    sites: readonly string[];
    roads: readonly string[];
  };
  streetId: string | null;
  media: readonly string[];
}

export const LIKENESS_REASONS = [
  'same-number',
  'same-place',
  'same-name',
  'near-place',
  'similar-text',
  'same-street',
  'same-type',
] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

export interface Likeness {
  /** 0 to 100. */
  percent: number;
  reasons: LikenessReason[];
}

/** Pairs that half of all complaints hold say little; unseen ones say much. */
const COMMON = new Set(
  tokensOf(
    '来电来信反映举报投诉群众居民市民住户周边附近长期经常每天夜间晚上凌晨影响严重生活休息正常无法多次未果希望要求相关部门' +
      '油烟噪声噪音扰民污水废水异味臭味气味扬尘粉尘垃圾排放直排偷排污染环境问题情况存在没有处理整改解决街道社区小区楼下示例区油烟扰民噪声扰民',
  ),
);
const COMMON_WEIGHT = 0.2;

const PLACES: readonly { kind: keyof Compared['places']; worth: number; reason: LikenessReason }[] = [
  { kind: 'doors', worth: 0.9, reason: 'same-place' },
  { kind: 'names', worth: 0.85, reason: 'same-name' },
  { kind: 'sites', worth: 0.65, reason: 'near-place' },
  { kind: 'roads', worth: 0.42, reason: 'near-place' },
];
/** Two doors of one road are two places. */
const OTHER_DOOR = 0.15;
/** A place with another kind of trouble is rather another matter. */
const OTHER_TYPE = 0.5;
/** Words that are alike about two places are mostly those that every complaint of the kind has. */
const OTHER_PLACE = 0.5;
const SIMILAR = 0.35;
/** So much has to be the same before likeness of words counts in full: two short texts are easily alike. */
const ENOUGH = 6;

/** From so many percent on a case is proposed; measured in `likeness-pairs.spec.ts`. */
export const LIKELY = 40;

/** How much two complaints look like one matter, and why. The same number settles it; a person decides the rest. */
export function likenessOf(a: Compared, b: Compared): Likeness {
  if (a.numberKey && a.numberKey === b.numberKey) return { percent: 100, reasons: ['same-number'] };
  const shared = PLACES.filter(({ kind }) => common(a, b, kind).length > 0);
  const places = PLACES.flatMap(({ kind }) => common(a, b, kind));
  const elsewhere = isNamed(a) && isNamed(b) && shared.every(({ kind }) => kind === 'roads');
  const words =
    sharedWeight(without(a.text, places), without(b.text, places)) * (elsewhere ? OTHER_PLACE : 1);
  const sameType = a.media.some((medium) => b.media.includes(medium));
  const typeKnown = a.media.length > 0 && b.media.length > 0;
  const sameStreet = a.streetId !== null && a.streetId === b.streetId;
  const worths = shared.map(({ kind, worth }) => (kind === 'roads' && elsewhere ? OTHER_DOOR : worth));
  const place = Math.max(0, ...worths) * (sameType || !typeKnown ? 1 : OTHER_TYPE);
  const unlike = (1 - 0.9 * words) * (1 - place) * (sameStreet && (place > 0 || words > SIMILAR) ? 0.9 : 1);
  const reasons = [
    ...shared.map(({ reason }) => reason),
    ...(words > SIMILAR ? (['similar-text'] as const) : []),
    ...(sameStreet ? (['same-street'] as const) : []),
    ...(sameType ? (['same-type'] as const) : []),
  ];
  return { percent: Math.round(99 * (1 - unlike)), reasons: [...new Set(reasons)] };
}

const common = (a: Compared, b: Compared, kind: keyof Compared['places']): string[] =>
  a.places[kind].filter((one) => b.places[kind].includes(one));

/** Names one spot, not only a road. */
const isNamed = ({ places: { doors, names, sites } }: Compared): boolean =>
  doors.length + names.length + sites.length > 0;

/** A place that both name counts as a place, and not once more as words. */
const without = (text: string, places: readonly string[]): string =>
  places.reduce((rest, place) => rest.replaceAll(place, '，'), text);

/** Dice's measure over weighted pairs of characters, 0 to 1. */
function sharedWeight(a: string, b: string): number {
  const [left, right] = [new Set(tokensOf(a)), new Set(tokensOf(b))];
  const weigh = (tokens: Iterable<string>): number =>
    [...tokens].reduce((sum, token) => sum + (COMMON.has(token) ? COMMON_WEIGHT : 1), 0);
  const whole = weigh(left) + weigh(right);
  const shared = weigh([...left].filter((token) => right.has(token)));
  return whole === 0 ? 0 : ((2 * shared) / whole) * Math.min(1, shared / ENOUGH);
}

/** The stretches of `text` that the other one says too, without what every complaint says. */
export function sharedStretches(text: string, other: string): { start: number; end: number }[] {
  const known = new Set(tokensOf(other));
  const chars = [...text];
  const marks: { start: number; end: number }[] = [];
  let at = 0;
  chars.forEach((char, index) => {
    const pair = char + (chars[index + 1] ?? '');
    const end = at + pair.length;
    if (pair.length > char.length && known.has(pair.toLowerCase()) && !COMMON.has(pair)) {
      const last = marks.at(-1);
      if (last && at <= last.end) last.end = end;
      else marks.push({ start: at, end });
    }
    at += char.length;
  });
  return marks;
}
