import { Link } from 'react-router';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import { useKeepAhead } from '../../../shared/device/use-keep-ahead';
import { rectificationsWords } from '../rectifications-words';
import styles from '../rectifications.module.css';
import { readTask, useLedger } from '../use-rectifications';
import { maySeeTasks } from '../who-may';

const ALL = { source: '', type: '', status: '', unitId: '', words: '', paired: false } as const;

/** In the head of the unit's list, where nothing moves when it comes: its open tasks, and how many are behind. */
export default function WaitingTasks() {
  return maySeeTasks(useCurrentUser().role) ? <Waiting /> : null;
}

function Waiting() {
  const t = useWords(rectificationsWords);
  const ledger = useLedger(ALL).data;
  useKeepAhead(ledger?.items ?? [], readTask);
  const counts = ledger?.byStatus;
  if (!counts) return null;
  const { behind } = counts;
  const open = counts['not-started'] + counts['in-progress'] + behind;
  if (open === 0) return null;
  return (
    <Link
      to="/rectifications"
      className={styles.waiting}
      aria-label={t(behind > 0 ? 'waitingBehind' : 'waiting', { n: open, behind })}
    >
      {t(behind > 0 ? 'behindShort' : 'openShort', { n: open, behind })}
    </Link>
  );
}
