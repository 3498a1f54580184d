import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { ledgersWords } from './ledgers-words';
import styles from './ledgers.module.css';
import type { LedgerTableData } from './use-ledgers';

export interface MoreRowsProps {
  table: LedgerTableData;
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => unknown;
  };
}

/** Below a table that is not read to its end: how many stand there, and the next ones. */
export function MoreRows({ table, query }: MoreRowsProps) {
  const t = useWords(ledgersWords);
  if (!query.hasNextPage) return null;
  const { total, rows } = table;
  return (
    <div className={styles.more}>
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('more', { n: Math.min(100, total - rows.length) })}
      </Button>
      <span role="status">{t('shown', { n: rows.length, total })}</span>
      {query.isFetchNextPageError && (
        <span className={styles.wrong} role="alert">
          {t('moreFailed')}
        </span>
      )}
    </div>
  );
}
