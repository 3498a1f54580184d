import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { DeadlineExplanation } from '../../shared/explanation-card/deadline-explanation';
import { PlannedDayCard } from '../../shared/planned-day/planned-day-card';
import { ErrorState } from '../../shared/states/error-state';
import { SkeletonRows } from '../../shared/states/skeleton-rows';
import { dayOf, longDay, shortMoment } from '../../shared/time/format-time';
import { plannedBy } from './planned-by';
import { rectificationsWords } from './rectifications-words';
import { useTask, type LightSubject, type Milestone, type Task } from './use-rectifications';
import { whyWords } from './why-words';

/** Why the light of a task shows that day: its date, the next milestone or the next evidence; read when it is looked at. */
export function WhyTaskDate({ taskId, about }: { taskId: string; about: LightSubject }) {
  const t = useWords(rectificationsWords);
  const { data: task, error, isError, refetch } = useTask(taskId);
  if (isError && !task)
    return <ErrorState error={error} title={t('failed')} onRetry={() => void refetch()} />;
  if (!task) return <SkeletonRows rows={4} height={72} />;
  if (about === 'evidence') return <WhyEvidence task={task} />;
  const next = task.milestones
    .filter(({ doneOn }) => !doneOn)
    .toSorted((one, other) => (one.plannedOn < other.plannedOn ? -1 : 1))[0];
  if (about === 'milestone' && next) return <WhyMilestone task={task} milestone={next} />;
  return task.due && <DeadlineExplanation deadline={task.due} title={t('due')} />;
}

/** Who planned the milestone for that day, and what it was before. */
export function WhyMilestone({ task, milestone }: { task: Task; milestone: Milestone }) {
  const t = useWords(whyWords);
  const language = useLanguage();
  const { what, plannedOn, late } = milestone;
  const { byName, at, note, isReplanned, before } = plannedBy(task, milestone);
  const who = { name: byName, time: shortMoment(at, language) };
  return (
    <PlannedDayCard
      title={what}
      from={task.startedOn}
      startLabel={t('opened')}
      until={plannedOn}
      late={late}
      rule={[t(isReplanned ? 'replannedBy' : 'plannedBy', who), note].filter(Boolean).join(' · ')}
      changed={
        before
          ? t('plannedBefore', { from: longDay(before, language), to: longDay(plannedOn, language), ...who })
          : undefined
      }
    />
  );
}

function WhyEvidence({ task }: { task: Task }) {
  const t = useWords(whyWords);
  const r = useWords(rectificationsWords);
  const language = useLanguage();
  const { evidenceEvery, evidenceOn, progress, startedOn } = task;
  if (!evidenceEvery || !evidenceOn) return null;
  const last = progress.find(({ files }) => files.length > 0);
  return (
    <PlannedDayCard
      title={t('evidenceNext')}
      from={last ? dayOf(last.recordedAt) : startedOn}
      startLabel={t(last ? 'evidenceLast' : 'opened')}
      until={evidenceOn}
      late={evidenceOn < dayOf(new Date())}
      rule={r('evidenceEvery', { n: evidenceEvery, day: longDay(evidenceOn, language) })}
    />
  );
}
