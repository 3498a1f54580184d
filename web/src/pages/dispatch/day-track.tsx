import { useLanguage } from '../../i18n/language';
import { dateOf, monthOf } from '../../shared/time/format-time';
import styles from './day-track.module.css';
import { dueOf, STEPS } from './plan-groups';
import type { Plan, TrackDay } from './use-dispatch';

const ROOM = 16;

/** The days over the tracks; where they stand close, Mondays and firsts only. */
export function TrackHead({ days }: { days: readonly TrackDay[] }) {
  const language = useLanguage();
  const isLong = (at: number) => at === 0 || dateOf(days[at]?.day ?? '') === 1;
  // A month needs the room of two days.
  const shown = ({ day }: TrackDay, at: number): boolean => {
    if (isLong(at)) return true;
    if (isLong(at - 1)) return false;
    return days.length <= ROOM || new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
  };
  return (
    <span className={styles.days} aria-hidden="true">
      {days.map((one, at) => (
        <i key={one.day} className={isOff(one) ? styles.quiet : ''}>
          {shown(one, at) &&
            (isLong(at)
              ? `${monthOf(one.day)}${language === 'zh' ? '/' : '-'}${dateOf(one.day)}`
              : dateOf(one.day))}
        </i>
      ))}
    </span>
  );
}

/** Where the three dates of a case fall: ring, dot and square over days off and make-up days. */
export function DayTrack({ plan, days }: { plan: Plan; days: readonly TrackDay[] }) {
  const marks = STEPS.flatMap((step) => {
    const due = dueOf(plan, step);
    const at = due ? days.findIndex(({ day }) => day === due.dueOn) : -1;
    return at < 0 ? [] : [{ step, at }];
  });
  const place = (at: number) => ((at + 0.5) / days.length) * 100;
  const ends = marks.map(({ at }) => place(at));
  return (
    <span className={styles.track} aria-hidden="true">
      {days.map((one) => (
        <i key={one.day} className={isOff(one) ? styles.off : one.kind === 'makeup' ? styles.makeup : ''} />
      ))}
      {ends.length > 1 && (
        <span
          className={styles.line}
          style={{ left: `${Math.min(...ends)}%`, right: `${100 - Math.max(...ends)}%` }}
        />
      )}
      {marks.map(({ step, at }, index) => (
        <span
          key={step}
          className={`${styles.mark} ${styles[step]}`}
          style={{ left: `${place(at)}%`, marginLeft: beside(marks, index) }}
        />
      ))}
    </span>
  );
}

const isOff = ({ kind }: TrackDay): boolean => kind === 'weekend' || kind === 'holiday';

/** Two dates of one day stand beside each other. */
function beside(marks: readonly { at: number }[], index: number): number {
  const before = marks.slice(0, index).filter(({ at }) => at === marks[index]?.at).length;
  return before * 8;
}
