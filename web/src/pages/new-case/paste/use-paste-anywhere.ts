import { useEffect, useRef } from 'react';

/** Longer than any single field would be pasted. */
const SLIP_LENGTH = 40;

/** A slip may be pasted wherever the focus is; a text field takes what is meant for it. */
export function usePasteAnywhere(onSlip: (text: string) => void): void {
  const latest = useRef(onSlip);
  useEffect(() => {
    latest.current = onSlip;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented) return;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (!text.trim() || target?.closest('[data-paste-box], [role="dialog"], header')) return;
      if (target?.matches('textarea, [contenteditable="true"]')) return;
      if (target?.matches('input') && text.length < SLIP_LENGTH && !text.includes('\n')) return;
      event.preventDefault();
      latest.current(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
