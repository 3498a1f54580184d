import { useState } from 'react';
import { newId } from '../../api/new-id';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { dayOf } from '../../shared/time/format-time';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { useDraft } from '../../shared/draft/use-draft';
import { ProgressFiles } from './field/progress-files';
import { useChosenFiles } from './field/use-chosen-files';
import { useRecordProgress } from './field/use-record-progress';
import { rectificationsWords } from './rectifications-words';
import type { Task } from './use-rectifications';

/** 月调度: what was done in a month. Words, photos and papers stay on this device until they are sent, each person's own. */
export function ProgressSheet({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords(rectificationsWords);
  const confirm = useConfirmBar();
  const thisMonth = dayOf(new Date()).slice(0, 7);
  const blank = { madeId: newId(), month: thisMonth, text: '', obstacle: '' };
  const { draft, change, clear } = useDraft(`rectification.${task.id}`, blank);
  const { clear: dropFiles, ...desk } = useChosenFiles(`rectification.${task.id}`);
  const [asked, setAsked] = useState(false);
  const record = useRecordProgress(task);
  const text = draft.text.trim();
  const send = () => {
    setAsked(true);
    if (!text || record.isPending) return;
    const { madeId, month, obstacle } = draft;
    const told = { madeId, month: month || thisMonth, text, obstacle: obstacle.trim() };
    const files = desk.chosen.map(({ file }) => file);
    record.mutate(
      { told, files },
      {
        onSuccess: (outcome) => {
          clear();
          dropFiles();
          const words = outcome === 'kept' ? 'recordKept' : files.length > 0 ? 'recordedFiles' : 'recorded';
          confirm({ text: t(words, { n: files.length }) });
          onClose();
        },
        // Files of the refused one may be there already: what is sent in its place is another entry.
        onError: () => change({ madeId: newId() }),
      },
    );
  };
  return (
    <AskSheet
      title={t('record')}
      submit={t('saveProgress')}
      busy={record.isPending}
      lack={asked && !text ? t('needText') : null}
      problem={record.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('month')}>
        <Input
          type="month"
          max={thisMonth}
          value={draft.month}
          onChange={({ target }) => change({ month: target.value })}
        />
      </AskField>
      <AskField label={t('whatDone')}>
        <TextArea
          autoFocus
          autoSize={{ minRows: 4, maxRows: 10 }}
          maxLength={2000}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      </AskField>
      <AskField label={t('obstacle')}>
        <TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={1000}
          value={draft.obstacle}
          onChange={({ target }) => change({ obstacle: target.value })}
        />
      </AskField>
      <ProgressFiles {...desk} />
    </AskSheet>
  );
}
