import { Link } from 'react-router';
import { useCurrentUser } from '../../app/current-user';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { PageHeader } from '../../shared/page/page-header';
import { Panel } from '../../shared/page/panel';
import { PlainTable } from '../../shared/plain-table/plain-table';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { shortMoment } from '../../shared/time/format-time';
import { useShownCampaign } from '../cases/ledger-state';
import { DraftForm } from './draft-form';
import { STATUS_KEYS } from './letter-status';
import { mayManage } from './may-manage';
import { periodWords } from './period-words';
import { reminderWords } from './reminder-words';
import { useRuns, type RunLine } from './use-reminders';
import styles from './run.module.css';

const COUNTS = { draft: 'drafts', issued: 'issued', received: 'received', withdrawn: 'withdrawn' } as const;

/** What was drafted so far, and the form for the next. */
export default function RunsPage() {
  const t = useWords(reminderWords);
  const { role } = useCurrentUser();
  const campaignId = useShownCampaign();
  const { data, error, refetch } = useRuns(campaignId);
  return (
    <div className={styles.page}>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        tools={mayManage(role) && <Link to="/written-reminders/words">{t('words')}</Link>}
      />
      {mayManage(role) && campaignId && (
        <Panel title={t('newRun')}>
          <DraftForm key={campaignId} campaignId={campaignId} />
        </Panel>
      )}
      <Panel title={t('runs')} flush>
        {!data && !error && <SkeletonRows rows={4} height={40} />}
        {!data && error && <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />}
        {data?.length === 0 && (
          <EmptyState news="nothing-found" title={t('noRuns')} text={mayManage(role) && t('noRunsText')} />
        )}
        {data && data.length > 0 && (
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('runs')}>
            <PlainTable
              caption={t('runs')}
              head={
                <>
                  <th scope="col">{t('period')}</th>
                  <th scope="col" className={styles.number}>
                    {t('cases')}
                  </th>
                  <th scope="col">{t('letters')}</th>
                  <th scope="col">{t('takenBy')}</th>
                </>
              }
            >
              {data.map((run) => (
                <RunRow key={run.id} run={run} />
              ))}
            </PlainTable>
          </div>
        )}
      </Panel>
    </div>
  );
}

function RunRow({ run }: { run: RunLine }) {
  const t = useWords(reminderWords);
  const language = useLanguage();
  const period = periodWords(run, language);
  const letters = (Object.keys(COUNTS) as (keyof typeof COUNTS)[])
    .filter((status) => run[COUNTS[status]] > 0)
    .map((status) => `${t(STATUS_KEYS[status])} ${run[COUNTS[status]]}`);
  return (
    <tr>
      <td>
        <Link to={`/written-reminders/${run.id}`} aria-label={t('open', { period })}>
          {period}
        </Link>
      </td>
      <td className={styles.number}>{run.total}</td>
      <td>{letters.join(' · ') || '—'}</td>
      <td>
        {shortMoment(run.takenAt, language)} {run.takenByName}
      </td>
    </tr>
  );
}
