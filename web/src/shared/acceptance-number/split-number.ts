export interface NumberParts {
  prefix: string;
  day: string;
  serial: string;
}

/** The suffix of a piece stays with the serial: `0007-1`. */
const THREE_PARTS = /^([A-Z]\d?[A-Z]{0,4})(\d{8})(\d{4}(?:-\d{1,2})?)$/;

/** Prefix, day and serial of the common form (D3ZZ 20260511 0007), or null: then the raw text is shown. */
export function splitNumber(raw: string): NumberParts | null {
  const found = THREE_PARTS.exec(raw.replace(/^\*/, '').trim());
  if (!found) return null;
  const [, prefix = '', day = '', serial = ''] = found;
  const month = Number(day.slice(4, 6));
  const date = Number(day.slice(6, 8));
  return month >= 1 && month <= 12 && date >= 1 && date <= 31 ? { prefix, day, serial } : null;
}
