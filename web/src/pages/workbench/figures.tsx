import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { LightShape } from '../../shared/clock-light/light-shape';
import styles from './workbench.module.css';
import type { Workbench } from './use-workbench';
import { workbenchWords } from './workbench-words';

/** Figure, the view of the ledger behind it, and its light. */
const DOORS = [
  ['overdue', 'overdue', 'red'],
  ['dueToday', 'due-today', 'orange'],
  ['dueSoon', 'due-soon', 'yellow'],
  ['inTime', 'in-time', 'green'],
  ['milestonePassed', 'milestone-passed', null],
  ['unsigned', 'unsigned', null],
  ['toVerify', 'to-verify', null],
] as const;

/** Every figure opens the list that it counts. */
interface Props {
  figures: Workbench['figures'];
  campaignId: string | null;
}

export function Figures({ figures, campaignId }: Props) {
  const t = useWords(workbenchWords);
  return (
    <nav className={styles.figures} aria-label={t('figures')}>
      {DOORS.map(([name, view, colour]) => (
        <Link key={name} to={`/cases?view=${view}${campaignId ? `&campaign=${campaignId}` : ''}`}>
          <strong>{figures[name].now}</strong>
          <span>
            {colour && <LightShape colour={colour} />}
            {t(name)}
          </span>
        </Link>
      ))}
    </nav>
  );
}
