import { Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useBatches, useCampaigns } from '../../api/directory';
import { useCurrentUser } from '../../app/current-user';
import { isHandler } from '../../app/handling-roles';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { useShownCampaign } from '../cases/ledger-state';
import { SharesTable } from './shares-table';
import { SummaryTables } from './summary-tables';
import { sentenceOf, sharesOf } from './totals-sentence';
import { TotalsTable } from './totals-table';
import { totalsWords } from './totals-words';
import { useCaseTotals } from './use-case-totals';
import styles from './totals.module.css';

/** 件数统计: what was handed over, what became of it by splitting, and how much of it each unit has. */
export default function TotalsPage() {
  const t = useWords(totalsWords);
  const language = useLanguage();
  const seesAll = !isHandler(useCurrentUser().role);
  const [search, setSearch] = useSearchParams();
  const campaignId = useShownCampaign();
  const batchId = search.get('batch');
  const { data, error, refetch } = useCaseTotals({ campaignId, batchId });
  const batches = useBatches(campaignId).data ?? [];
  const campaign = useCampaigns().data?.find(({ id }) => id === campaignId)?.name;
  const batch = batches.find(({ id }) => id === batchId)?.label;
  const list = [campaignId && `campaign=${campaignId}`, batchId && `batch=${batchId}`]
    .filter(Boolean)
    .join('&');
  const time = data && shortMoment(data.asOf, language);
  return (
    <div className={`${styles.page} print-ledger`}>
      <PageHeader
        title={t('title')}
        subtitle={
          <>
            <span className="print-only">{[campaign, batch].filter(Boolean).join(' · ')}</span>
            {time && t('asOf', { time })}
          </>
        }
        tools={
          <>
            <Select
              className={`${styles.choice} no-print`}
              aria-label={t('batchChoice')}
              showSearch={{ optionFilterProp: 'label' }}
              value={batchId ?? ''}
              options={[
                { value: '', label: t('everyBatch') },
                ...batches.map(({ id, label }) => ({ value: id, label })),
              ]}
              onChange={(id) => setSearch(id ? { batch: id } : {}, { replace: true })}
            />
            <Button disabled={!data} onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      {error && !data && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={8} height={36} />}
      {data && data.total.before === 0 && (
        <EmptyState news="nothing-found" title={t('none')} text={t('noneText')} />
      )}
      {data && data.total.before > 0 && (
        <>
          <Panel>
            <p className={styles.sentence}>{sentenceOf(t, data)}</p>
            <p className={styles.shares}>{sharesOf(t, data)}</p>
          </Panel>
          <div className={styles.columns}>
            {!batchId && (
              <TotalsTable
                kind="batch"
                seesOrigins={seesAll}
                total={data.total}
                list={list}
                rows={data.batches.map(({ batchId: id, label, ...figures }) => ({
                  ...figures,
                  key: id ?? '',
                  name: label ?? t('noBatch'),
                  list: `${list}&${id ? `batch=${id}` : 'nobatch=1'}`,
                }))}
              />
            )}
            <TotalsTable
              kind="street"
              seesOrigins={seesAll}
              total={data.total}
              list={list}
              rows={data.streets.map(({ unitId, name, ...figures }) => ({
                ...figures,
                key: unitId ?? '',
                name: name ?? t('noStreet'),
                list: `${list}&${unitId ? `street=${unitId}` : 'nostreet=1'}`,
              }))}
            />
            <SharesTable totals={data} list={list} />
          </div>
          {seesAll && <SummaryTables campaignId={campaignId} upTo={batchId} />}
        </>
      )}
    </div>
  );
}
