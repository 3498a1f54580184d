import * as fc from 'fast-check';
import { addDays, at, day, dayOf, type Day } from '../../../kernel/day.js';
import { HOUR, instant, plusMillis, type Instant } from '../../../kernel/instant.js';
import { WorkCalendar } from '../../calendar/domain/holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import type { Explanation, Pause } from './explanation.js';
import { effectOf, stretch } from './extension.js';
import { dateInForce, movesOf, nextNo } from './in-force.js';
import type { LimitUnit } from './limit-calendar.js';
import { recount, resume } from './recount.js';
import { planDeadlines } from './start-deadline.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
const rule = { step: 'rectify', countFirstDay: false, innerAmount: null, dayEndsAt: '24:00' } as const;

const counted = (unit: LimitUnit, amount: number, start: Instant, more = {}): Explanation =>
  planDeadlines({ ...rule, unit, amount, ...more }, start, calendar)[0]!.explanation;

const paused = (explanation: Explanation, from: Instant): Explanation => {
  const pause: Pause = {
    act: 'pause',
    no: nextNo(explanation),
    from,
    to: null,
    untilOn: null,
    reason: '等待检测',
    note: null,
    documentNo: null,
    byName: '陈立',
    back: null,
  };
  return { ...explanation, pauses: [...(explanation.pauses ?? []), pause] };
};
const resumed = (explanation: Explanation, to: Instant): Explanation =>
  resume(explanation, to, { act: 'resume', resumedAt: to, resumedByName: '陈立' }, calendar);
const changed = (explanation: Explanation, toOn: Day, now: Instant): Explanation => {
  const { dueOn: fromOn, dueAt: fromAt } = dateInForce(explanation);
  const change = { fromOn, fromAt, toOn, toAt: at(toOn, '24:00'), reason: '上级来函', byName: '陈立' };
  const days = stretch(explanation, fromOn, toOn, calendar);
  const whole = {
    ...change,
    ...days,
    act: 'change',
    documentNo: '督〔2026〕7 号',
    at: now,
    no: nextNo(explanation),
  };
  return { ...explanation, changes: [...(explanation.changes ?? []), whole] };
};
const extended = (explanation: Explanation, amount: number, now: Instant): Explanation => {
  const { dueOn: fromOn, dueAt: fromAt } = dateInForce(explanation);
  const effect = effectOf(explanation, amount, calendar);
  const who = { byName: '陈立', at: now, reason: '施工受阻', documentNo: null, no: nextNo(explanation) };
  const extension = { ...effect, fromOn, fromAt, ...who };
  return { ...explanation, extensions: [...(explanation.extensions ?? []), extension] };
};
const on = (text: string, time = '10:00'): Instant => at(day(text), time);
const dueAfter = (explanation: Explanation, from: Instant, to: Instant): Instant =>
  dateInForce(resumed(paused(explanation, from), to)).dueAt;

describe('a pause', () => {
  const ten = counted('working-day', 10, on('2026-05-11'));

  it('leaves as many counting days ahead as there were', () => {
    expect(ten.dueOn).toBe('2026-05-25');
    expect(dueAfter(ten, on('2026-05-18'), on('2026-05-20'))).toBe(at(day('2026-05-27'), '24:00'));
    expect(dueAfter(ten, on('2026-05-18', '09:00'), on('2026-05-18', '17:00'))).toBe(ten.dueAt);
  });

  it('over a weekend gives nothing back to working days, and the weekend to calendar days', () => {
    const [from, to] = [on('2026-05-16', '08:00'), on('2026-05-18', '09:00')];
    expect(dueAfter(ten, from, to)).toBe(ten.dueAt);
    const calendarDays = counted('calendar-day', 10, on('2026-05-11'));
    expect(dueAfter(calendarDays, from, to)).toBe(at(addDays(calendarDays.dueOn, 2), '24:00'));
  });

  it('takes the closing hour of the limit for the end of a day, so that Friday night to Monday is no working day', () => {
    const closing = counted('working-day', 10, on('2026-05-11'), { dayEndsAt: '18:00' });
    expect(dueAfter(closing, on('2026-05-15', '18:30'), on('2026-05-18', '08:30'))).toBe(closing.dueAt);
  });

  it('counts a make-up Saturday and skips the festival behind the new date', () => {
    const before = counted('working-day', 8, on('2026-04-22'));
    const after = resumed(paused(before, on('2026-05-08')), on('2026-05-10'));
    expect(before.dueOn).toBe('2026-05-07');
    // Late since 7 May: nothing is given back.
    expect(dateInForce(after).dueAt).toBe(before.dueAt);
    const longer = counted('working-day', 12, on('2026-04-22'));
    const given = resumed(paused(longer, on('2026-05-08')), on('2026-05-10')).pauses![0]!.back!;
    expect(given.stood).toEqual(['2026-05-08', '2026-05-09']);
    expect(given.given).toEqual({ unit: 'working-day', amount: 2 });
  });

  it('gives hours back to the millisecond, across midnight', () => {
    const hours = counted('hour', 24, on('2026-05-11', '20:00'));
    const [from, to] = [on('2026-05-11', '23:15'), instant('2026-05-11T17:05:30.250Z')];
    const gone = Date.parse(to) - Date.parse(from);
    expect(dueAfter(hours, from, to)).toBe(plusMillis(hours.dueAt, gone));
    const short = counted('hour', 2, on('2026-05-11', '22:30'));
    const after = resumed(paused(short, on('2026-05-11', '23:30')), on('2026-05-12', '00:30'));
    expect(dateInForce(after)).toEqual({ dueOn: '2026-05-12', dueAt: on('2026-05-12', '01:30') });
  });

  it('gives working hours back in working time', () => {
    const working = counted('working-hour', 8, on('2026-05-15', '17:00'));
    expect(working.dueAt).toBe(on('2026-05-18', '18:00'));
    expect(dueAfter(working, on('2026-05-15', '17:30'), on('2026-05-18', '09:30'))).toBe(
      on('2026-05-19', '10:00'),
    );
    expect(dueAfter(working, on('2026-05-16'), on('2026-05-17'))).toBe(working.dueAt);
  });

  it('heals nothing that was late before', () => {
    const late = on('2026-05-26', '10:00');
    expect(dueAfter(ten, late, on('2026-06-05'))).toBe(ten.dueAt);
    expect(dueAfter(ten, ten.dueAt, on('2026-06-05'))).toBe(ten.dueAt);
  });

  it('makes nothing late, also where a day was set by hand that the limit does not count', () => {
    const sunday = changed(ten, day('2026-05-24'), on('2026-05-20'));
    const to = on('2026-05-26');
    expect(dueAfter(sunday, on('2026-05-23'), to) > to).toBe(true);
  });

  it('that was taken back counts for nothing', () => {
    const after = resumed(paused(ten, on('2026-05-18')), on('2026-05-20'));
    const undone = { byName: '陈立', at: on('2026-05-20') };
    const back = { ...after, pauses: after.pauses!.map((one) => ({ ...one, undone })) };
    expect(dateInForce(back).dueAt).toBe(ten.dueAt);
  });
});

describe('a change by hand', () => {
  const ten = counted('working-day', 10, on('2026-05-11'));

  it('sets the date, earlier too, and what follows goes on from it', () => {
    const earlier = changed(ten, day('2026-05-20'), on('2026-05-12'));
    expect(dateInForce(earlier).dueOn).toBe('2026-05-20');
    expect(dateInForce(extended(earlier, 2, on('2026-05-13'))).dueOn).toBe('2026-05-22');
    expect(movesOf(earlier)).toHaveLength(1);
    expect(earlier.changes![0]!.fromOn).toBe('2026-05-25');
  });

  it('made while the clock stands gets back only what came after', () => {
    const set = changed(paused(ten, on('2026-05-13')), day('2026-05-22'), on('2026-05-18'));
    expect(dateInForce(resumed(set, on('2026-05-20'))).dueOn).toBe('2026-05-26');
  });
});

describe('counting anew', () => {
  it('keeps pauses, promises and set days under another rule', () => {
    const ten = resumed(
      paused(counted('working-day', 10, on('2026-05-11')), on('2026-05-18')),
      on('2026-05-20'),
    );
    const days = recount(ten, calendar, { ...ten.rule, amount: 15, unit: 'calendar-day' });
    expect(days.dueOn).toBe('2026-05-26');
    expect(dateInForce(days).dueOn).toBe('2026-05-28');
    const set = changed(ten, day('2026-06-30'), on('2026-05-21'));
    expect(dateInForce(recount(set, calendar, { ...set.rule, amount: 3 })).dueOn).toBe('2026-06-30');
    expect(recount(ten, calendar)).toEqual(ten);
  });

  it('gives back by the table of days it is counted anew with', () => {
    const ten = resumed(
      paused(counted('working-day', 10, on('2026-05-11')), on('2026-05-18')),
      on('2026-05-20'),
    );
    const off = { day: day('2026-05-19'), kind: 'HOLIDAY', name: '本地放假', source: '测试' } as const;
    const other = new WorkCalendar([...STATE_COUNCIL_DAYS, off], STATE_COUNCIL_YEARS);
    // The counted date moves a day; the day that is off by now was no working day to give back.
    expect(dateInForce(recount(ten, other)).dueOn).toBe('2026-05-27');
  });
});

/** What happened to a limit in days, at an hour of a day after the one before. */
type Event = { kind: 'stop' | 'run' | 'extend' | 'set'; days: number; hour: number; amount: number };

/** Independent of the code: walks the days one by one and counts down what is left. */
function walked(start: Instant, amount: number, counts: (on: Day) => boolean, events: Timed[]): Day {
  let left = amount;
  let runs = true;
  let due: Day | null = null;
  const waiting = [...events];
  for (let today = dayOf(start); ; today = addDays(today, 1)) {
    while (waiting[0] && dayOf(waiting[0].at) === today) {
      const { kind, amount: more, setTo } = waiting.shift()!;
      if (kind === 'stop') runs = false;
      if (kind === 'run') runs = true;
      if (kind === 'extend') left += more;
      if (kind === 'set') {
        left = 0;
        for (let on = today; on <= setTo!; on = addDays(on, 1))
          if (on > dayOf(start) && counts(on)) left += 1;
      }
    }
    if (runs && today > dayOf(start) && counts(today)) left -= 1;
    if (left === 0 && due === null) due = today;
    if (due !== null && waiting.length === 0) return due;
    if (due !== null) throw new Error('an event behind the due day');
  }
}
interface Timed {
  at: Instant;
  kind: Event['kind'];
  amount: number;
  setTo: Day | null;
}

describe('pauses, extensions and changes in any order', () => {
  const event = fc.record<Event>({
    kind: fc.constantFrom('stop', 'run', 'extend', 'set'),
    days: fc.integer({ min: 0, max: 6 }),
    hour: fc.integer({ min: 1, max: 22 }),
    amount: fc.integer({ min: 1, max: 12 }),
  });

  it('give the date that a walk from day to day gives', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<LimitUnit>('working-day', 'calendar-day'),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 1, max: 30 }),
        fc.array(event, { maxLength: 9 }),
        (unit, offset, amount, wanted) => {
          const start = at(addDays(day('2025-01-02'), offset), '00:30');
          const counts = (on: Day): boolean => unit === 'calendar-day' || calendar.isWorkingDay(on);
          let explanation = counted(unit, amount, start);
          let now = start;
          let runs = true;
          const done: Timed[] = [];
          for (const { kind, days, hour, amount: more } of wanted) {
            const next = plusMillis(at(addDays(dayOf(now), days), '00:00'), hour * HOUR);
            if (next <= now || (kind === 'stop') !== runs) if (kind === 'stop' || kind === 'run') continue;
            // While the clock stands the date recedes day by day, so only a running one can have passed.
            if (next <= now || (runs && next >= dateInForce(explanation).dueAt)) continue;
            now = next;
            let setTo: Day | null = null;
            if (kind === 'stop') explanation = paused(explanation, now);
            if (kind === 'run') explanation = resumed(explanation, now);
            // An extension counts on from the date in force, which a pause that still stands has not moved yet.
            if (kind === 'extend' && !runs) continue;
            if (kind === 'extend') explanation = extended(explanation, more, now);
            if (kind === 'set') {
              setTo = addDays(dayOf(now), more);
              while (!counts(setTo)) setTo = addDays(setTo, 1);
              explanation = changed(explanation, setTo, now);
            }
            if (kind === 'stop') runs = false;
            if (kind === 'run') runs = true;
            done.push({ at: now, kind, amount: more, setTo });
          }
          if (!runs) {
            now = plusMillis(now, 30 * HOUR);
            explanation = resumed(explanation, now);
            done.push({ at: now, kind: 'run', amount: 0, setTo: null });
          }
          expect(dateInForce(explanation).dueOn).toBe(walked(start, amount, counts, done));
          expect(recount(explanation, calendar)).toEqual(explanation);
        },
      ),
      { numRuns: 500 },
    );
  });
});
