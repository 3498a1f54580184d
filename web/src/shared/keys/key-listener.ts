import { findBinding, startsSequence } from './key-layers';
import { singleKeysOn } from './key-setting';

const SEQUENCE_MS = 1200;
let listening = false;
let pending: { stroke: string; at: number } | null = null;

/** One listener for the page, whatever the number of components that bind keys. */
export function listenForKeys(): void {
  if (listening) return;
  listening = true;
  window.addEventListener('keydown', onKeyDown);
}

function onKeyDown(event: KeyboardEvent): void {
  // isComposing: an input method is still choosing the character.
  if (event.defaultPrevented || event.isComposing || (event.repeat && event.key === 'Enter')) return;
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  if (!chord && (isTyping(event.target) || !singleKeysOn())) return;
  if (!chord && isPressing(event)) return;
  if (document.querySelector('dialog[open]')) return;

  const stroke = strokeOf(event);
  const sequence =
    pending && event.timeStamp - pending.at < SEQUENCE_MS ? `${pending.stroke} ${stroke}` : null;
  pending = null;
  const found = (sequence ? findBinding(sequence) : undefined) ?? findBinding(stroke);
  if (found) {
    event.preventDefault();
    found.run();
  } else if (!chord && startsSequence(stroke)) {
    pending = { stroke, at: event.timeStamp };
  }
}

function strokeOf(event: KeyboardEvent): string {
  const letter = event.key.length === 1 && /[a-z]/i.test(event.key);
  const key = letter ? event.key.toLowerCase() : event.key;
  const modifiers = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    letter && event.shiftKey && 'Shift',
  ];
  return [...modifiers.filter(Boolean), key].join('+');
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select, [role="combobox"]')) return true;
  return target.matches('input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])');
}

/** Enter and Space on a focused button or link press that, not a binding. */
const isPressing = (event: KeyboardEvent): boolean =>
  (event.key === 'Enter' || event.key === ' ') &&
  event.target instanceof HTMLElement &&
  event.target.matches('button, a, summary, [role="menuitem"], input');
