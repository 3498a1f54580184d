import { Button } from '../light/button';
import { Sheet } from '../light/sheet';
import styles from './outbox.module.css';

export interface Choice {
  words: string;
  /** It cannot be brought back. */
  danger?: boolean;
  onChoose: () => void;
}

interface Props {
  open: boolean;
  title: string;
  text: string;
  choices: readonly Choice[];
  onClose: () => void;
}

/** A question before something is lost; closing it decides nothing. */
export function AskSheet({ open, title, text, choices, onClose }: Props) {
  return (
    <Sheet open={open} onClose={onClose} title={title}>
      <p className={styles.askText}>{text}</p>
      <div className={styles.choices}>
        {choices.map(({ words, danger, onChoose }) => (
          <Button key={words} danger={danger} onClick={onChoose}>
            {words}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
