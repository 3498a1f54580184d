import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { api, dataOf } from '../../../api/client';
import { filterPhrases } from './filter-phrases';

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

/** `::` in any text field of the form opens the phrases; what follows narrows them, Enter puts one in its place. */
export function usePhraseMenu() {
  const [open, setOpen] = useState<Open | null>(null);
  const { data = [] } = useQuery({
    queryKey: ['phrases', 'entry'],
    queryFn: () => dataOf(api.GET('/api/phrases', { params: { query: { kind: 'entry' } } })),
    staleTime: 60_000,
  });
  const found = open ? filterPhrases(data, open.typed).slice(0, MOST) : [];

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
