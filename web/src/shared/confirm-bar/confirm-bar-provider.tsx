import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTopSheet } from '../light/top-sheet';
import { ConfirmBar } from './confirm-bar';
import styles from './confirm-bar.module.css';

export interface Confirmation {
  text: string;
  /** Present while there is a way back; the bar then counts `seconds` down. */
  onUndo?: () => void;
  seconds?: number;
}

const Show = createContext<(confirmation: Confirmation) => void>(() => undefined);

/** `const confirm = useConfirmBar(); confirm({ text, onUndo, seconds: 30 })`. */
export const useConfirmBar = () => useContext(Show);

interface Shown extends Confirmation {
  id: number;
  left: number;
}

/** Holds the one bar on show; a newer fact replaces the older. */
export function ConfirmBarProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = useCallback(
    (next: Confirmation) =>
      setShown({ ...next, id: Date.now(), left: next.seconds ?? (next.onUndo ? 30 : 6) }),
    [],
  );
  const id = shown?.id;
  const sheet = useTopSheet();

  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setInterval(
      () => setShown((now) => (now && now.left > 1 ? { ...now, left: now.left - 1 } : null)),
      1000,
    );
    return () => clearInterval(timer);
  }, [id]);

  const close = useMemo(() => () => setShown(null), []);
  const dock = (
    <div className={styles.dock} role="status">
      {shown && (
        <ConfirmBar
          text={shown.text}
          secondsLeft={shown.left}
          onClose={close}
          onUndo={
            shown.onUndo &&
            (() => {
              shown.onUndo?.();
              close();
            })
          }
        />
      )}
    </div>
  );
  return (
    <Show value={show}>
      {children}
      {sheet ? createPortal(dock, sheet) : dock}
    </Show>
  );
}
