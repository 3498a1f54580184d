import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { Input } from '../../shared/light/input';
import { useReceiptPress } from '../../shared/outbox/use-receipt';
import { dayOf } from '../../shared/time/format-time';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { tickOf } from './field/task-presses';
import { rectificationsWords } from './rectifications-words';
import { useShownAfresh } from './use-shown-afresh';
import type { Milestone, Task } from './use-rectifications';

interface Props {
  task: Task;
  milestone: Milestone;
  onClose: () => void;
}

/** On which day it was done: today unless it says another. Kept on the device first (ADR 16). */
export function TickSheet({ task, milestone, onClose }: Props) {
  const t = useWords(rectificationsWords);
  const today = dayOf(new Date());
  const [doneOn, setDoneOn] = useState(today);
  const { what } = milestone;
  const tick = useReceiptPress((day: string) => tickOf(task, milestone, day), t('ticked', { what }));
  const lack = useShownAfresh(tick.error);
  const send = () => {
    if (!doneOn || tick.isPending) return;
    tick.mutate(doneOn, { onSuccess: onClose });
  };
  return (
    <AskSheet
      title={what}
      submit={t('tick')}
      busy={tick.isPending}
      lack={doneOn ? lack : t('needDay')}
      problem={tick.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={t('dayDone')}>
        <Input
          autoFocus
          type="date"
          min={task.startedOn}
          max={today}
          value={doneOn}
          onChange={({ target }) => setDoneOn(target.value)}
        />
      </AskField>
    </AskSheet>
  );
}
