import { useState } from 'react';
import type { Problem } from '../../api/problem';
import type { Write } from '../../api/use-write';
import { useConfirmBar } from '../../shared/confirm-bar/confirm-bar-provider';
import { TextArea } from '../../shared/light/text-area';
import { AskField, AskSheet } from '../asks/ask-sheet';
import { useDraft } from '../../shared/draft/use-draft';

interface Props<Input> {
  /** Under which the words are kept on this device. */
  name: string;
  title: string;
  label: string;
  hint: string;
  need: string;
  submit: string;
  danger?: boolean;
  move: Write<unknown, Problem, Input>;
  input: (words: string) => Input;
  /** Left out where the move itself says what came of it. */
  done?: string;
  onClose: () => void;
}

/** A move that needs words: why not, why withdrawn, what was done. */
export function ReasonSheet<Input>(props: Props<Input>) {
  const { name, title, label, hint, need, submit, danger, move, input, done, onClose } = props;
  const confirm = useConfirmBar();
  const { draft, change, clear } = useDraft(`slip.${name}`, { words: '' });
  const [asked, setAsked] = useState(false);
  const words = draft.words.trim();
  const send = () => {
    setAsked(true);
    if (!words) return;
    move.mutate(input(words), {
      onSuccess: () => {
        clear();
        if (done) confirm({ text: done });
        onClose();
      },
    });
  };
  return (
    <AskSheet
      title={title}
      submit={submit}
      danger={danger}
      busy={move.isPending}
      lack={asked && !words ? need : null}
      problem={move.error}
      onSubmit={send}
      onClose={onClose}
    >
      <AskField label={label} hint={hint}>
        <TextArea
          autoFocus
          autoSize={{ minRows: 4, maxRows: 10 }}
          maxLength={500}
          value={draft.words}
          onChange={(event) => change({ words: event.target.value })}
        />
      </AskField>
    </AskSheet>
  );
}
