import { day } from '../../../kernel/day.js';
import { PROPOSED_RULES } from './dispatch-rules.js';
import { stageOn } from './stages.js';

const days = { isWorkingDay: (): boolean => true };
const rules = { ...PROPOSED_RULES, remindBefore: [3, 1], remindAfter: [1, 3], thenEvery: 5 };
const on = (today: string, more = {}): string =>
  stageOn(day('2026-05-20'), { ...rules, ...more }, day(today), days);

describe('the stage of a round', () => {
  it.each([
    ['2026-05-15', 'opened'],
    ['2026-05-17', 'before-3'],
    ['2026-05-18', 'before-3'],
    ['2026-05-20', 'before-1'],
    ['2026-05-21', 'after-1'],
    ['2026-05-22', 'after-1'],
    ['2026-05-23', 'after-3'],
    ['2026-05-27', 'after-3'],
    ['2026-05-28', 'after-8'],
    ['2026-06-02', 'after-13'],
  ])('on %s is %s', (today, stage) => {
    expect(on(today)).toBe(stage);
  });

  it('stays at the last where nothing repeats', () => {
    expect(on('2026-06-30', { thenEvery: null })).toBe('after-3');
  });

  it('goes on without reminders behind the day, and without any', () => {
    expect(on('2026-05-26', { remindAfter: [], thenEvery: null })).toBe('before-1');
    expect(on('2026-05-26', { remindBefore: [], remindAfter: [], thenEvery: null })).toBe('opened');
    expect(on('2026-05-26', { remindAfter: [], thenEvery: 5 })).toBe('after-5');
  });
});
