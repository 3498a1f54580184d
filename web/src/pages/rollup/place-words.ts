import type { Language } from '../../i18n/language';
import { shortDay } from '../../shared/time/format-time';
import { rollupWords } from './rollup-words';
import type { ListName } from './rollup-state';
import type { StandingTable } from './use-standing';

type Say = (name: keyof typeof rollupWords, values?: Record<string, string | number>) => string;

/** A smaller place is a higher one: more cases. */
export function changeOf(t: Say, place: number | null, before: number | null): string {
  if (place === null || before === null) return '—';
  if (before === place) return t('same');
  return before > place ? t('up', { n: before - place }) : t('down', { n: place - before });
}

/** How the figures are counted, printed with them. */
export function ruleWords(
  t: Say,
  list: ListName,
  { others, comparedWith, week }: StandingTable,
  language: Language,
): string {
  return [
    list === 'streets' && !week && t('rankRule'),
    list === 'communities' && t('communityRule'),
    week && t('weekRule'),
    t('closingRule'),
    t('onTimeRule'),
    t('dueDoneRule'),
    list === 'streets' && others.led > 0 && t('others', { n: others.led }),
    list === 'streets' && !week && comparedWith && t('compared', { day: shortDay(comparedWith, language) }),
    t('liveRule'),
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '' : ' ');
}
