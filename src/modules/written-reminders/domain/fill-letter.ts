import { dayOf, timeOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Medium } from '../../cases/domain/index.js';
import { periodBefore, type NamedBatches, type Period } from './period.js';

/** What a letter says of its street. Frozen with the letter. */
export interface LetterFigures extends Period {
  campaign: string;
  /** Where it is of batches and not of days; left out of letters from before there was that choice. */
  batches?: NamedBatches | null;
  batchesBefore?: NamedBatches | null;
  street: string;
  place: number;
  /** All streets of the district. */
  streets: number;
  cases: number;
  /** Cases of the district in the period, after splitting. */
  total: number;
  /** Cases of each kind, the most first; a case of two kinds counts in both. */
  media: { medium: Medium; cases: number }[];
  repeats: number;
  overdue: number;
  /** Cases of the period before. */
  before: number;
  asOf: Instant;
}

export const MEDIUM_WORDS: Record<Medium, string> = {
  WATER: '水',
  AIR: '大气',
  SOIL: '土壤',
  MARINE: '海洋',
  ECOLOGY: '生态',
  RADIATION: '辐射',
  NOISE: '噪声',
  SOLID_WASTE: '固体废物',
  OTHER: '其他',
};

/** What a template may name, with what stands in its place. */
const FILLERS: Record<string, (figures: LetterFigures) => string> = {
  campaign: ({ campaign }) => campaign,
  street: ({ street }) => street,
  period: (figures) => periodWords(figures),
  place: ({ place }) => String(place),
  streets: ({ streets }) => String(streets),
  count: ({ cases }) => String(cases),
  total: ({ total }) => String(total),
  share: ({ cases, total }) => shareWords(cases, total),
  types: (figures) => mediaWords(figures),
  repeats: ({ repeats }) => String(repeats),
  overdue: ({ overdue }) => String(overdue),
  before: (figures) => (isCompared(figures) ? String(figures.before) : '—'),
  periodBefore: (figures) => beforeWords(figures),
  change: (figures) => (isCompared(figures) ? changeInWords(figures.cases, figures.before) : '不作比较'),
  asOf: ({ asOf }) => `${longDay(dayOf(asOf))} ${timeOf(asOf)}`,
};
export const PLACEHOLDERS: readonly string[] = Object.keys(FILLERS);

/** Names between braces that no letter can fill. */
export function unknownPlaceholders(template: string): string[] {
  const named = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
  return [...new Set(named.filter((name) => !Object.hasOwn(FILLERS, name)))];
}

export function fillLetter(template: string, figures: LetterFigures): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(FILLERS, name) ? FILLERS[name]!(figures) : whole,
  );
}

/** `增加3件（25.0%）`, `减少2件（20.0%）`, `持平`; from nothing there is no rate. */
export function changeInWords(now: number, before: number): string {
  if (now === before) return '持平';
  const change = Math.abs(now - before);
  const rate = before > 0 ? `（${((change / before) * 100).toFixed(1)}%）` : '';
  return `${now > before ? '增加' : '减少'}${change}件${rate}`;
}

export const shareWords = (cases: number, total: number): string =>
  total === 0 ? '—' : `${((cases / total) * 100).toFixed(1)}%`;

/** `2026年5月11日`. */
export function longDay(on: Day): string {
  const [year, month, date] = on.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Fewer batches before are no measure. */
export const isCompared = ({
  batches,
  batchesBefore,
}: Pick<LetterFigures, 'batches' | 'batchesBefore'>): boolean => !batches || Boolean(batchesBefore);

function beforeWords(figures: LetterFigures): string {
  const { batches, batchesBefore } = figures;
  if (!batches) return periodWords(periodBefore(figures));
  return batchesBefore ? batchWords(batchesBefore) : `此前不足${batches.count}批`;
}

/** `第3批至第9批`; a single one once. */
const batchWords = ({ from, to }: NamedBatches): string => (from === to ? from : `${from}至${to}`);

/** `2026年5月1日至5月31日`; the year is said again where it is another one, a single day once; of batches what they are called. */
export function periodWords({ from, to, batches }: Period & { batches?: NamedBatches | null }): string {
  if (batches) return batchWords(batches);
  if (from === to) return longDay(from);
  const last = longDay(to);
  return `${longDay(from)}至${from.slice(0, 4) === to.slice(0, 4) ? last.slice(5) : last}`;
}

/** `大气8件、噪声5件`. */
function mediaWords({ media, cases }: LetterFigures): string {
  if (media.length === 0) return '未注明类型';
  const words = media.map((one) => `${MEDIUM_WORDS[one.medium]}${one.cases}件`).join('、');
  const sum = media.reduce((total, one) => total + one.cases, 0);
  return sum > cases ? `${words}（一件涉及多种类型的分别统计）` : words;
}
