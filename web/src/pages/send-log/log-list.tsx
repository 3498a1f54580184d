import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { sendLogWords } from './send-log-words';
import styles from './send-log.module.css';

interface Query<T> {
  data?: { pages: T[][] };
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

interface Props<T> {
  query: Query<T>;
  empty: { title: string; text?: string; isGood?: boolean };
  children: (rows: T[]) => ReactNode;
}

/** A list of the log with its states and the way to more. */
export function LogList<T>({ query, empty, children }: Props<T>) {
  const t = useWords(sendLogWords);
  const rows = query.data?.pages.flat() ?? [];
  return (
    <>
      <div className={styles.card}>
        {query.isPending && <SkeletonRows rows={8} />}
        {query.isError && rows.length === 0 && (
          <ErrorState error={query.error} title={t('failed')} onRetry={() => void query.refetch()} />
        )}
        {query.data && rows.length === 0 && (
          <EmptyState news={empty.isGood ? 'good' : 'nothing-found'} title={empty.title} text={empty.text} />
        )}
        {rows.length > 0 && children(rows)}
      </div>
      {rows.length > 0 && (
        <p className={styles.foot}>
          <span>{t('shown', { n: rows.length })}</span>
          {query.hasNextPage && (
            <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
