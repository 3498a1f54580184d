import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { useNote } from '../../shared/case/case-api';
import { phoneCaseWords } from './phone-case-words';
import styles from './phone-case.module.css';

const keyOf = (caseId: string) => `duban.note.${caseId}`;

interface Props {
  caseId: string;
  open: boolean;
  onClose: () => void;
}

/** 进展: a note that is kept on the device until the server has it. */
export function NoteSheet({ caseId, open, onClose }: Props) {
  const t = useWords(phoneCaseWords);
  const confirm = useConfirmBar();
  const move = useNote(caseId);
  const [note, setNote] = useState(() => localStorage.getItem(keyOf(caseId)) ?? '');
  const [asked, setAsked] = useState(false);
  const empty = note.trim() === '';

  const write = (text: string) => {
    setNote(text);
    localStorage.setItem(keyOf(caseId), text);
  };
  const save = () => {
    setAsked(true);
    if (empty) return;
    move.mutate(note.trim(), {
      onSuccess: () => {
        localStorage.removeItem(keyOf(caseId));
        setNote('');
        setAsked(false);
        confirm({ text: t('noteSaved') });
        onClose();
      },
    });
  };

  return (
    <Drawer open={open} onClose={onClose} placement="bottom" size="auto" title={t('noteTitle')}>
      <form
        className={styles.noteForm}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 4, maxRows: 10 }}
          maxLength={4000}
          value={note}
          placeholder={t('noteHint')}
          aria-label={t('noteTitle')}
          aria-describedby="note-complaint"
          onChange={(event) => write(event.target.value)}
        />
        <p id="note-complaint" className={styles.complaint} role="alert">
          {asked && empty ? t('noteNeeded') : move.error?.detail}
        </p>
        <Button type="primary" htmlType="submit" block loading={move.isPending}>
          {t('saveNote')}
        </Button>
      </form>
    </Drawer>
  );
}
