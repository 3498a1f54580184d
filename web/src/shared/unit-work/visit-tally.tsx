import { useWords, type Translate } from '../../i18n/words';
import type { UnitWork } from './unit-work-api';
import { unitWorkWords } from './unit-work-words';

/** 现场 2 次 · 走访 12 户（人），满意 10. */
export function useTallyText(): (tally: UnitWork['tally']) => string | null {
  const t = useWords(unitWorkWords);
  return (tally) => textOf(tally, t);
}

function textOf(tally: UnitWork['tally'], t: Translate<typeof unitWorkWords>): string | null {
  const { siteVisits, withLeader, talks, asked, satisfied } = tally;
  const parts = [
    siteVisits > 0 &&
      t('site', { n: siteVisits }) + (withLeader > 0 ? t('withLeader', { n: withLeader }) : ''),
    talks > 0 && t('talked', { asked, satisfied }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : null;
}
