import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { accountabilityWords } from './accountability-words';
import { useReveal, useWithdraw, type Entry } from './use-accountability';
import { useShownAnew } from './use-shown-anew';

interface Props {
  entry: Entry;
  onClose: () => void;
}

/** 作废: it counts no more, and why. */
export function WithdrawSheet({ entry, onClose }: Props) {
  const t = useWords(accountabilityWords);
  const confirm = useConfirmBar();
  return (
    <ReasonSheet
      danger
      title={t('withdrawTitle')}
      hint={t('withdrawHint')}
      submit={t('withdraw')}
      move={useWithdraw(entry)}
      onDone={() => {
        confirm({ text: t('withdrawn') });
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** The name, for a reason that is kept. */
export function RevealSheet({ entry, onRevealed, onClose }: Props & { onRevealed: (name: string) => void }) {
  const t = useWords(accountabilityWords);
  return (
    <ReasonSheet
      title={t('revealTitle')}
      hint={t('revealHint')}
      submit={t('reveal')}
      move={useReveal(entry)}
      onDone={(answer) => {
        onRevealed((answer as { name: string }).name);
        onClose();
      }}
      onClose={onClose}
    />
  );
}

interface ReasonProps {
  title: string;
  hint: string;
  submit: string;
  danger?: boolean;
  move: ReturnType<typeof useReveal>;
  onDone: (answer: unknown) => void;
  onClose: () => void;
}

function ReasonSheet({ title, hint, submit, danger, move, onDone, onClose }: ReasonProps) {
  const t = useWords(accountabilityWords);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const stale = useShownAnew(move.error);
  const send = () => {
    setAsked(true);
    if (reason.trim()) move.mutate(reason.trim(), { onSuccess: onDone });
  };
  return (
    <AskSheet
      title={title}
      submit={submit}
      danger={danger}
      busy={move.isPending}
      lack={asked && !reason.trim() ? t('needReason') : stale}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('reason')} hint={hint}>
        <TextArea
          autoFocus
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={300}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </AskField>
    </AskSheet>
  );
}
