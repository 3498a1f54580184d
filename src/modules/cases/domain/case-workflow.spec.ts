import {
  actionsFrom,
  CASE_ACTIONS,
  CASE_STATUSES,
  CASE_TRANSITIONS,
  moveCase,
  OPEN_STATUSES,
  SETTLED,
  type CaseStatus,
} from './case-workflow.js';

const PAIRS = CASE_STATUSES.flatMap((from) => CASE_ACTIONS.map((action) => [from, action] as const));

describe('the workflow of a case', () => {
  it.each(PAIRS)('%s, %s: moves as the table says, or is refused with the words for it', (from, action) => {
    const to = CASE_TRANSITIONS[from][action];
    if (to) expect(moveCase(from, action)).toBe(to);
    else
      expect(() => moveCase(from, action)).toThrow(expect.objectContaining({ code: 'transition.illegal' }));
    expect(actionsFrom(from).includes(action)).toBe(to !== undefined);
  });

  it('reaches every state from a registered case', () => {
    const reached = new Set<CaseStatus>(['registered']);
    for (const from of reached) for (const action of actionsFrom(from)) reached.add(moveCase(from, action));
    expect([...reached].toSorted()).toEqual([...CASE_STATUSES].toSorted());
  });

  it('lets only the upper level settle: a unit proposes and cannot close', () => {
    const closing = PAIRS.filter(([from, action]) => {
      const to = CASE_TRANSITIONS[from][action];
      return to !== undefined && SETTLED.includes(to);
    });
    expect(closing).toEqual([
      ['registered', 'exclude'],
      ['reported', 'close'],
      ['closed', 'publish'],
    ]);
  });

  it('counts no state both as open and as settled', () => {
    expect(OPEN_STATUSES.filter((status) => SETTLED.includes(status))).toEqual([]);
  });
});
