import { useEffect, useRef, type RefObject } from 'react';

/**
 * The browser's own dialog, open while this says so. Only the change opens and shuts it: `Esc` shuts it a moment before
 * its `close` is heard, and what is drawn anew in that moment must not open it again, over the keys of the page.
 */
export function useModal(open: boolean): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return dialog;
}
