import { useState } from 'react';
import { useCurrentUser } from '../../app/current-user';
import { useWords } from '../../i18n/words';
import type { CaseDetail } from '../../shared/case/case-api';
import { keepOnDevice } from '../../shared/keep-on-device';
import { noteOf } from '../../shared/outbox/presses';
import { usePress } from '../../shared/outbox/use-outbox';
import { Button } from '../../shared/light/button';
import { Sheet } from '../../shared/light/sheet';
import { TextArea } from '../../shared/light/text-area';
import { phoneCaseWords } from './phone-case-words';
import styles from './phone-case.module.css';

/** Of one person: phones change hands. */
const keyOf = (userId: string, caseId: string) => `duban.note.${userId}.${caseId}`;

interface Props {
  found: CaseDetail;
  open: boolean;
  onClose: () => void;
}

/** 进展: a note that is kept on the device until the server has it. */
export function NoteSheet({ found, open, onClose }: Props) {
  const t = useWords(phoneCaseWords);
  const press = usePress();
  const { id: userId } = useCurrentUser();
  const key = keyOf(userId, found.id);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [note, setNote] = useState(() => localStorage.getItem(key) ?? '');
  const [asked, setAsked] = useState(false);
  const empty = note.trim() === '';

  const write = (text: string) => {
    setNote(text);
    keepOnDevice(key, text);
  };
  const save = async () => {
    setAsked(true);
    if (empty) return;
    setSending(true);
    const pressed = await press(noteOf(found, note.trim()), t('noteSaved'));
    setSending(false);
    setRefused(pressed?.kind === 'refused' ? pressed.refusal.detail : null);
    // Kept is as good as sent: the outbox has the words.
    if (pressed?.kind !== 'done' && pressed?.kind !== 'kept') return;
    localStorage.removeItem(key);
    setNote('');
    setAsked(false);
    onClose();
  };

  return (
    <Sheet open={open} onClose={onClose} title={t('noteTitle')}>
      <form
        className={styles.noteForm}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextArea
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
          {asked && empty ? t('noteNeeded') : refused}
        </p>
        <Button type="primary" htmlType="submit" block loading={sending}>
          {t('saveNote')}
        </Button>
      </form>
    </Sheet>
  );
}
