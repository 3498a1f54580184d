import { Button, Input } from 'antd';
import { useSearchParams } from 'react-router';
import { useCampaigns } from '../../api/directory';
import { Problem } from '../../api/problem';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf, shortMoment } from '../../shared/time/format-time';
import { useIsPhone } from '../../shared/use-viewport';
import { useShownCampaign } from '../cases/ledger-state';
import { rollupWords } from './rollup-words';
import { StandingCards } from './standing-cards';
import { StandingTable } from './standing-table';
import { TrendPanel } from './trend-panel';
import { useStanding } from './use-standing';
import styles from './rollup.module.css';

/** 街道汇总: the streets of a frozen morning in their places, and how they got there. */
export default function RollupPage() {
  const t = useWords(rollupWords);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const campaignId = useShownCampaign();
  const day = search.get('day');
  const { data, error, refetch } = useStanding(campaignId, day);
  const campaign = useCampaigns().data?.find(({ id }) => id === campaignId)?.name;
  const noneYet = error instanceof Problem && error.status === 404;
  const shown = error ? undefined : data;
  const Standing = useIsPhone() ? StandingCards : StandingTable;
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
            <Input
              type="date"
              className={`${styles.day} no-print`}
              aria-label={t('day')}
              value={day ?? shown?.day ?? ''}
              max={dayOf(new Date())}
              onChange={({ target }) =>
                setSearch(target.value ? { day: target.value } : {}, { replace: true })
              }
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
      {shown?.rows.length === 0 && (
        <EmptyState news="nothing-found" title={t('noStreet')} text={t('noStreetText')} />
      )}
      {shown && shown.rows.length > 0 && (
        <>
          <Standing table={shown} list={campaignId ? `campaign=${campaignId}` : ''} />
          <TrendPanel trend={shown.trend} />
        </>
      )}
    </div>
  );
}
