import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { ownershipWords } from './ownership-words';
import { useClosePlace, useRelieve, type Subject } from './use-ownership';
import { useShownAgain } from './use-shown-again';

interface Props {
  subject: Subject;
  onClose: () => void;
}

/** Nobody answers for it from now on, and why. */
export function RelieveSheet({ subject, onClose }: Props) {
  const t = useWords(ownershipWords);
  const { name, standing } = subject;
  return (
    <ReasonSheet
      title={t('relieveOf', { person: standing?.personName ?? '', name })}
      submit={t('relieve')}
      done={t('relieved', { name })}
      move={useRelieve(standing?.id ?? '')}
      onClose={onClose}
    />
  );
}

/** It is not there any more, and why. */
export function CloseSheet({ subject, onClose }: Props) {
  const t = useWords(ownershipWords);
  const { name } = subject;
  return (
    <ReasonSheet
      title={t('closeOf', { name })}
      submit={t('close')}
      done={t('closed', { name })}
      move={useClosePlace(subject)}
      onClose={onClose}
    />
  );
}

interface ReasonProps {
  title: string;
  submit: string;
  done: string;
  move: ReturnType<typeof useRelieve>;
  onClose: () => void;
}

function ReasonSheet({ title, submit, done, move, onClose }: ReasonProps) {
  const t = useWords(ownershipWords);
  const confirm = useConfirmBar();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const stale = useShownAgain(move.error);
  const send = () => {
    setAsked(true);
    if (!reason.trim()) return;
    move.mutate(reason.trim(), {
      onSuccess: () => {
        confirm({ text: done });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      danger
      title={title}
      submit={submit}
      busy={move.isPending}
      lack={asked && !reason.trim() ? t('needReason') : stale}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('reason')}>
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
