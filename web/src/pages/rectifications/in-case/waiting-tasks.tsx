import { Link } from 'react-router';
import { useCurrentUser } from '../../../app/current-user';
import { useWords } from '../../../i18n/words';
import { useKeepAhead } from '../../../shared/device/use-keep-ahead';
import { rectificationsWords } from '../rectifications-words';
import styles from '../rectifications.module.css';
import { readTask, useLedger, type Task } from '../use-rectifications';
import { maySeeTasks } from '../who-may';
import { readWriteOff } from '../write-off/use-write-off';

const ALL = { source: '', type: '', status: '', unitId: '', words: '', paired: false } as const;

/** In the head of the unit's list, where nothing moves when it comes: its open tasks, and how many are behind. */
export default function WaitingTasks() {
  return maySeeTasks(useCurrentUser().role) ? <Waiting /> : null;
}

/** A task with its chain: both are opened where there is no signal. */
async function readAhead(id: string): Promise<Task> {
  await readWriteOff(id);
  return readTask(id);
}

function Waiting() {
  const t = useWords(rectificationsWords);
  const ledger = useLedger(ALL).data;
  useKeepAhead(ledger?.items ?? [], readAhead);
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
