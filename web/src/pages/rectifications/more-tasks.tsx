import { useWords } from '../../i18n/words';
import { Button } from '../../shared/light/button';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';

interface Props {
  shown: number;
  total: number;
  query: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    fetchNextPage: () => unknown;
  };
}

/** Below a ledger that is not read to its end: how many stand there, and the next ones. */
export function MoreTasks({ shown, total, query }: Props) {
  const t = useWords(rectificationsWords);
  if (!query.hasNextPage) return null;
  return (
    <div className={styles.more}>
      <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t('more', { n: Math.min(50, total - shown) })}
      </Button>
      <span role="status">{t('shown', { n: shown, total })}</span>
      {query.isFetchNextPageError && <span role="alert">{t('moreFailed')}</span>}
    </div>
  );
}
