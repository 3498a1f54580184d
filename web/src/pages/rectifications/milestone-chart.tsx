import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { dayOf, shortDay } from '../../shared/time/format-time';
import { daysApart } from './days-apart';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import type { Task } from './use-rectifications';

/** The plan along its days: a mark per milestone, done or not, and a line for today. The list below says the same in words. */
export function MilestoneChart({ task }: { task: Task }) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const { startedOn, dueOn, milestones } = task;
  const today = dayOf(new Date());
  const days = [startedOn, dueOn, today, ...milestones.flatMap((one) => [one.plannedOn, one.doneOn])];
  const sorted = days.filter((day): day is string => day !== null).sort();
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const whole = Math.max(1, daysApart(first, last));
  const at = (day: string) => `${(daysApart(first, day) / whole) * 100}%`;
  return (
    <div className={styles.chart} aria-hidden="true">
      <div className={styles.axis}>
        <span className={styles.done} style={{ width: at(today) }} />
        {milestones.map(({ id, plannedOn, doneOn, late }) => (
          <span
            key={id}
            className={[styles.mark, doneOn && styles.markDone, late && styles.markLate]
              .filter(Boolean)
              .join(' ')}
            style={{ left: at(plannedOn) }}
          >
            {milestones.findIndex((one) => one.id === id) + 1}
          </span>
        ))}
        <span className={styles.todayLine} style={{ left: at(today) }}>
          <small>{t('today')}</small>
        </span>
      </div>
      <p className={styles.ends}>
        <span>{shortDay(first, language)}</span>
        <span>{shortDay(last, language)}</span>
      </p>
    </div>
  );
}
