import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { useIsPhone } from '../../shared/use-viewport';
import { HotCards } from './hot-cards';
import { HotFilters } from './hot-filters';
import { HotTable } from './hot-table';
import { RepeatsTabs } from './repeats-tabs';
import { repeatsWords } from './repeats-words';
import { useHotPlaces, useHotState } from './use-hot-places';
import styles from './repeats.module.css';

/** 热点: which places come with which trouble how often, each number opening its list. */
export default function HotPlacesPage() {
  const t = useWords(repeatsWords);
  const state = useHotState();
  const Places = useIsPhone() ? HotCards : HotTable;
  const { query } = state;
  const backwards = Boolean(query.from && query.to && query.from > query.to);
  const hot = useHotPlaces(query, state.ready && !backwards);
  const places = hot.data?.places ?? [];
  const compared = hot.data?.compared ?? null;
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} subtitle={t('subtitle')} tools={<RepeatsTabs />} />
      <HotFilters state={state} problem={backwards ? t('wrongPeriod') : null} />
      <section className={styles.card}>
        {hot.isPending && !backwards && <SkeletonRows rows={9} />}
        {hot.isError && !hot.data && (
          <ErrorState error={hot.error} title={t('failed')} onRetry={() => void hot.refetch()} />
        )}
        {hot.data && places.length === 0 && (
          <EmptyState news="good" title={t('empty')} text={t('emptyText', { n: query.least ?? 2 })} />
        )}
        {places.length > 0 && (
          <Places places={places} query={query} state={state} compares={compared !== null} />
        )}
        {places.length > 0 && (
          <footer className={styles.foot}>
            <b>{t('total', { n: places.length })}</b>
            {hot.data?.more && <span>{t('more', { n: places.length })}</span>}
            {compared && <span>{t('compared', compared)}</span>}
          </footer>
        )}
      </section>
    </div>
  );
}
