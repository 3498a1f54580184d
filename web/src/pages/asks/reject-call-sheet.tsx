import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from './ask-sheet';
import { asksWords } from './asks-words';
import styles from './asks.module.css';
import { useRejectCall, type Call } from './use-calls';
import { useDraft } from '../../shared/draft/use-draft';

/** 未到位: what is still missing. */
export function RejectCallSheet({ call, onClose }: { call: Call; onClose: () => void }) {
  const t = useWords(asksWords);
  const confirm = useConfirmBar();
  const move = useRejectCall();
  const { draft, change, clear } = useDraft(`reject.${call.id}`, { word: '' });
  const [asked, setAsked] = useState(false);
  const word = draft.word.trim();

  const send = () => {
    setAsked(true);
    if (!word) return;
    move.mutate(
      { seen: call, word },
      {
        onSuccess: () => {
          clear();
          confirm({ text: t('rejected') });
          onClose();
        },
      },
    );
  };

  return (
    <AskSheet
      title={t('rejectTitle')}
      submit={t('reject')}
      danger
      busy={move.isPending}
      lack={asked && !word ? t('needText') : null}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p className={styles.quote}>{call.answerText}</p>
      <AskField label={t('rejectText')} hint={t('rejectHint')}>
        <TextArea
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={1000}
          value={draft.word}
          onChange={(event) => change({ word: event.target.value })}
        />
      </AskField>
    </AskSheet>
  );
}
