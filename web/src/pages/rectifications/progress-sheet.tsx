import { useState, type ChangeEvent } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { TextArea } from '../../shared/light/text-area';
import { dayOf } from '../../shared/time/format-time';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { useDraft } from '../asks/use-draft';
import { PAPER_TYPES } from '../report/blocks/paper-lines';
import { rectificationsWords } from './rectifications-words';
import styles from './rectifications.module.css';
import { useRecordProgress, type LeftFile } from './use-record-progress';
import type { Task } from './use-rectifications';

/** 月调度: what was done in a month, with photos and papers. The words stay on this device until they are sent. */
export function ProgressSheet({ task, onClose }: { task: Task; onClose: () => void }) {
  const t = useWords(rectificationsWords);
  const confirm = useConfirmBar();
  const thisMonth = dayOf(new Date()).slice(0, 7);
  const blank = { month: thisMonth, text: '', obstacle: '' };
  const { draft, change, clear, key } = useDraft(`rectification.${task.id}`, blank);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [asked, setAsked] = useState(false);
  const [left, setLeft] = useState<LeftFile | null>(null);
  const record = useRecordProgress(task.id);
  const text = draft.text.trim();
  const send = () => {
    setAsked(true);
    if (!text) return;
    const input = { month: draft.month || thisMonth, text, obstacle: draft.obstacle.trim(), files, key };
    record.mutate(input, {
      onSuccess: (unsent) => {
        setLeft(unsent);
        if (unsent) return;
        clear();
        confirm({ text: t(files.length > 0 ? 'recordedFiles' : 'recorded', { n: files.length }) });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={t('record')}
      submit={t('saveProgress')}
      busy={record.isPending}
      lack={asked && !text ? t('needText') : left && t('fileFailed', { ...left })}
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
      <Files files={files} onFiles={setFiles} />
    </AskSheet>
  );
}

interface FilesProps {
  files: readonly File[];
  onFiles: (files: readonly File[]) => void;
}

function Files({ files, onFiles }: FilesProps) {
  const t = useWords(rectificationsWords);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...files, ...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <fieldset className={styles.files}>
      <legend>{t('files')}</legend>
      <div className={styles.adders}>
        <label>
          <input className="visually-hidden" type="file" accept="image/*" multiple onChange={take} />
          {t('addPhotos')}
        </label>
        <label>
          <input className="visually-hidden" type="file" accept={PAPER_TYPES} multiple onChange={take} />
          {t('addPapers')}
        </label>
      </div>
      {files.length > 0 && (
        <p className={styles.quiet} role="status">
          {t('chosenFiles', { n: files.length, names: files.map(({ name }) => name).join('、') })}
        </p>
      )}
    </fieldset>
  );
}
