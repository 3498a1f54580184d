import { Link } from 'react-router';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { LightShape } from '../../shared/clock-light/light-shape';
import { dayBefore, dayOf, shortDay } from '../../shared/time/format-time';
import styles from './workbench.module.css';
import type { Workbench } from './use-workbench';
import { workbenchWords } from './workbench-words';

/** Figure, the view of the ledger behind it (or the list of the second clock), and its light. */
const WATCH = '/stage-closed?standing=passed';

const DOORS = [
  ['overdue', 'overdue', 'red'],
  ['dueToday', 'due-today', 'orange'],
  ['dueSoon', 'due-soon', 'yellow'],
  ['inTime', 'in-time', 'green'],
  ['milestonePassed', null, null],
  ['unsigned', 'unsigned', null],
  ['toVerify', 'to-verify', null],
] as const;

/** `+2`, `−4`, `0`. */
const signed = (change: number): string =>
  change > 0 ? `+${change}` : change < 0 ? `\u2212${-change}` : '0';

interface Props {
  workbench: Pick<Workbench, 'figures' | 'comparedOn' | 'asOf'>;
  campaignId: string | null;
}

/** Every figure opens the list that it counts, and says how it moved since the last frozen morning. */
export function Figures({ workbench: { figures, comparedOn, asOf }, campaignId }: Props) {
  const t = useWords(workbenchWords);
  const language = useLanguage();
  const since = (change: number): string => {
    if (comparedOn === dayBefore(dayOf(asOf))) return t('since', { change: signed(change) });
    return t('sinceDay', { change: signed(change), day: shortDay(comparedOn ?? '', language) });
  };
  return (
    <nav className={styles.figures} aria-label={t('figures')}>
      {DOORS.map(([name, view, colour]) => {
        const { now, before } = figures[name];
        return (
          <Link
            key={name}
            to={`${view ? `/cases?view=${view}` : WATCH}${campaignId ? `&campaign=${campaignId}` : ''}`}
          >
            <span>
              {colour && <LightShape colour={colour} />}
              {t(name)}
            </span>
            <span className={styles.figure}>
              <strong>{now}</strong>
              {before !== null && <small>{since(now - before)}</small>}
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
