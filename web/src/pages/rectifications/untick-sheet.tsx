import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { TextArea } from '../../shared/light/text-area';
import { useDraft } from '../../shared/draft/use-draft';
import { useReceiptPress } from '../../shared/outbox/use-receipt';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { untickOf } from './field/task-presses';
import { rectificationsWords } from './rectifications-words';
import { useShownAfresh } from './use-shown-afresh';
import type { Milestone, Task } from './use-rectifications';

interface Props {
  task: Task;
  milestone: Milestone;
  onClose: () => void;
}

/** Takes a tick back, with why. Kept on the device first (ADR 16), like the tick. */
export function UntickSheet({ task, milestone, onClose }: Props) {
  const t = useWords(rectificationsWords);
  const { draft, change, clear } = useDraft(`rectification.untick.${milestone.id}`, { reason: '' });
  const { reason } = draft;
  const [asked, setAsked] = useState(false);
  const { what } = milestone;
  const untick = useReceiptPress((why: string) => untickOf(task, milestone, why), t('unticked', { what }));
  const stale = useShownAfresh(untick.error);
  const send = () => {
    setAsked(true);
    if (!reason.trim() || untick.isPending) return;
    const sent = () => {
      clear();
      onClose();
    };
    untick.mutate(reason.trim(), { onSuccess: sent });
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
          onChange={({ target }) => change({ reason: target.value })}
        />
      </AskField>
    </AskSheet>
  );
}
