import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { filterPhrases } from './filter-phrases';
import { useKeptPhrases, type PhraseKind } from './use-kept-phrases';

type TextField = HTMLInputElement | HTMLTextAreaElement;
interface Open {
  field: TextField;
  /** Where the two colons begin. */
  start: number;
  typed: string;
  active: number;
}

const TRIGGER = /(?:::|：：)([^\n:：]{0,20})$/;
const MOST = 8;

/**
 * `::` in any text field inside opens the phrases; what follows narrows them, Enter puts one in its place. `more` are
 * offered after the kept ones.
 */
export function usePhraseMenu(kind: PhraseKind, more: readonly string[] = []) {
  const [open, setOpen] = useState<Open | null>(null);
  const kept = useKeptPhrases(kind);
  const known = new Set(kept.map(({ text }) => text));
  const others = more.filter((text) => !known.has(text)).map((text) => ({ id: text, text, shared: true }));
  const found = open ? filterPhrases([...kept, ...others], open.typed).slice(0, MOST) : [];

  const look = (target: EventTarget) => {
    const field = textFieldOf(target);
    const before = field?.value.slice(0, field.selectionStart ?? 0) ?? '';
    const hit = TRIGGER.exec(before);
    setOpen(field && hit ? { field, start: hit.index, typed: hit[1] ?? '', active: 0 } : null);
  };

  const insert = (text: string) => {
    if (!open) return;
    const { field, start } = open;
    setOpen(null);
    field.focus();
    field.setSelectionRange(start, field.selectionStart ?? start);
    // The old command is the only way that keeps the browser's own undo.
    if (!document.execCommand('insertText', false, text)) {
      field.setRangeText(text, start, field.selectionEnd ?? start, 'end');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = found[open.active];
    if (step !== 0 && found.length > 0)
      setOpen({ ...open, active: (open.active + step + found.length) % found.length });
    else if (event.key === 'Enter' && chosen) insert(chosen.text);
    else if (event.key === 'Escape') setOpen(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    open,
    found,
    insert,
    handlers: {
      onInput: (event: FormEvent) => look(event.target),
      onKeyDownCapture: onKeyDown,
      onBlur: () => setOpen(null),
    },
  };
}

function textFieldOf(target: EventTarget): TextField | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && target.type === 'text' && target.role !== 'combobox'
    ? target
    : null;
}
