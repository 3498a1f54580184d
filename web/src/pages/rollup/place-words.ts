import type { Language } from '../../i18n/language';
import { shortDay } from '../../shared/time/format-time';
import { rollupWords } from './rollup-words';
import type { StandingTable } from './use-standing';

type Say = (name: keyof typeof rollupWords, values?: Record<string, string | number>) => string;

/** A smaller place is a higher one: more cases. */
export function changeOf(t: Say, place: number, before: number | null): string {
  if (before === null) return '—';
  if (before === place) return t('same');
  return before > place ? t('up', { n: before - place }) : t('down', { n: place - before });
}

/** How the figures are counted, printed with them. */
export function ruleWords(t: Say, { others, comparedWith }: StandingTable, language: Language): string {
  return [
    t('rankRule'),
    t('onTimeRule'),
    t('dueDoneRule'),
    others.led > 0 && t('others', { n: others.led }),
    comparedWith && t('compared', { day: shortDay(comparedWith, language) }),
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '' : ' ');
}
