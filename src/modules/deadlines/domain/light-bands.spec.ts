import { addDays, at, day, endOf } from '../../../kernel/day.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import { WorkCalendar } from '../../calendar/domain/holiday-table.js';
import { lightOf } from './light.js';
import { lightBands } from './light-bands.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
const thresholds = { yellowDays: 3, followUpYellowDays: 10 };

describe('the bands agree with the lights on every due day around every day of a spring', () => {
  const days = Array.from({ length: 60 }, (_, index) => addDays(day('2026-04-20'), index));

  it.each([
    ['calendar-day', 'rectify'],
    ['working-day', 'rectify'],
    ['calendar-day', 'milestone'],
  ] as const)('%s limits of %s', (unit, step) => {
    for (const today of days) {
      const now = at(today, '10:00');
      const bands = lightBands(now, thresholds, calendar);
      const last =
        step === 'milestone'
          ? bands.followUpSoon
          : unit === 'working-day'
            ? bands.soonByWorkingDays
            : bands.soonByCalendar;
      for (let ahead = 1; ahead <= 25; ahead += 1) {
        const dueOn = addDays(today, ahead);
        const { colour } = lightOf({ dueAt: endOf(dueOn), dueOn, unit, step }, now, thresholds, calendar);
        expect([today, dueOn, colour]).toEqual([today, dueOn, dueOn <= last ? 'yellow' : 'green']);
      }
    }
  });
});
