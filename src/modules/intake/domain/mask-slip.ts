import { BLACK, findPersonalData } from '../../cases/domain/index.js';

export interface Stretch {
  start: number;
  /** The position after it. */
  end: number;
}

export interface Masked {
  text: string;
  /** Where something was taken out, in the text as it is now. */
  personal: Stretch[];
}

const SHORTEST_NAME = 2;

/** Takes telephone and identity numbers out of a text, and every word of the contact that the slip names. */
export function maskSlip(
  text: string,
  contact: { name?: string | null; phone?: string | null; address?: string | null } = {},
): Masked {
  const sealed = findPersonalData(text).filter(({ kind }) => kind === 'phone' || kind === 'id-number');
  const words = [contact.name, contact.phone, contact.address].flatMap((word) => {
    const value = word?.trim() ?? '';
    return value.length >= SHORTEST_NAME ? occurrences(text, value) : [];
  });
  let masked: Masked = { text: '', personal: [] };
  let from = 0;
  for (const { start, end } of merged([...sealed, ...words])) {
    const head = masked.text + text.slice(from, start);
    masked = {
      text: head + BLACK,
      personal: [...masked.personal, { start: head.length, end: head.length + BLACK.length }],
    };
    from = end;
  }
  return { ...masked, text: masked.text + text.slice(from) };
}

function occurrences(text: string, word: string): Stretch[] {
  const found: Stretch[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length))
    found.push({ start, end: start + word.length });
  return found;
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
