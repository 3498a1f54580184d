import { SSF, type CellObject } from '@e965/xlsx';

const pad = (part: number, digits = 2): string => String(part).padStart(digits, '0');
const DAY_MS = 86_400_000;
/** Excel counts a 29 February 1900 that never was; before it every date is one day off. */
const LEAP_THAT_NEVER_WAS = 60;
const EPOCHS = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
const LAST_SERIAL = 2_958_465;

/** Excel's serial day as YYYY-MM-DD, with HH:mm when there is a time of day; cover letters state the minute. */
export function serialText(serial: number, date1904: boolean): string {
  if (!(serial >= 0 && serial <= LAST_SERIAL)) return numberText(serial, undefined);
  const minutes = Math.round(serial * 1440);
  const [day, minute] = [Math.floor(minutes / 1440), minutes % 1440];
  const time = `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
  if (day === 0 && !date1904) return time;
  const early = !date1904 && day < LEAP_THAT_NEVER_WAS ? 1 : 0;
  const epoch = date1904 ? EPOCHS.from1904 : EPOCHS.from1900;
  const date = new Date(epoch + (day + early) * DAY_MS).toISOString().slice(0, 10);
  return minute > 0 ? `${date} ${time}` : date;
}

/** A prefix that only the format of the cell shows, as in `"D3ZZ"000000000000`. */
const HAS_WORDS = /^[^;]*"[^"]*\p{L}[^"]*"/u;

/** A number with all its digits, as its format shows it where that matters. */
export function numberText(value: number, format: string | undefined): string {
  if (!Number.isFinite(value)) return '';
  // Fifteen digits is what Excel itself holds; beyond them lies binary dust.
  const text = Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
  if (format && HAS_WORDS.test(format)) return String(SSF.format(format, value)).trim();
  if (format && /^0+$/.test(format)) return text.padStart(format.length, '0');
  return format && /^0(?:\.0+)?%$/.test(format) ? `${Number((value * 100).toPrecision(12))}%` : text;
}

const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/**
 * What a person sees in the cell. Of a formula it is the stored result: nothing is ever computed. Dates are
 * YYYY-MM-DD, long numbers keep all their digits.
 */
export function cellText({ t, v, z }: CellObject, date1904: boolean): string {
  if (v === undefined || v === null || t === 'z') return '';
  if (t === 'e') return ERRORS[Number(v)] ?? '#ERROR!';
  if (t === 'n' && typeof v === 'number') {
    const format = typeof z === 'string' ? z : undefined;
    return format && SSF.is_date(format) ? serialText(v, date1904) : numberText(v, format);
  }
  return cleanText(String(v));
}

/** Line breaks as `\n` only, without the marks that other programs leave behind. */
export function cleanText(text: string): string {
  // eslint-disable-next-line no-control-regex -- such bytes come from broken exports and mean nothing
  return text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\ufeff]/g, '');
}
