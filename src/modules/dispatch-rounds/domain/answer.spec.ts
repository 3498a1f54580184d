import { day } from '../../../kernel/day.js';
import { BLANK_ANSWER, findAnswerErrors, progressText, type Answer } from './answer.js';
import { findRuleErrors, PROPOSED_RULES } from './dispatch-rules.js';

const today = day('2026-05-26');
const errors = (more: Partial<Answer>): string[] =>
  findAnswerErrors({ ...BLANK_ANSWER, ...more }, today).map(({ field }) => field);

describe('an answer', () => {
  it('says what was done, or why nothing was', () => {
    expect(errors({})).toEqual(['text']);
    expect(errors({ text: '   好   ' })).toEqual(['text']);
    expect(errors({ text: '完成混接点改造 12 处' })).toEqual([]);
    expect(errors({ kind: 'no-change', text: '完成混接点改造' })).toEqual(['reason']);
    expect(errors({ kind: 'no-change', reason: '汛期暂停开挖' })).toEqual([]);
  });

  it('cannot tick a milestone and say that nothing changed', () => {
    const ticks = [{ milestoneId: 'one', doneOn: today }];
    expect(errors({ kind: 'no-change', reason: '汛期暂停开挖', ticks })).toEqual(['ticks']);
  });

  it('expects the end today at the earliest', () => {
    expect(errors({ text: '完成 12 处', expectedOn: day('2026-05-25') })).toEqual(['expectedOn']);
    expect(errors({ text: '完成 12 处', expectedOn: today })).toEqual([]);
  });

  it('stands in the progress of the task with its kind and the day', () => {
    const expectedOn = day('2026-09-30');
    const answer = { ...BLANK_ANSWER, kind: 'no-change' as const, reason: '汛期暂停开挖', expectedOn };
    expect(progressText(answer)).toBe('本月无变化：汛期暂停开挖（预计 2026-09-30 完成）');
  });
});

describe('the rules', () => {
  it('as proposed agree with themselves', () => expect(findRuleErrors(PROPOSED_RULES)).toEqual([]));

  it('tell somebody, and remind within the days to answer', () => {
    const fields = (more: object): string[] =>
      findRuleErrors({ ...PROPOSED_RULES, ...more }).map(({ field }) => field);
    expect(fields({ tell: [], linkToMailbox: false })).toEqual(['tell']);
    expect(fields({ remindBefore: [3] })).toEqual(['remindBefore']);
    expect(fields({ remindAfter: [1, 1] })).toEqual(['remindAfter']);
    expect(fields({ lights: [PROPOSED_RULES.lights[0]!, PROPOSED_RULES.lights[0]!] })).toEqual(['lights']);
  });
});
