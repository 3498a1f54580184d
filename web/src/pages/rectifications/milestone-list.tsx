import { CheckOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { DayWithWhy } from '../../shared/explained-light/day-with-why';
import { Button } from '../../shared/light/button';
import { dayOf, longDay } from '../../shared/time/format-time';
import { daysApart } from './days-apart';
import { useMilestonesHere, type StandingHere } from './field/use-field-work';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import { TickSheet } from './tick-sheet';
import { WhyMilestone } from './why-task-date';
import { UntickSheet } from './untick-sheet';
import type { Milestone, Task } from './use-rectifications';

/** Each part of the work with its planned and actual day; the lead unit and the bureau tick. */
export function MilestoneList({ task }: { task: Task }) {
  const [sheet, setSheet] = useState<{ kind: 'tick' | 'untick'; milestone: Milestone } | null>(null);
  const standsHere = useMilestonesHere(task);
  const close = () => setSheet(null);
  return (
    <>
      <ol className={styles.milestones}>
        {task.milestones.map((milestone, at) => (
          <MilestoneItem
            key={milestone.id}
            no={at + 1}
            task={task}
            milestone={milestone}
            here={standsHere(milestone)}
            onSheet={(kind) => setSheet({ kind, milestone })}
          />
        ))}
      </ol>
      {sheet?.kind === 'tick' && <TickSheet task={task} milestone={sheet.milestone} onClose={close} />}
      {sheet?.kind === 'untick' && <UntickSheet task={task} milestone={sheet.milestone} onClose={close} />}
    </>
  );
}

interface Props {
  no: number;
  task: Task;
  milestone: Milestone;
  here: StandingHere;
  onSheet: (kind: 'tick' | 'untick') => void;
}

function MilestoneItem({ no, task, milestone, here, onSheet }: Props) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const { what, plannedOn, share, late, tickedByName } = milestone;
  const { doneOn, waits } = here;
  const facts = [
    waits === 'untick' && t('untickWaits'),
    doneOn && t(waits ? 'tickWaits' : 'doneOn', { day: longDay(doneOn, language) }),
    doneOn && apart(daysApart(plannedOn, doneOn)),
    doneOn && !waits && tickedByName,
    t('share', { n: share }),
  ];
  return (
    <li>
      <span className={doneOn ? styles.tickedNo : styles.no} aria-hidden="true">
        {doneOn ? <CheckOutlined /> : no}
      </span>
      <div>
        <p className={styles.what}>{what}</p>
        <p className={styles.quiet}>
          <DayWithWhy why={<WhyMilestone task={task} milestone={milestone} />}>
            {t('plannedOn', { day: longDay(plannedOn, language) })}
          </DayWithWhy>
          {facts
            .filter(Boolean)
            .map((fact) => ` · ${fact}`)
            .join('')}
        </p>
        {late && !doneOn && (
          <p>
            <b>{t('overdue', { n: daysApart(plannedOn, dayOf(new Date())) })}</b>
          </p>
        )}
      </div>
      {task.mayTick && (
        <span className={styles.itemVerb}>
          {doneOn ? (
            <Button type="text" aria-label={t('untickOne', { what })} onClick={() => onSheet('untick')}>
              {t('untick')}
            </Button>
          ) : (
            <Button aria-label={t('tickOne', { what })} onClick={() => onSheet('tick')}>
              {t('tick')}
            </Button>
          )}
        </span>
      )}
    </li>
  );

  function apart(days: number): string | null {
    if (days === 0) return null;
    return days > 0 ? t('lateBy', { n: days }) : t('early', { n: -days });
  }
}
