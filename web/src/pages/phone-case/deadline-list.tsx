import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { ClockLight } from '../../shared/clock-light/clock-light';
import { DeadlineExplanation } from '../../shared/explanation-card/deadline-explanation';
import { dueTimeOf, longDay, shortMoment } from '../../shared/time/format-time';
import { explanationOf, nextDeadline, type Deadline } from '../../shared/case/explain';
import { STEP_WORDS } from '../../shared/case/explain-words';
import { phoneCaseWords } from './phone-case-words';
import styles from './phone-case.module.css';

/** Every deadline of the case; the open one that comes first says why it falls where it does. */
export function DeadlineList({
  deadlines,
  verbsOf,
}: {
  deadlines: readonly Deadline[];
  /** What can be done with a date, below its explanation. */
  verbsOf?: (deadline: Deadline) => ReactNode;
}) {
  const t = useWords(phoneCaseWords);
  const shown = deadlines.filter((one) => one.state !== 'void');
  const [opened, setOpened] = useState<string | null>(nextDeadline(shown)?.id ?? null);
  if (shown.length === 0) return <p className={styles.quiet}>{t('noDeadline')}</p>;
  return (
    <ul className={styles.deadlines}>
      {shown.map((deadline) => (
        <li key={deadline.id}>
          <DeadlineRow
            deadline={deadline}
            open={opened === deadline.id}
            verbs={verbsOf?.(deadline)}
            onToggle={() => setOpened(opened === deadline.id ? null : deadline.id)}
          />
        </li>
      ))}
    </ul>
  );
}

function DeadlineRow({
  deadline,
  open,
  verbs,
  onToggle,
}: {
  deadline: Deadline;
  open: boolean;
  verbs: ReactNode;
  onToggle: () => void;
}) {
  const t = useWords(phoneCaseWords);
  const language = useLanguage();
  const { step, limitKind, state, settledAt, askedAt, light, dueAt } = deadline;
  const name = `${STEP_WORDS[step][language]}${limitKind === 'inner' ? t('inner') : ''}`;
  const due = dueTimeOf(dueAt);
  const { extensions } = explanationOf(deadline);
  return (
    <>
      <button type="button" className={`${styles.deadline} prints`} aria-expanded={open} onClick={onToggle}>
        <b>{name}</b>
        <span>
          {state === 'met' && settledAt ? (
            <ClockLight light={light} words={t('met', { time: shortMoment(settledAt, language) })} />
          ) : (
            <>
              <ClockLight light={light} extensions={extensions?.length} />
              <small>
                {t('until', { day: longDay(due.day, language), time: due.time })}
                {askedAt && ` · ${t('askedExtension')}`}
              </small>
            </>
          )}
        </span>
        <em>{t(open ? 'fold' : 'why')}</em>
      </button>
      {open && (
        <DeadlineExplanation deadline={deadline} title={name}>
          {verbs}
        </DeadlineExplanation>
      )}
    </>
  );
}
