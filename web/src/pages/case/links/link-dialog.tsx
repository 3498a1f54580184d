import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Problem } from '../../../api/problem';
import { useWords } from '../../../i18n/words';
import { shortNumber } from '../../../shared/case/short-number';
import { linksWords, type LinkKind } from './links-words';
import { useLinkWords } from './use-link-words';
import type { LikelyCase } from './use-links';
import styles from './links.module.css';

interface Props {
  likely: LikelyCase;
  kind: LinkKind;
  problem: Problem | null;
  busy: boolean;
  onSend: (note: string) => void;
  onClose: () => void;
}

/** What the verb means for the two cases, and a note; dismissing needs one. */
export function LinkDialog({ likely, kind, problem, busy, onSend, onClose }: Props) {
  const t = useWords(linksWords);
  const verbs = useLinkWords();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const number = shortNumber(likely.case.number.raw) || likely.case.title;
  const lack = kind === 'dismissed' && note.trim() === '';
  return (
    <Modal
      open
      title={`${verbs[kind]} · ${number}`}
      onCancel={onClose}
      width={480}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="primary"
            loading={busy}
            onClick={() => {
              setAsked(true);
              if (!lack) onSend(note.trim());
            }}
          >
            {verbs[kind]}
          </Button>
        </>
      }
    >
      <p>{t(kind === 'joined' ? 'dialogJoined' : 'dialogDismissed', { number })}</p>
      <label className={styles.field}>
        <span>{t('note')}</span>
        <Input.TextArea
          autoFocus
          rows={3}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <p className={styles.lack} role="alert">
        {asked && lack ? t('noteNeeded') : problem?.detail}
      </p>
    </Modal>
  );
}
