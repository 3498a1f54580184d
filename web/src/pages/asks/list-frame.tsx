import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';
import { Button } from '../../shared/light/button';
import { asksWords } from './asks-words';
import styles from './asks.module.css';

interface Props {
  title: string;
  subtitle: string;
  /** Which list, with how many where that is known. */
  tabs: readonly { view: string; name: string }[];
  view: string;
  onView: (view: string) => void;
  list: {
    isPending: boolean;
    error: unknown;
    data: unknown;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    refetch: () => unknown;
    fetchNextPage: () => unknown;
  };
  empty: { title: string; text?: string };
  /** How many there are in all. */
  foot: string;
  count: number;
  children: ReactNode;
}

/** Head, tabs and the states of a list of requests or calls, at the desk and on the phone. */
export function ListFrame(props: Props) {
  const { title, subtitle, tabs, view, onView, list, empty, foot, count, children } = props;
  const t = useWords(asksWords);
  const Header = useIsPhone() ? PhoneHeader : PageHeader;
  return (
    <>
      <Header title={title} subtitle={subtitle} />
      <section className={styles.card}>
        <div className={styles.tabs} role="group" aria-label={title}>
          {tabs.map((tab) => (
            <button
              key={tab.view}
              type="button"
              aria-pressed={tab.view === view}
              onClick={() => onView(tab.view)}
            >
              {tab.name}
            </button>
          ))}
        </div>
        {list.isPending && <SkeletonRows rows={4} height={120} />}
        {Boolean(list.error) && !list.data && (
          <ErrorState error={list.error} title={t('failed')} onRetry={() => void list.refetch()} />
        )}
        {Boolean(list.data) && count === 0 && <EmptyState news="good" {...empty} />}
        {count > 0 && <ul className={styles.items}>{children}</ul>}
        {list.hasNextPage && (
          <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
        {count > 0 && <footer className={styles.foot}>{foot}</footer>}
      </section>
    </>
  );
}
