import type { components } from '../../api/schema';
import type { Language } from '../../i18n/language';
import { say, type Phrase } from '../../i18n/words';

export type MeasureKind = components['schemas']['MeasureKind'];

interface MeasureWords extends Phrase {
  unit: Phrase;
}

const firms: Phrase = { zh: '家', en: '{n|firm|firms}' };
const people: Phrase = { zh: '人', en: '{n|person|people}' };
const matters: Phrase = { zh: '件', en: '{n|matter|matters}' };

/** Each measure in the unit of the official form. */
export const MEASURES: Record<MeasureKind, MeasureWords> = {
  ORDERED_TO_RECTIFY: { zh: '责令整改', en: 'Ordered to rectify', unit: firms },
  PENALTY_CASE: { zh: '立案处罚', en: 'Penalty case', unit: firms },
  FINE: { zh: '罚款', en: 'Fine', unit: { zh: '元', en: 'CNY' } },
  SEIZURE: { zh: '查封扣押', en: 'Seizure', unit: firms },
  OUTPUT_LIMIT: { zh: '限产停产', en: 'Output limit', unit: firms },
  CLOSED_DOWN: { zh: '关停取缔', en: 'Closed down', unit: firms },
  CRIMINAL_CASE: { zh: '立案侦查', en: 'Criminal investigation', unit: matters },
  ADMIN_DETENTION: { zh: '行政拘留', en: 'Administrative detention', unit: people },
  CRIMINAL_DETENTION: { zh: '刑事拘留', en: 'Criminal detention', unit: people },
  TALK: { zh: '约谈', en: 'Formal talk', unit: people },
  ACCOUNTABILITY: { zh: '问责', en: 'Accountability', unit: people },
};
export const MEASURE_KINDS = Object.keys(MEASURES) as MeasureKind[];

/** 限产停产、关停取缔: need a reason and a day of review. */
export const stopsWorks = (measures: readonly { kind: MeasureKind }[]): boolean =>
  measures.some(({ kind }) => kind === 'OUTPUT_LIMIT' || kind === 'CLOSED_DOWN');

/** 家, 件, 人 or 元; English bends the word to the number. */
export const unitOf = (kind: MeasureKind, language: Language, n: number): string =>
  say(MEASURES[kind].unit, language, { n });

/** 分 for a fine, whole numbers for the rest; null when the text is no positive amount. No floating point. */
export function amountOf(kind: MeasureKind, text: string): number | null {
  const plain = text.trim().replace(/[,，\s]/g, '');
  const form = kind === 'FINE' ? /^(\d{1,12})(?:\.(\d{1,2}))?$/ : /^(\d{1,7})$/;
  const [, whole, cents = ''] = form.exec(plain) ?? [];
  if (whole === undefined) return null;
  const amount = kind === 'FINE' ? Number(whole + cents.padEnd(2, '0')) : Number(whole);
  return amount > 0 ? amount : null;
}

/** The inverse of `amountOf`: 500000 分 as 5000.00. */
export function amountText(kind: MeasureKind, amount: number): string {
  if (kind !== 'FINE') return String(amount);
  const cents = String(amount).padStart(3, '0');
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`;
}
