import type { Language } from '../../i18n/language';
import { shortDay } from '../../shared/time/format-time';

const DAY = 86_400_000;
const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export interface Days {
  from: string;
  to: string;
}

interface Named {
  from: string;
  to: string;
}

/** Days of dispatch, or batches; then the days are those of their hand-over. */
interface Stretch extends Days {
  batches?: Named | null;
}

/** 第3批–第9批, or `2026/5/1–5/31`; the year of the end stands there where it is another one. */
export function periodWords({ from, to, batches }: Stretch, language: Language): string {
  if (batches) return batchWords(batches);
  if (language === 'en') return `${from} – ${to}`;
  const year = (day: string) => `${day.slice(0, 4)}/${shortDay(day, language)}`;
  if (from === to) return year(from);
  return `${year(from)}–${from.slice(0, 4) === to.slice(0, 4) ? shortDay(to, language) : year(to)}`;
}

export const batchWords = ({ from, to }: Named): string => (from === to ? from : `${from}–${to}`);

/** As many days, ending the day before. */
export function periodBefore({ from, to }: Days): Days {
  return { from: dayAt(noon(from) - (noon(to) - noon(from)) - DAY), to: dayAt(noon(from) - DAY) };
}

export function lastMonth(today: string): Days {
  const end = dayAt(noon(`${today.slice(0, 8)}01`) - DAY);
  return { from: `${end.slice(0, 8)}01`, to: end };
}

export function lastWeek(today: string): Days {
  const monday = noon(today) - ((new Date(noon(today)).getUTCDay() + 6) % 7) * DAY;
  return { from: dayAt(monday - 7 * DAY), to: dayAt(monday - DAY) };
}
