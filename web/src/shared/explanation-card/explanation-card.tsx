import { useId, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { LightShape } from '../clock-light/light-shape';
import type { Light } from '../clock-light/light';
import { dueTimeOf, longDay } from '../time/format-time';
import { explanationWords } from './explanation-words';
import type { GridDay } from './grid-day';
import { MonthGrid } from './month-grid';
import styles from './explanation-card.module.css';

/** The fixed rows below the grid, in their fixed order; what is missing reads 无. */
export interface ExplanationRows {
  start: ReactNode;
  rule: ReactNode;
  skipped?: ReactNode;
  added?: ReactNode;
  extended?: ReactNode;
  changed?: ReactNode;
  paused?: ReactNode;
  source: ReactNode;
}
const ROW_ORDER = ['start', 'rule', 'skipped', 'added', 'extended', 'changed', 'paused'] as const;

interface Props {
  /** The step: 整改办结. */
  title: string;
  light: Light;
  /** Also while the clock stands and the light has none. */
  dueAt?: string | null;
  days: GridDay[];
  rows: ExplanationRows;
  /** What happened on the start day: 交办. */
  startLabel: string;
  countsWorkingDays?: boolean;
}

/** Answers "why this date" for one deadline. */
export function ExplanationCard({
  title,
  light,
  dueAt = light.dueAt,
  days,
  rows,
  startLabel,
  countsWorkingDays = true,
}: Props) {
  const language = useLanguage();
  const t = useWords(explanationWords);
  const headingId = useId();
  const due = dueAt ? dueTimeOf(dueAt) : null;
  return (
    <section className={`${styles.card} ${styles[`edge-${light.colour}`] ?? ''}`} aria-labelledby={headingId}>
      <header className={styles.head}>
        <h3 id={headingId}>{title}</h3>
        {due && (
          <span className={`${styles.dueText} ${styles[`text-${light.colour}`] ?? ''}`}>
            <LightShape colour={light.colour} hollow={light.hollow} paused={light.paused} />
            {longDay(due.day, language)} {due.time}
          </span>
        )}
      </header>
      {days.length > 0 && (
        <MonthGrid
          days={days}
          title={title}
          startLabel={startLabel}
          dueColour={light.colour}
          countsWorkingDays={countsWorkingDays}
        />
      )}
      <dl className={styles.rows}>
        {ROW_ORDER.map((key) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{rows[key] ?? t('none')}</dd>
          </div>
        ))}
        <div className={styles.source}>
          <dt>{t('source')}</dt>
          <dd>{rows.source}</dd>
        </div>
      </dl>
    </section>
  );
}
