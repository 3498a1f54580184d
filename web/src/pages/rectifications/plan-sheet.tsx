import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { MilestoneFields } from './milestone-fields';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import { usePlan, type Task } from './use-rectifications';
import { useShownAfresh } from './use-shown-afresh';
import { planOf, type MilestoneDraft } from './use-task-draft';

/** The plan of a task that is under way. */
export function PlanSheet({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords(rectificationsWords);
  const confirm = useConfirmBar();
  const [rows, setRows] = useState<MilestoneDraft[]>(() => task.milestones.map(draftOf));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const plan = usePlan(task);
  const stale = useShownAfresh(plan.error);
  const isWhole = rows.every(({ what, plannedOn }) => what.trim() && plannedOn);
  // A day that moves or a milestone that goes is a change of what was promised.
  const isMoved = task.milestones.some(
    (old) => !rows.some(({ id, plannedOn }) => id === old.id && plannedOn === old.plannedOn),
  );
  const lacksReason = isMoved && reason.trim() === '';
  const send = () => {
    setAsked(true);
    if (!isWhole || lacksReason) return;
    plan.mutate(
      { milestones: planOf(rows), reason: reason.trim() || null },
      {
        onSuccess: () => {
          confirm({ text: t('replanned') });
          onClose();
        },
      },
    );
  };
  return (
    <AskSheet
      title={t('replan')}
      submit={t('savePlan', { n: rows.length })}
      busy={plan.isPending}
      lack={asked && !isWhole ? t('needPlan') : asked && lacksReason ? t('needPlanReason') : stale}
      problem={plan.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.quiet}>{t('replanHint')}</p>
      <div className={styles.inSheet}>
        <MilestoneFields milestones={rows} max={task.dueOn ?? ''} wrong={null} onChange={setRows} />
      </div>
      {isMoved && (
        <AskField label={t('why')} hint={t('whyHint')}>
          <TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </AskField>
      )}
    </AskSheet>
  );
}

const draftOf = ({ id, what, plannedOn, weight }: Task['milestones'][number]): MilestoneDraft => ({
  id,
  what,
  plannedOn,
  weight: weight === null ? '' : String(weight),
});
