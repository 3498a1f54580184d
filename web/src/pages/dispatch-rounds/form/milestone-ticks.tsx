import { useLanguage } from '../../../i18n/language';
import { useWords } from '../../../i18n/words';
import { Input } from '../../../shared/light/input';
import { dayOf, longDay } from '../../../shared/time/format-time';
import type { Answer, FormTask } from './doors';
import styles from './form.module.css';
import { formWords } from './form-words';

interface Props {
  task: FormTask;
  ticks: Answer['ticks'];
  onChange: (ticks: Answer['ticks']) => void;
}

/** Milestones that are not done: ticked with the day on which they were. */
export function MilestoneTicks({ task, ticks, onChange }: Props) {
  const t = useWords(formWords);
  const language = useLanguage();
  const today = dayOf(new Date());
  const open = task.milestones.filter(({ doneOn }) => !doneOn);
  const done = task.milestones.length - open.length;
  if (task.milestones.length === 0) return null;
  const others = (id: string) => ticks.filter(({ milestoneId }) => milestoneId !== id);
  return (
    <fieldset className={styles.ticks}>
      <legend>{t('milestones', { done, all: task.milestones.length })}</legend>
      {open.map(({ id, what, plannedOn }) => {
        const tick = ticks.find(({ milestoneId }) => milestoneId === id);
        return (
          <div key={id} className={styles.tick}>
            <label>
              <input
                type="checkbox"
                checked={tick !== undefined}
                onChange={({ target }) =>
                  onChange(target.checked ? [...ticks, { milestoneId: id, doneOn: today }] : others(id))
                }
              />
              <span>
                {what}
                <small>{t('planned', { day: longDay(plannedOn, language) })}</small>
              </span>
            </label>
            {tick && (
              <Input
                type="date"
                aria-label={t('doneOn', { what })}
                min={task.startedOn}
                max={today}
                value={tick.doneOn}
                onChange={({ target }) =>
                  target.value && onChange([...others(id), { milestoneId: id, doneOn: target.value }])
                }
              />
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
