import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode, type SyntheticEvent } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../i18n/words';
import styles from './sheet.module.css';
import { placeBeside } from './place-beside';
import { sheetOpened } from './top-sheet';

const words = { close: { zh: '关闭', en: 'Close' } };

interface Props {
  open: boolean;
  title: string;
  /** Over the whole height of a phone, for a form that needs it. */
  tall?: boolean;
  /** At a desk a small one beside this, for what is only read. */
  beside?: Element | null;
  onClose: () => void;
  children: ReactNode;
}

/** From below on a phone, beside the page at a desk. What was typed in it stays with whoever opens it. */
export function Sheet({ open, ...rest }: Props) {
  return open ? createPortal(<OpenSheet {...rest} />, document.body) : null;
}

/** The browser keeps the focus inside, makes the page behind inert, and gives the focus back. */
function OpenSheet({ title, tall, beside, onClose, children }: Omit<Props, 'open'>) {
  const t = useWords(words);
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const one = dialog.current;
    one?.showModal();
    if (one && beside) placeBeside(one, beside);
    // What is to be filled in first, else the sheet itself: never the button that shuts it.
    (one?.querySelector<HTMLElement>('[data-focus-first]') ?? one)?.focus();
    const gone = one ? sheetOpened(one) : undefined;
    return () => {
      gone?.();
      one?.close();
    };
  }, []);
  // A field that asks for a file says `cancel` as well, and it bubbles.
  const cancel = (event: SyntheticEvent) => {
    if (event.target !== dialog.current) return;
    event.preventDefault();
    onClose();
  };
  // The browser may shut it by itself, on a second Esc.
  const shut = (event: SyntheticEvent) =>
    event.target === dialog.current && !dialog.current?.open && onClose();
  const besides = (event: MouseEvent) => event.target === dialog.current && onClose();
  return (
    <dialog
      ref={dialog}
      className={`${styles.sheet} ${tall ? styles.tall : ''} ${beside ? styles.beside : ''}`}
      role="dialog"
      tabIndex={-1}
      aria-modal="true"
      aria-labelledby={titleId}
      onCancel={cancel}
      onClose={shut}
      onClick={besides}
    >
      <div className={styles.inside}>
        <header>
          <button type="button" aria-label={t('close')} onClick={onClose}>
            ×
          </button>
          <h2 id={titleId}>{title}</h2>
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </dialog>
  );
}
