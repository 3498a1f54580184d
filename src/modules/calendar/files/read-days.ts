import { CalendarFileError } from '../domain/calendar-errors.js';
import type { FileDay } from '../domain/judge-days.js';
import { readCsv } from './read-csv.js';
import { readIcal } from './read-ical.js';

/** A calendar of some years is far below this. */
export const MOST_BYTES = 1_000_000;

export interface DaysFile {
  format: 'csv' | 'ical';
  lines: FileDay[];
}

/** The days of a file, by what it holds and not by its name; throws CalendarFileError when there are none. */
export function readDays(fileName: string, bytes: Uint8Array): DaysFile {
  const text = decoded(bytes);
  const format = /^\s*BEGIN:VCALENDAR/i.test(text) ? 'ical' : 'csv';
  const lines = linesOf(text, format);
  if (!lines.some(({ day }) => day !== null)) throw new CalendarFileError({ file: fileName });
  return { format, lines };
}

function linesOf(text: string, format: DaysFile['format']): FileDay[] {
  try {
    return format === 'ical' ? readIcal(text) : readCsv(text);
  } catch {
    return [];
  }
}

/** UTF-8 where it is, else what Excel writes in China. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
