import { Link } from 'react-router';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import { NoticeStrip } from '../../../shared/states/notice-strip';
import { rectificationsWords } from '../rectifications-words';
import styles from '../rectifications.module.css';
import { useLedger } from '../use-rectifications';
import { maySeeTasks } from '../who-may';

const ALL = { source: '', type: '', status: '', unitId: '', words: '', paired: false } as const;

/** That the unit has tasks to work on, and how many of them are behind. Nothing where there is none. */
export default function WaitingTasks() {
  return maySeeTasks(useCurrentUser().role) ? <Waiting /> : null;
}

function Waiting() {
  const t = useWords(rectificationsWords);
  const counts = useLedger(ALL).data?.byStatus;
  if (!counts) return null;
  const { behind } = counts;
  const open = counts['not-started'] + counts['in-progress'] + behind;
  if (open === 0) return null;
  return (
    <div className={styles.waiting}>
      <NoticeStrip
        tone={behind > 0 ? 'look' : 'info'}
        action={<Link to="/rectifications">{t('toTasks')}</Link>}
      >
        {t(behind > 0 ? 'waitingBehind' : 'waiting', { n: open, behind })}
      </NoticeStrip>
    </div>
  );
}
