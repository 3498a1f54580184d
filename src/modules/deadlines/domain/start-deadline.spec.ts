import { at, day } from '../../../kernel/day.js';
import { WorkCalendar } from '../../calendar/domain/holiday-table.js';
import { STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS } from '../../calendar/domain/state-council-days.js';
import { START_EVENT_WORDS, START_EVENTS, STEP_WORDS, STEPS, type LimitRule } from './limit-rule.js';
import { planDeadlines } from './start-deadline.js';

const calendar = new WorkCalendar(STATE_COUNCIL_DAYS, STATE_COUNCIL_YEARS);
const dispatched = at(day('2026-05-08'), '11:05');

const rule = (more: Partial<LimitRule> = {}): LimitRule => ({
  step: 'rectify',
  amount: 10,
  unit: 'calendar-day',
  countFirstDay: false,
  innerAmount: null,
  dayEndsAt: '24:00',
  ...more,
});

describe('planDeadlines', () => {
  it('gives the outer deadline alone when there is no inner limit', () => {
    const plans = planDeadlines(rule(), dispatched, calendar);
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({
      step: 'rectify',
      limit: 'outer',
      dueOn: '2026-05-18',
      dueAt: at(day('2026-05-18'), '24:00'),
    });
  });

  it('gives the inner deadline as well, each explained by its own amount', () => {
    const plans = planDeadlines(rule({ innerAmount: 7 }), dispatched, calendar);
    expect(plans.map(({ limit, dueOn, explanation }) => [limit, dueOn, explanation.rule.amount])).toEqual([
      ['outer', '2026-05-18', 10],
      ['inner', '2026-05-15', 7],
    ]);
    expect(plans.map((plan) => plan.explanation.rule.limit)).toEqual(['outer', 'inner']);
  });

  it('hands the end of day and the first day on to the count', () => {
    const [plan] = planDeadlines(
      rule({ amount: 1, unit: 'working-day', countFirstDay: true, dayEndsAt: '18:00' }),
      dispatched,
      calendar,
    );
    expect(plan?.dueAt).toBe(at(day('2026-05-08'), '18:00'));
  });

  it('explains a date with start, rule, skipped and added days, as data that survives storage', () => {
    const [plan] = planDeadlines(rule({ amount: 3, unit: 'working-day' }), dispatched, calendar);
    expect(plan?.explanation).toEqual({
      start: dispatched,
      startOn: '2026-05-08',
      startEvent: 'dispatched',
      rule: {
        step: 'rectify',
        limit: 'outer',
        amount: 3,
        unit: 'working-day',
        countFirstDay: false,
        dayEndsAt: '24:00',
      },
      firstCountedOn: '2026-05-09',
      counted: ['2026-05-09', '2026-05-11', '2026-05-12'],
      skipped: [{ day: '2026-05-10', reason: 'weekend', name: null }],
      added: [{ day: '2026-05-09', name: '劳动节' }],
      dueAt: at(day('2026-05-12'), '24:00'),
      dueOn: '2026-05-12',
      tentative: false,
      unpublishedYears: [],
    });
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it('starts the clock of each step at a move upstream', () => {
    const events = STEPS.map(
      (step) => planDeadlines(rule({ step }), dispatched, calendar)[0]?.explanation.startEvent,
    );
    expect(events).toEqual([
      'dispatched',
      'dispatched',
      'dispatched',
      'verified',
      'stage-closed',
      'reported',
    ]);
  });

  it('refuses an inner limit longer than the outer one, and takes an equal one', () => {
    expect(() => planDeadlines(rule({ innerAmount: 11 }), dispatched, calendar)).toThrow(
      expect.objectContaining({
        kind: 'invalid',
        fields: [expect.objectContaining({ field: 'innerAmount' })],
      }),
    );
    expect(planDeadlines(rule({ innerAmount: 10 }), dispatched, calendar)).toHaveLength(2);
  });

  it('refuses amounts that the calendar cannot count', () => {
    expect(() => planDeadlines(rule({ amount: 0 }), dispatched, calendar)).toThrow('limit.invalid');
    expect(() => planDeadlines(rule({ innerAmount: 0 }), dispatched, calendar)).toThrow('limit.invalid');
  });
});

describe('the words of steps', () => {
  it('exist in both languages, no two alike', () => {
    const zh = STEPS.map((step) => STEP_WORDS[step].zh);
    expect(zh).toEqual(['签收', '情况答复', '整改办结', '公开', '阶段性节点', '停产复核']);
    expect(new Set(STEPS.map((step) => STEP_WORDS[step].en)).size).toBe(STEPS.length);
    expect(START_EVENT_WORDS[START_EVENTS.sign]).toEqual({ zh: '交办', en: 'Dispatched' });
  });
});
