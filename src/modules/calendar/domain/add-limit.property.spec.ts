import fc from 'fast-check';
import { addDays, at, day, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { addLimit, type LimitUnit } from './add-limit.js';
import { WorkCalendar, type CalendarDay } from './holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from './state-council-days.js';
import { nextWorkingDay, previousWorkingDay, workingDaysBetween } from './working-days.js';
import { DEFAULT_WORKING_HOURS, type Duty, type WorkingHours } from './working-hours.js';

/**
 * The slow way, written without looking at the fast one: no day arithmetic, no table class. It walks minute by minute in
 * UTC milliseconds with the wall clock of `Intl`, and looks days up in a plain object.
 */
const MINUTE = 60_000;
const clockOf = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});
const weekdayOf = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Shanghai', weekday: 'short' });

interface Wall {
  day: string;
  /** `HH:mm` */
  time: string;
}
const wallCache = new Map<number, Wall>();
function wallAt(ms: number): Wall {
  const known = wallCache.get(ms);
  if (known) return known;
  const [on = '', time = ''] = clockOf.format(ms).split(' ');
  const wall = { day: on, time };
  if (wallCache.size > 200_000) wallCache.clear();
  wallCache.set(ms, wall);
  return wall;
}

type Table = Record<string, 'HOLIDAY' | 'MAKEUP_WORKDAY' | undefined>;
const isWork = (ms: number, table: Table): boolean => {
  const kind = table[wallAt(ms).day];
  if (kind) return kind === 'MAKEUP_WORKDAY';
  return !['Sat', 'Sun'].includes(weekdayOf.format(ms));
};

/** The start of the minute-long steps: limits begin on whole minutes. */
const msOf = (start: Instant): number => new Date(start).getTime();

/** Days counted one after the other: a day counts when its end is still to come. */
function slowDays(
  start: number,
  amount: number,
  working: boolean,
  countFirst: boolean,
  endsAt: string,
  table: Table,
): { day: string; counted: string[] } {
  const counted: string[] = [];
  const startDay = wallAt(start).day;
  const over = endsAt !== '24:00' && wallAt(start).time >= endsAt;
  // Noon of each day, so that no step falls between two days.
  for (let noon = Date.parse(`${startDay}T12:00:00+08:00`); counted.length < amount; noon += 1_440 * MINUTE) {
    const { day: on } = wallAt(noon);
    if (on === startDay && (!countFirst || over)) continue;
    if (working && !isWork(noon, table)) continue;
    counted.push(on);
  }
  return { day: counted.at(-1)!, counted };
}

/** The moment after so many minutes of work; without hours, of the clock. */
function slowMinutes(
  start: number,
  amount: number,
  table: Table | null,
  hours: WorkingHours,
  duty: Duty | null = null,
): number {
  let left = amount * 60;
  let now = start;
  while (left > 0) {
    const { day: on, time } = wallAt(now);
    const within = (spells: WorkingHours) => spells.some(({ from, to }) => from <= time && time < to);
    const onDuty = duty && on >= duty.from && on <= duty.to ? duty : null;
    const runs = !table || (onDuty ? within(onDuty.hours) : isWork(now, table) && within(hours));
    if (runs) left -= 1;
    now += MINUTE;
  }
  return now;
}

const instants = fc
  .record({
    day: fc.integer({ min: 0, max: 365 * 6 + 300 }),
    minute: fc.oneof(
      fc.integer({ min: 0, max: 1_439 }),
      fc.constantFrom(0, 540, 719, 720, 840, 1_079, 1_080, 1_439),
    ),
  })
  .map(({ day: offset, minute }) =>
    at(
      addDays(day('2020-01-01'), offset),
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    ),
  );
const endings = fc.constantFrom('24:00', '18:00', '17:30', '12:00');
const spells = fc.constantFrom<WorkingHours>(
  DEFAULT_WORKING_HOURS,
  [{ from: '08:00', to: '22:00' }],
  [
    { from: '08:30', to: '12:00' },
    { from: '13:00', to: '17:30' },
  ],
  [{ from: '20:00', to: '24:00' }],
);
/** The national table with some days of a district laid over it, holidays and workdays anywhere. */
const locals = fc.array(
  fc.record({
    offset: fc.integer({ min: 0, max: 365 * 7 }),
    kind: fc.constantFrom<CalendarDay['kind']>('HOLIDAY', 'MAKEUP_WORKDAY'),
  }),
  { maxLength: 30 },
);
interface World {
  calendar: WorkCalendar;
  table: Table;
}
const worlds = locals.map((rows): World => {
  const local = rows.map(({ offset, kind }): CalendarDay => ({
    day: addDays(day('2020-01-01'), offset),
    kind,
    name: '本区',
    source: '区政府',
  }));
  const days = [...STATE_COUNCIL_DAYS, ...local];
  const table: Table = {};
  for (const row of days) table[row.day] = row.kind;
  return { calendar: new WorkCalendar(days, STATE_COUNCIL_YEARS), table };
});

const runs = (numRuns: number) => ({ numRuns });

describe('addLimit against the slow way', () => {
  it.each(['calendar-day', 'working-day'] as const)(
    'in %s: the due day, the moment and the days counted',
    (unit) => {
      fc.assert(
        fc.property(
          worlds,
          instants,
          fc.integer({ min: 1, max: 40 }),
          fc.boolean(),
          endings,
          ({ calendar, table }, start, amount, countFirstDay, dayEndsAt) => {
            const limit = addLimit({ start, amount, unit, countFirstDay, dayEndsAt }, calendar);
            const slow = slowDays(
              msOf(start),
              amount,
              unit === 'working-day',
              countFirstDay,
              dayEndsAt,
              table,
            );
            expect(limit.dueOn).toBe(slow.day);
            expect(limit.counted).toEqual(slow.counted);
            const [hour, minute] = dayEndsAt.split(':').map(Number) as [number, number];
            const midnight = Date.parse(`${slow.day}T00:00:00+08:00`);
            expect(msOf(limit.dueAt)).toBe(midnight + (hour * 60 + minute) * MINUTE);
          },
        ),
        runs(400),
      );
    },
  );

  it('in hours: so many minutes later', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (start, amount) => {
        const limit = addLimit(
          { start, amount, unit: 'hour', countFirstDay: false },
          new WorkCalendar([], []),
        );
        const slow = slowMinutes(msOf(start), amount, null, []);
        expect(msOf(limit.dueAt)).toBe(slow);
        expect(limit.dueOn).toBe(wallAt(slow - MINUTE).day);
      }),
      runs(60),
    );
  });

  it('in working hours: minute by minute through nights, noons, weekends and festivals', () => {
    fc.assert(
      fc.property(
        worlds,
        instants,
        fc.integer({ min: 1, max: 16 }),
        spells,
        ({ calendar, table }, start, amount, hours) => {
          const limit = addLimit({ start, amount, unit: 'working-hour', countFirstDay: false }, calendar, {
            hours,
            duty: null,
          });
          const slow = slowMinutes(msOf(start), amount, table, hours);
          expect(msOf(limit.dueAt)).toBe(slow);
          expect(limit.dueOn).toBe(wallAt(slow - MINUTE).day);
        },
      ),
      runs(80),
    );
  });

  it('in working hours with a duty period: its hours run on every day of it, and only there', () => {
    const periods = fc.record({
      lead: fc.integer({ min: -6, max: 6 }),
      length: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(
        worlds,
        instants,
        fc.integer({ min: 1, max: 16 }),
        spells,
        spells,
        periods,
        ({ calendar, table }, start, amount, hours, dutyHours, { lead, length }) => {
          const from = addDays(wallAt(msOf(start)).day as Day, lead);
          const duty: Duty = { from, to: addDays(from, length), hours: dutyHours };
          const limit = addLimit({ start, amount, unit: 'working-hour', countFirstDay: false }, calendar, {
            hours,
            duty,
          });
          const slow = slowMinutes(msOf(start), amount, table, hours, duty);
          expect(msOf(limit.dueAt)).toBe(slow);
          expect(limit.dueOn).toBe(wallAt(slow - MINUTE).day);
        },
      ),
      runs(80),
    );
  });

  it('tells every day on the way: counted, skipped or neither because it had passed', () => {
    fc.assert(
      fc.property(worlds, instants, fc.integer({ min: 1, max: 30 }), ({ calendar, table }, start, amount) => {
        const limit = addLimit({ start, amount, unit: 'working-day', countFirstDay: false }, calendar);
        expect(limit.skipped.map(({ day: on }) => on).every((on) => !isWork(noonOf(on), table))).toBe(true);
        for (const { day: on, reason } of limit.skipped)
          expect([on, reason]).toEqual([on, table[on] === 'HOLIDAY' ? 'holiday' : 'weekend']);
        const made = limit.counted.filter((on) => table[on] === 'MAKEUP_WORKDAY');
        expect(limit.added.map(({ day: on }) => on)).toEqual(made);
        expect(limit.counted.length + limit.skipped.length).toBe(
          (noonOf(limit.dueOn) - noonOf(wallAt(msOf(start)).day as Day)) / (1_440 * MINUTE),
        );
      }),
      runs(200),
    );
  });
});

describe('the laws of counting, over any calendar', () => {
  const UNITS: LimitUnit[] = ['calendar-day', 'working-day', 'hour', 'working-hour'];
  const units = fc.constantFrom(...UNITS);

  it('a later start is never due earlier, and one more is always due later', () => {
    fc.assert(
      fc.property(
        worlds,
        instants,
        fc.integer({ min: 1, max: 3_000 }),
        fc.integer({ min: 1, max: 20 }),
        units,
        fc.boolean(),
        endings,
        ({ calendar }, start, minutes, amount, unit, countFirstDay, dayEndsAt) => {
          const due = (from: Instant, n: number) =>
            addLimit({ start: from, amount: n, unit, countFirstDay, dayEndsAt }, calendar).dueAt;
          const later = new Date(msOf(start) + minutes * MINUTE).toISOString() as Instant;
          expect(due(later, amount) >= due(start, amount)).toBe(true);
          expect(due(start, amount + 1) > due(start, amount)).toBe(true);
          expect(due(start, amount) > start).toBe(true);
        },
      ),
      runs(300),
    );
  });

  it('counting the first day is never later than not counting it, and at most one working day earlier', () => {
    fc.assert(
      fc.property(
        worlds,
        instants,
        fc.integer({ min: 1, max: 30 }),
        endings,
        ({ calendar }, start, amount, dayEndsAt) => {
          const limit = (countFirstDay: boolean) =>
            addLimit({ start, amount, unit: 'working-day', countFirstDay, dayEndsAt }, calendar).dueOn;
          expect(limit(true) <= limit(false)).toBe(true);
          expect(workingDaysBetween(limit(true), limit(false), calendar)).toBeLessThanOrEqual(1);
        },
      ),
      runs(200),
    );
  });

  it('one more day off never makes a date earlier', () => {
    fc.assert(
      fc.property(
        instants,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 40 }),
        (start, amount, offset) => {
          const national = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
          const off: CalendarDay = {
            day: addDays(wallAt(msOf(start)).day as Day, offset),
            kind: 'HOLIDAY',
            name: '区庆',
            source: '区政府',
          };
          const more = new WorkCalendar([...STATE_COUNCIL_DAYS, off], STATE_COUNCIL_YEARS);
          for (const unit of ['working-day', 'working-hour'] as const) {
            const request = { start, amount, unit, countFirstDay: true };
            expect(addLimit(request, more).dueAt >= addLimit(request, national).dueAt).toBe(true);
          }
        },
      ),
      runs(200),
    );
  });

  it('is tentative exactly where a day was looked at in a year without a notice', () => {
    const known = new Set<number>(STATE_COUNCIL_YEARS);
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), units, (start, amount, unit) => {
        const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
        const limit = addLimit({ start, amount, unit, countFirstDay: false }, calendar);
        const looked = [...limit.counted, ...limit.skipped.map(({ day: on }) => on)];
        const open = new Set(looked.map((on) => Number(on.slice(0, 4))).filter((year) => !known.has(year)));
        const counts = unit === 'working-day' || unit === 'working-hour';
        expect(limit.tentative).toBe(counts && open.size > 0);
        expect(new Set(limit.unpublishedYears)).toEqual(counts ? open : new Set());
      }),
      runs(300),
    );
  });
});

describe('working days between two days', () => {
  it('are those that a walk finds, and turn their sign with their direction', () => {
    fc.assert(
      fc.property(
        worlds,
        fc.integer({ min: 0, max: 2_400 }),
        fc.integer({ min: 0, max: 120 }),
        ({ calendar, table }, offset, length) => {
          const from = addDays(day('2020-01-01'), offset);
          const to = addDays(from, length);
          let count = 0;
          for (let noon = noonOf(from) + 1_440 * MINUTE; noon <= noonOf(to); noon += 1_440 * MINUTE)
            if (isWork(noon, table)) count += 1;
          expect(workingDaysBetween(from, to, calendar)).toBe(count);
          expect(workingDaysBetween(to, from, calendar)).toBe(0 - count);
        },
      ),
      runs(200),
    );
  });

  it('step over every day off between two neighbours', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 0, max: 2_400 }), ({ calendar }, offset) => {
        const from = addDays(day('2020-01-01'), offset);
        const next = nextWorkingDay(from, calendar);
        expect(workingDaysBetween(from, next, calendar)).toBe(1);
        expect(previousWorkingDay(next, calendar) <= from).toBe(true);
      }),
      runs(200),
    );
  });
});

function noonOf(on: string): number {
  return Date.parse(`${on}T12:00:00+08:00`);
}
