import type { Translate } from '../../i18n/words';
import type { CaseTotals } from './use-case-totals';
import type { totalsWords } from './totals-words';

type T = Translate<typeof totalsWords>;

/** 共 87 件，其中 10 件拆分为 20 件，共计分办 97 件。 */
export function sentenceOf(t: T, { total }: CaseTotals): string {
  const { before, split, pieces, after, joint } = total;
  const head = split > 0 ? t('split', { before, split, pieces, after }) : t('plain', { before });
  return joint > 0 ? [head, t('joint', { n: joint })].join(head.endsWith('。') ? '' : ' ') : head;
}

/** 各单位承办：梧桐街道 4.5 件，云栖街道 0.5 件。 */
export function sharesOf(t: T, { units, total }: CaseTotals): string {
  const shares = units
    .filter(({ share }) => share !== '0')
    .map(({ name, share }) => t('shareOf', { name, share }));
  if (total.unassigned > 0) shares.push(t('unassigned', { n: total.unassigned }));
  return shares.length > 0 ? t('shares', { shares: shares.join(t('comma')) }) : '';
}
