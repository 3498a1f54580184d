import { useWords } from '../../i18n/words';
import { timeOf } from '../../shared/time/format-time';
import { myCasesWords } from './my-cases-words';
import styles from './my-cases.module.css';
import type { useMyCases } from './use-my-cases';

/** How many there are, how fresh they are, and a button for those who do not pull. */
export function ListFoot({ list }: { list: ReturnType<typeof useMyCases> }) {
  const t = useWords(myCasesWords);
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <p className={styles.foot}>
      <span>
        {t('shown', { total })} · {t('asOf', { time: timeOf(new Date(list.dataUpdatedAt)) })}
      </span>
      <button type="button" disabled={list.isRefetching} onClick={() => void list.refetch()}>
        {t('refresh')}
      </button>
    </p>
  );
}
