import { useState } from 'react';
import { useWords } from '../../i18n/words';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { Input } from '../../shared/light/input';
import { dayOf } from '../../shared/time/format-time';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { rectificationsWords } from './rectifications-words';
import { useShownAfresh } from './use-shown-afresh';
import { useTick, type Milestone, type Task } from './use-rectifications';

interface Props {
  task: Task;
  milestone: Milestone;
  onClose: () => void;
}

/** On which day it was done: today unless it says another. */
export function TickSheet({ task, milestone, onClose }: Props) {
  const t = useWords(rectificationsWords);
  const confirm = useConfirmBar();
  const today = dayOf(new Date());
  const [doneOn, setDoneOn] = useState(today);
  const tick = useTick(task, milestone.id);
  const lack = useShownAfresh(tick.error);
  const { what } = milestone;
  const send = () => {
    if (!doneOn) return;
    tick.mutate(doneOn, {
      onSuccess: () => {
        confirm({ text: t('ticked', { what }) });
        onClose();
      },
    });
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
