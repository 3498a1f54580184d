import { at, day } from '../../../kernel/day.js';
import { instant } from '../../../kernel/instant.js';
import { WorkCalendar, type CalendarDay } from '../../calendar/domain/holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import { explanationGrid } from './explanation-grid.js';
import type { Explanation, Extension } from './explanation.js';
import { countsOn, daysAdded, effectOf } from './extension.js';
import { dateInForce } from './in-force.js';
import type { LimitUnit } from './limit-calendar.js';
import { planDeadlines } from './start-deadline.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);

const counted = (unit: LimitUnit, amount: number, on = '2026-05-11', by = calendar): Explanation => {
  const rule = { step: 'rectify', amount, unit, countFirstDay: false, innerAmount: null } as const;
  return planDeadlines({ ...rule, dayEndsAt: '18:00' }, at(day(on), '09:00'), by)[0]!.explanation;
};
const extended = (explanation: Explanation, amount: number, by = calendar): Explanation => {
  const before = dateInForce(explanation);
  const extension: Extension = {
    ...effectOf(explanation, amount, by),
    fromOn: before.dueOn,
    fromAt: before.dueAt,
    byName: '陈立',
    at: instant('2026-05-20T02:00:00Z'),
    reason: '施工受雨影响',
    documentNo: null,
  };
  return { ...explanation, extensions: [...(explanation.extensions ?? []), extension] };
};

describe('an extension', () => {
  it('counts on in the days of the limit, from the date in force, to the time the days end', () => {
    const once = extended(counted('working-day', 10), 4);
    expect(once.dueOn).toBe('2026-05-25');
    expect(dateInForce(once)).toEqual({ dueOn: '2026-05-29', dueAt: at(day('2026-05-29'), '18:00') });
    expect(dateInForce(extended(once, 2)).dueOn).toBe('2026-06-02');
    expect(dateInForce(extended(counted('calendar-day', 10), 2)).dueOn).toBe('2026-05-23');
  });

  it('goes over a holiday and takes a make-up Saturday in', () => {
    const before = counted('working-day', 3, '2026-04-27');
    expect(before.dueOn).toBe('2026-04-30');
    const effect = effectOf(before, 4, calendar);
    expect(effect).toMatchObject({
      toOn: '2026-05-09',
      counted: ['2026-05-06', '2026-05-07', '2026-05-08', '2026-05-09'],
    });
    expect(effect.added.map((one) => one.day)).toEqual(['2026-05-09']);
    expect(effect.skipped).toHaveLength(5);
  });

  it('says which days count and how far two days lie apart, hours like days', () => {
    const { rule } = counted('working-hour', 8);
    expect(countsOn(rule, day('2026-05-09'), calendar)).toBe(true);
    expect(countsOn(rule, day('2026-05-10'), calendar)).toBe(false);
    expect(countsOn(counted('calendar-day', 1).rule, day('2026-05-10'), calendar)).toBe(true);
    expect(daysAdded(rule, day('2026-05-25'), day('2026-06-01'), calendar)).toBe(5);
  });

  it('is not forgotten when the limit is counted anew by another rule or another table', () => {
    const { extensions } = extended(counted('working-day', 10), 4);
    const holiday: CalendarDay = {
      day: day('2026-05-15'),
      kind: 'HOLIDAY',
      name: '本地',
      source: '区政府通知',
    };
    const changed = new WorkCalendar([...STATE_COUNCIL_DAYS, holiday], STATE_COUNCIL_YEARS);
    const anew = { ...counted('working-day', 10, '2026-05-11', changed), extensions };
    expect(anew.dueOn).toBe('2026-05-26');
    expect(dateInForce(anew).dueOn).toBe('2026-05-29');
    expect(dateInForce({ ...counted('working-day', 5), extensions }).dueOn).toBe('2026-05-29');
    // A count that leads behind the promised day is the better one for the unit.
    expect(dateInForce({ ...counted('working-day', 20), extensions }).dueOn).toBe('2026-06-08');
  });

  it('is drawn as +1 … +n behind the old date, over two extensions on end', () => {
    const cells = explanationGrid(extended(extended(counted('working-day', 10), 2), 2));
    const drawn = cells.filter(({ extra }) => extra).map(({ day: on, mark, extra }) => [on, mark, extra]);
    expect(drawn).toEqual([
      ['2026-05-26', 'extended', 1],
      ['2026-05-27', 'extended', 2],
      ['2026-05-28', 'extended', 3],
      ['2026-05-29', 'due', 4],
    ]);
    expect(cells.find(({ day: on }) => on === '2026-05-25')).toMatchObject({ mark: 'counted', count: 10 });
    expect(cells.at(-1)?.day).toBe('2026-05-31');
  });
});
