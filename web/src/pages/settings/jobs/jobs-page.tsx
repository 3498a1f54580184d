import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Panel } from '../../../shared/page/panel';
import { EmptyState } from '../../../shared/states/empty-state';
import { ErrorState } from '../../../shared/states/error-state';
import { SkeletonRows } from '../../../shared/states/skeleton-rows';
import { shortMoment } from '../../../shared/time/format-time';
import { ComplainantPanel } from '../retention/complainant-panel';
import { RetentionPanel } from '../retention/retention-panel';
import { SettingsFrame } from '../settings-frame';
import settings from '../settings.module.css';
import { DecideDialog } from './decide-dialog';
import { HealthStrips } from './health-strips';
import { JobTable } from './job-table';
import { jobsWords } from './jobs-words';
import styles from './jobs.module.css';
import { useJobHealth, useJobs, type JobFilter, type Verb } from './use-jobs';

const NONE = { failed: 'noneFailed', failing: 'noneFailing', open: 'noneOpen' } as const;
const MOST = 200;
const VERBS: readonly Verb[] = ['repeat', 'drop'];

/** 后台任务: what is owed, what fails, what was given up; an administrator repeats or drops it. */
export default function JobsPage() {
  const t = useWords(jobsWords);
  const language = useLanguage();
  const [filter, setFilter] = useState<JobFilter>('failed');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [verb, setVerb] = useState<Verb | null>(null);
  const health = useJobHealth();
  const jobs = useJobs(filter);
  const counts = health.data?.counts;
  // What was finished meanwhile is not chosen any more.
  const still = new Set(jobs.data?.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
  const show = (next: JobFilter) => {
    setFilter(next);
    setChosen(new Set());
  };
  return (
    <SettingsFrame>
      <div className={styles.strips}>{health.data && <HealthStrips health={health.data} />}</div>
      <Panel flush>
        <div className={settings.tools}>
          <Segmented
            aria-label={t('which')}
            value={filter}
            options={(['failed', 'failing', 'open'] as const).map((value) => ({
              value,
              label: t(value, { n: counts?.[value] ?? '' }),
            }))}
            onChange={show}
          />
          <p>
            {health.data?.oldestAt
              ? t('oldest', { time: shortMoment(health.data.oldestAt, language) })
              : health.data && t('nothingOwed')}
          </p>
          {VERBS.map((one) => (
            <Button key={one} disabled={still.size === 0} onClick={() => setVerb(one)}>
              {t(one, { n: still.size })}
            </Button>
          ))}
          {health.data && health.data.queue !== 'away' && (
            <a href="/api/queues/" target="_blank" rel="noreferrer">
              {t('board')}
            </a>
          )}
        </div>
        {jobs.isPending && <SkeletonRows rows={6} height={36} />}
        {jobs.isError && !jobs.data && (
          <ErrorState error={jobs.error} title={t('unread')} onRetry={() => void jobs.refetch()} />
        )}
        {jobs.data?.length === 0 && <EmptyState news="good" title={t(NONE[filter])} text={t('noneText')} />}
        {jobs.data && jobs.data.length > 0 && (
          <JobTable jobs={jobs.data} chosen={still} onChoose={setChosen} />
        )}
        {jobs.data && jobs.data.length >= MOST && (
          <p className={settings.remark}>{t('firstOnly', { n: MOST })}</p>
        )}
      </Panel>
      <RetentionPanel />
      <ComplainantPanel />
      {verb && (
        <DecideDialog
          verb={verb}
          ids={[...still]}
          onClose={() => setVerb(null)}
          onDone={() => {
            setVerb(null);
            setChosen(new Set());
          }}
        />
      )}
    </SettingsFrame>
  );
}
