import { splitNumber } from '../acceptance-number/split-number';

/** `0511-0007` for sentences, or the raw text when the number has no such parts. */
export function shortNumber(raw: string | null): string {
  const parts = raw ? splitNumber(raw) : null;
  return parts ? `${parts.day.slice(4)}-${parts.serial}` : (raw ?? '').replace(/^\*/, '');
}
