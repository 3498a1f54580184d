import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { rectificationsWords } from './rectifications-words';
import { useShownAfresh } from './use-shown-afresh';
import { useUntick, type Milestone, type Task } from './use-rectifications';

interface Props {
  task: Task;
  milestone: Milestone;
  onClose: () => void;
}

/** Takes a tick back, with why. */
export function UntickSheet({ task, milestone, onClose }: Props) {
  const t = useWords(rectificationsWords);
  const confirm = useConfirmBar();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const untick = useUntick(task, milestone.id);
  const stale = useShownAfresh(untick.error);
  const { what } = milestone;
  const send = () => {
    setAsked(true);
    if (!reason.trim()) return;
    untick.mutate(reason.trim(), {
      onSuccess: () => {
        confirm({ text: t('unticked', { what }) });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={t('untickOne', { what })}
      submit={t('untick')}
      busy={untick.isPending}
      lack={asked && !reason.trim() ? t('needWhy') : stale}
      problem={untick.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('why')} hint={t('whyHint')}>
        <TextArea
          autoFocus
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </AskField>
    </AskSheet>
  );
}
