import type { Translate } from '../../i18n/words';
import type { Language } from '../../i18n/language';
import { dateOf, longDay, weekdayOf } from '../../shared/time/format-time';
import type { calendarWords } from './calendar-words';
import type { DraftDay, YearSheet } from './use-calendar';

type T = Translate<typeof calendarWords>;

/** One cell of the year grid. */
export interface DayFacts {
  day: string;
  weekend: boolean;
  kind: 'HOLIDAY' | 'MAKEUP_WORKDAY' | null;
  name: string;
  source: string;
  local: boolean;
  drafted: boolean;
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The days of a year as they would be with the draft. */
export function factsOf(sheet: YearSheet, draft: readonly DraftDay[]): (day: string) => DayFacts {
  const layer = (scope: DraftDay['scope'], rows: YearSheet['days']) => {
    const known = new Map<string, { kind: DayFacts['kind']; name: string; source: string }>(
      rows.map((row) => [row.day, row]),
    );
    const changed = draft.filter((one) => one.scope === scope);
    for (const { day, kind, name, source } of changed)
      if (kind) known.set(day, { kind, name, source });
      else known.delete(day);
    return known;
  };
  const national = layer('national', sheet.days);
  const district = layer('district', sheet.districtDays);
  const drafted = new Set(draft.map(({ day }) => day));
  return (day) => {
    const local = district.get(day);
    const row = local ?? national.get(day);
    return {
      day,
      weekend: isWeekend(day),
      kind: row?.kind ?? null,
      name: row?.name ?? '',
      source: row?.source ?? '',
      local: local !== undefined,
      drafted: drafted.has(day),
    };
  };
}

export const isWorkday = ({ kind, weekend }: DayFacts): boolean =>
  kind ? kind === 'MAKEUP_WORKDAY' : !weekend;

/** The full label of a cell: 5 月 9 日 周六 调休上班 劳动节. */
export function labelOf(facts: DayFacts, today: string, language: Language, t: T): string {
  const { day, kind, weekend, name, local, drafted } = facts;
  const what =
    kind === 'HOLIDAY'
      ? t('cellOff', { name })
      : kind === 'MAKEUP_WORKDAY'
        ? t('cellOn', { name })
        : t(weekend ? 'cellWeekend' : 'cellWorkday');
  return [
    longDay(day, language),
    weekdayOf(day, language),
    what,
    local && t('cellLocal'),
    drafted && t('cellDraft'),
    day === today && t('cellToday'),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The days of a month. */
export function daysOf(year: number, month: number): string[] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const mm = String(month).padStart(2, '0');
  return Array.from({ length: count }, (_, at) => `${year}-${mm}-${String(at + 1).padStart(2, '0')}`);
}

/** Weeks from Monday, with null where another month is. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const days = daysOf(year, month);
  const lead = (new Date(`${days[0]}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [...Array.from({ length: lead }, () => null), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => cells[week * 7 + at] ?? null),
  );
}

export function moved(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

export { dateOf };
