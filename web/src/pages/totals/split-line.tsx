import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { sentenceOf } from './totals-sentence';
import { totalsWords } from './totals-words';
import { useCaseTotals, type TotalsOf } from './use-case-totals';
import styles from './totals.module.css';

/** One sentence on a batch once something in it is split or joint, with the way to the whole. */
export function SplitLine({ campaignId, batchId }: TotalsOf) {
  const t = useWords(totalsWords);
  const { data } = useCaseTotals({ campaignId, batchId });
  if (!data || data.total.split + data.total.joint === 0) return null;
  return (
    <p className={styles.line}>
      {sentenceOf(t, data)} <Link to={`/totals?batch=${batchId}`}>{t('more')}</Link>
    </p>
  );
}
