import { makesCase, mayDecide, needsDecision, type DecisionKind } from './row-decision.js';
import { ROW_OUTCOMES, type RowOutcome } from './row-outcome.js';
import type { RowFinding } from './row-finding.js';

const row = (outcome: RowOutcome, codes: RowFinding['code'][] = [], changed: string[] = []) => ({
  outcome,
  findings: codes.map((code) => ({ code, severity: 'rejected' as const })),
  changes: changed.map((field) => ({ field })),
});

describe('what may be decided about a row', () => {
  it.each<[RowOutcome, DecisionKind[]]>([
    ['new', ['leave-out']],
    ['unchanged', []],
    ['changed', ['take', 'keep']],
    ['duplicate', ['as-new', 'link', 'join', 'leave-out']],
    ['repeat', ['as-new', 'link', 'join', 'leave-out']],
    ['rejected', ['leave-out']],
    ['skipped', []],
  ])('%s: %j', (outcome, open) => {
    expect(mayDecide(row(outcome))).toEqual(open);
  });

  it('a part of a split case: the same number, and words of its own', () => {
    expect(mayDecide(row('rejected', ['number.duplicate-in-file']))).toContain('split');
    expect(mayDecide(row('rejected', ['number.duplicate-in-file', 'content.missing']))).not.toContain(
      'split',
    );
    expect(mayDecide(row('changed', [], ['content']))).toContain('split');
    expect(mayDecide(row('changed', [], ['area']))).not.toContain('split');
  });
});

describe('what the commit makes of a row', () => {
  it('undecided: look-alikes are cases of their own, changed and rejected rows are none', () => {
    const made = ROW_OUTCOMES.filter((outcome) => makesCase(outcome, null));
    expect(made).toEqual(['new', 'duplicate', 'repeat']);
  });

  it('left out is no case whatever it was, a split part is one', () => {
    expect(ROW_OUTCOMES.some((outcome) => makesCase(outcome, 'leave-out'))).toBe(false);
    expect([makesCase('rejected', 'split'), makesCase('changed', 'split')]).toEqual([true, true]);
    expect(makesCase('changed', 'take')).toBe(false);
  });

  it('asks a person, except for a repeat that the text itself names', () => {
    const asked = ROW_OUTCOMES.filter((outcome) => needsDecision(outcome, false));
    expect(asked).toEqual(['changed', 'duplicate', 'repeat', 'rejected']);
    expect(needsDecision('repeat', true)).toBe(false);
  });
});
