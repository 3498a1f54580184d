import { useId, useState } from 'react';
import { useLanguage } from '../../i18n/language';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { SaidDay } from '../../shared/said-day/said-day';
import { useDraft } from '../../shared/draft/use-draft';
import { longDay } from '../../shared/time/format-time';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import { useMoveDue, type Task } from './use-rectifications';
import { useShownAfresh } from './use-shown-afresh';

/** Another date, with why and by which paper. */
export function DueSheet({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords(rectificationsWords);
  const language = useLanguage();
  const confirm = useConfirmBar();
  const id = useId();
  const blank = { due: { day: task.dueOn ?? '', said: '' }, reason: '', documentNo: '' };
  const { draft, change, clear } = useDraft(`rectification.due.${task.id}`, blank);
  const { due, reason, documentNo } = draft;
  const [asked, setAsked] = useState(false);
  const move = useMoveDue(task);
  const stale = useShownAfresh(move.error);
  const isWhole = due.day !== '' && due.day !== task.dueOn && reason.trim() !== '';
  const send = () => {
    setAsked(true);
    if (!isWhole) return;
    const input = {
      dueOn: due.day,
      dueSaid: due.said || null,
      dueReason: reason.trim(),
      dueDocumentNo: documentNo.trim() || null,
    };
    move.mutate(input, {
      onSuccess: () => {
        clear();
        confirm({ text: t('dueMoved', { day: longDay(due.day, language) }) });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={t('moveDue')}
      submit={t('moveDue')}
      busy={move.isPending}
      lack={asked && !isWhole ? t('needDue') : stale}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.quiet}>{t('moveDueHint')}</p>
      <div className={styles.field}>
        <label htmlFor={id}>{t('dueOn')}</label>
        <SaidDay
          id={id}
          day={due.day}
          said={due.said}
          min={task.startedOn}
          onChange={(to) => change({ due: to })}
        />
      </div>
      <AskField label={t('why')}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={500}
          value={reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </AskField>
      <AskField label={t('documentNo')}>
        <Input
          maxLength={100}
          value={documentNo}
          onChange={({ target }) => change({ documentNo: target.value })}
        />
      </AskField>
    </AskSheet>
  );
}
