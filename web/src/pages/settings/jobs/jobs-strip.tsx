import { Link, useLocation } from 'react-router';
import { useWords } from '../../../i18n/words';
import { NoticeStrip } from '../../../shared/states/notice-strip';
import { HealthStrips } from './health-strips';
import { jobsWords } from './jobs-words';
import styles from './jobs.module.css';
import { useJobHealth } from './use-jobs';

const JOBS = '/settings/jobs';
const EVERY_MS = 60_000;

/** Over every page of an administrator: what in the background waits for them. */
export default function JobsStrip() {
  const t = useWords(jobsWords);
  const isThere = useLocation().pathname === JOBS;
  const { data: health } = useJobHealth(!isThere, EVERY_MS);
  if (isThere || !health) return null;
  const action = <Link to={JOBS}>{t('look')}</Link>;
  return (
    <div className={styles.strips}>
      <HealthStrips health={health} action={action} />
      {health.counts.failed > 0 && (
        <NoticeStrip tone="look" action={action}>
          {t('shellFailed', { n: health.counts.failed })}
        </NoticeStrip>
      )}
    </div>
  );
}
