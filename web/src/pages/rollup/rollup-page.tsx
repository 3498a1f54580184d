import { Button, Checkbox, Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { useCampaigns } from '../../api/directory';
import { Problem } from '../../api/problem';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { useShownCampaign } from '../cases/ledger-state';
import { BehindOf } from './behind/behind-of';
import { MorningPicker } from './morning-picker';
import { shownRows, useRollupState, type ListName } from './rollup-state';
import { rollupWords } from './rollup-words';
import { StandingCards } from './standing-cards';
import { StandingTable } from './standing-table';
import { useStanding, type StandingTable as Table } from './use-standing';
import styles from './rollup.module.css';

const TypesPanel = lazy(() => import('./types-panel'));
const StagesPanel = lazy(() => import('./stages-panel'));
const TrendPanel = lazy(() => import('./trend-panel'));

/** 街道汇总: a frozen morning or week: the streets in their places, departments, communities, and how they got there. */
export default function RollupPage() {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const state = useRollupState();
  const campaignId = useShownCampaign();
  const { data, error, refetch } = useStanding(campaignId, state.asked);
  const campaign = useCampaigns().data?.find(({ id }) => id === campaignId)?.name;
  const noneYet = error instanceof Problem && error.status === 404;
  const shown = error ? undefined : data;
  return (
    <div className={`${styles.page} print-ledger`}>
      <PageHeader
        title={t('title')}
        subtitle={
          <>
            <span className="print-only">{campaign}</span>
            {shown && t('frozen', { time: shortMoment(shown.takenAt, language) })}
          </>
        }
        tools={
          <>
            <MorningPicker
              asked={state.asked}
              day={shown?.day ?? null}
              onAsk={(asked) => state.set({ ...asked })}
            />
            <Button disabled={!shown} onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      {noneYet && <EmptyState news="nothing-found" title={t('none')} text={t('noneText')} />}
      {error && !noneYet && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {!shown && !error && <SkeletonRows rows={8} height={44} />}
      {shown && (
        <>
          <Morning table={shown} state={state} conditions={campaignId ? `campaign=${campaignId}` : ''} />
          <BehindOf table={shown} campaignId={campaignId} />
        </>
      )}
    </div>
  );
}

interface Props {
  table: Table;
  state: ReturnType<typeof useRollupState>;
  conditions: string;
}

function Morning({ table, state, conditions }: Props) {
  const t = useWords(rollupWords);
  const { lists, list, rows } = shownRows(table, state.list, state.paired);
  const Standing = useIsPhone() ? StandingCards : StandingTable;
  if (lists.length === 0) return <EmptyState news="nothing-found" title={t('noRow')} text={t('noRowText')} />;
  const isPaired = table.pairedUnitIds.length > 0 && list !== 'departments';
  return (
    <>
      {(lists.length > 1 || isPaired) && (
        <div className={`${styles.lists} no-print`}>
          {lists.length > 1 && (
            <Segmented
              aria-label={t('lists')}
              value={list}
              options={lists.map((value) => ({ value, label: t(value) }))}
              onChange={(value: ListName) => state.set({ list: value })}
            />
          )}
          {isPaired && (
            <Checkbox
              checked={state.paired}
              onChange={({ target }) => state.set({ paired: target.checked ? '1' : null })}
            >
              {t('paired')}
            </Checkbox>
          )}
        </div>
      )}
      <Standing list={list} rows={rows} table={table} conditions={conditions} />
      <Suspense fallback={<SkeletonRows rows={4} height={44} />}>
        <div className={styles.charts}>
          <TrendPanel trend={table.trend} />
          <TypesPanel table={table} />
          {!table.week && <StagesPanel list={list} rows={rows} table={table} conditions={conditions} />}
        </div>
      </Suspense>
    </>
  );
}
