import { DisconnectOutlined, SearchOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import { PhoneHeader } from '../../shared/page/phone-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { StateBlock } from '../../shared/states/state-block';
import type { CaseLine } from '../../shared/case/case-api';
import { useKeepAhead } from '../../shared/device/use-keep-ahead';
import { signOf } from '../../shared/outbox/presses';
import { usePrediction, usePress } from '../../shared/outbox/use-outbox';
import { mineFirst } from '../../shared/unit-work/mine-first';
import { Button } from '../../shared/light/button';
import { WaitingSlips } from '../colour-slips/waiting-slips';
import { WaitingTasksLater } from '../rectifications/in-case/waiting-tasks-later';
import { CaseCard } from './case-card';
import { ListFoot } from './list-foot';
import { ListStrips } from './list-strips';
import { myCasesWords } from './my-cases-words';
import type { MyView } from './my-views';
import { PullMark } from './pull-mark';
import { ReturnSheet } from './return-sheet';
import { shortNumber } from '../../shared/case/short-number';
import styles from './my-cases.module.css';
import { useMyCases, useMyCounts, viewOf } from './use-my-cases';
import { ViewTabs } from './view-tabs';

const NO_LINES: readonly CaseLine[] = [];

/** The ledger on the phone, which can be searched and narrowed. */
const ANY_CASE = '/cases?view=all';

/** The unit's cases on the phone: what is mine to do, most urgent first. */
export default function MyCasesPage() {
  const t = useWords(myCasesWords);
  const user = useCurrentUser();
  const [search] = useSearchParams();
  const view = viewOf(search);
  const counts = useMyCounts();
  const list = useMyCases(view);
  const press = usePress();
  const predict = usePrediction();
  const [returning, setReturning] = useState<CaseLine | null>(null);
  useReportPageAhead();

  const sign = (line: CaseLine) =>
    void press(signOf(line), t('signed', { number: shortNumber(line.number.raw) }));

  const lines = mineFirst((list.data?.pages.flatMap((page) => page.items) ?? []).map(predict), user.id);
  useKeepAhead(list.data?.pages[0]?.items ?? NO_LINES);
  return (
    <>
      <div className={styles.top}>
        <PhoneHeader
          title={t('title')}
          subtitle={`${user.unitName} ${user.name}`}
          right={
            <span className={styles.links}>
              <WaitingTasksLater />
              <Link to={ANY_CASE} className={styles.search} aria-label={t('search')}>
                <SearchOutlined aria-hidden="true" />
              </Link>
              <Link to="/me" className={styles.avatar} aria-label={t('me')}>
                {user.name.slice(0, 1)}
              </Link>
            </span>
          }
        />
        <ViewTabs current={view} counts={counts} />
        <ListStrips list={list} />
        <WaitingSlips />
      </div>
      <div className={styles.list}>
        <PullMark isReading={list.isRefetching} onPulled={() => void list.refetch()} />
        {list.isPending && !list.isPaused && <SkeletonRows rows={4} height={150} />}
        {list.isPending && list.isPaused && (
          <StateBlock icon={<DisconnectOutlined />} title={t('unread')} text={t('unreadText')} />
        )}
        {list.isError && lines.length === 0 && (
          <ErrorState error={list.error} title={t('failed')} onRetry={() => void list.refetch()} />
        )}
        {list.data && lines.length === 0 && <NoCases view={view} />}
        {lines.map((line) => (
          <CaseCard key={line.id} line={line} onSign={() => sign(line)} onReturn={() => setReturning(line)} />
        ))}
        {list.hasNextPage && (
          <Button block loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more', { n: Math.min(20, (list.data?.pages[0]?.total ?? 0) - lines.length) })}
          </Button>
        )}
        {lines.length > 0 && <ListFoot list={list} />}
      </div>
      <ReturnSheet line={returning} onClose={() => setReturning(null)} />
    </>
  );
}

function NoCases({ view }: { view: MyView }) {
  const t = useWords(myCasesWords);
  if (view !== 'with-unit') return <EmptyState news="nothing-found" title={t('emptyOther')} />;
  return <EmptyState news="good" title={t('emptyTodo')} text={t('emptyTodoText')} />;
}

/** Fetches the report page's code while there is a signal: it is opened where there may be none. */
function useReportPageAhead(): void {
  useEffect(() => {
    const timer = setTimeout(() => void import('../report/report-page').catch(() => undefined), 1500);
    return () => clearTimeout(timer);
  }, []);
}
