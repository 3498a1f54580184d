import { useState } from 'react';
import { useCampaigns } from '../../api/directory';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Button } from '../../shared/light/button';
import { PageHeader } from '../../shared/page/page-header';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { NoticeStrip } from '../../shared/states/notice-strip';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { timeOf } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { RuleSheet } from './rule-sheet';
import { stageClosedWords } from './stage-closed-words';
import styles from './stage-closed.module.css';
import { useWatch, useWatchFile } from './use-stage-closed';
import { useWatchFilter } from './use-watch-filter';
import { WatchCard } from './watch-card';
import { WatchFilters } from './watch-filters';
import { WatchTable } from './watch-table';

/** 阶段性办结盯办: stage-closed cases until they are closed for good, by their next milestone. */
export default function StageClosedPage() {
  const t = useWords(stageClosedWords);
  const { role } = useCurrentUser();
  const isPhone = useIsPhone();
  const confirm = useConfirmBar();
  const [filter, change, clear] = useWatchFilter();
  const [rules, setRules] = useState(false);
  const watch = useWatch(filter);
  const file = useWatchFile(filter);
  const { data, error, isPending, refetch } = watch;
  const first = data?.pages[0];
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = Object.values(filter).some(Boolean);
  // Where there is one inspection its own rules are meant; of several, those for all until one is chosen.
  const campaigns = useCampaigns().data ?? [];
  const onlyOne = campaigns.length === 1 ? campaigns[0]!.id : '';
  const mayRule = role === 'bureau-officer' || role === 'administrator';
  const exporting = (
    <Button
      loading={file.isPending}
      disabled={!first || first.total === 0}
      onClick={() =>
        file.mutate(undefined, { onSuccess: (name) => confirm({ text: t('exported', { name }) }) })
      }
    >
      {t('export', { n: first?.total ?? 0 })}
    </Button>
  );
  const tools = (
    <>
      {mayRule && <Button onClick={() => setRules(true)}>{t('rules')}</Button>}
      {exporting}
    </>
  );
  return (
    <div className={styles.page}>
      {isPhone ? (
        <PhoneHeader title={t('title')} subtitle={t('bySecondClock')} />
      ) : (
        <PageHeader title={t('title')} subtitle={t('subtitle')} tools={tools} />
      )}
      {file.error && <NoticeStrip tone="look">{file.error.detail}</NoticeStrip>}
      <section className={styles.card} aria-label={t('title')}>
        <WatchFilters filter={filter} counts={first?.counts} onChange={change} />
        {isPending && <SkeletonRows rows={6} />}
        {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
        {first && items.length === 0 && isNarrowed && (
          <EmptyState
            news="nothing-found"
            title={t('noneHere')}
            actions={<Button onClick={clear}>{t('clear')}</Button>}
          />
        )}
        {first && items.length === 0 && !isNarrowed && (
          <EmptyState news="good" title={t('none')} text={t('noneText')} />
        )}
        {items.length > 0 &&
          (isPhone ? (
            <ul className={styles.cards}>
              {items.map((one) => (
                <WatchCard key={one.id} one={one} />
              ))}
            </ul>
          ) : (
            <WatchTable items={items} />
          ))}
        {first && items.length > 0 && (
          <footer className={styles.foot}>
            {t('total', { n: first.total, time: timeOf(first.asOf) })}
            {watch.hasNextPage && (
              <Button loading={watch.isFetchingNextPage} onClick={() => void watch.fetchNextPage()}>
                {t('more', { n: Math.min(50, first.total - items.length) })}
              </Button>
            )}
            {isPhone && exporting}
          </footer>
        )}
      </section>
      {rules && <RuleSheet campaignId={filter.campaignId || onlyOne} onClose={() => setRules(false)} />}
    </div>
  );
}
