import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import type { Deadline } from '../../shared/case/explain';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { ChangeSheet } from './change-sheet';
import { deadlinesWords } from './deadlines-words';
import styles from './deadlines.module.css';
import { PauseSheet } from './pause-sheet';
import { useResume, useUndo, type Seen } from './use-deadline-acts';

interface Props {
  seen: Seen;
  deadline: Deadline;
  /** All of the case: a pause stops several at once. */
  all: readonly Deadline[];
}

/** What can be done with a date, below its explanation. */
export function DeadlineVerbs({ seen, deadline, all }: Props) {
  const t = useWords(deadlinesWords);
  const confirm = useConfirmBar();
  const resume = useResume(seen);
  const undo = useUndo(seen);
  const [sheet, setSheet] = useState<'pause' | 'change' | null>(null);
  const { adjustments, undoAct, step } = deadline;
  const has = (verb: (typeof adjustments)[number]) => adjustments.includes(verb);
  const told = (done: string) => ({
    onSuccess: () => confirm({ text: done }),
    onError: ({ detail }: { detail: string }) => confirm({ text: t('failed', { why: detail }) }),
  });
  const standing = [...new Set(all.filter((one) => one.state === 'paused').map((one) => one.step))];
  if (adjustments.length === 0) return null;
  return (
    <div className={styles.verbs}>
      {has('resume') && (
        <Button
          size="small"
          type="primary"
          loading={resume.isPending}
          onClick={() => resume.mutate({ steps: standing }, told(t('resumed')))}
        >
          {t('resume')}
        </Button>
      )}
      {has('pause') && (
        <Button size="small" onClick={() => setSheet('pause')}>
          {t('pause')}
        </Button>
      )}
      {has('change') && (
        <Button size="small" onClick={() => setSheet('change')}>
          {t('change')}
        </Button>
      )}
      {has('undo') && undoAct && (
        <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(undoAct, told(t('undone')))}>
          {t('undo')}
        </Button>
      )}
      {sheet === 'pause' && <PauseSheet seen={seen} first={step} all={all} onClose={() => setSheet(null)} />}
      {sheet === 'change' && <ChangeSheet seen={seen} deadline={deadline} onClose={() => setSheet(null)} />}
    </div>
  );
}
