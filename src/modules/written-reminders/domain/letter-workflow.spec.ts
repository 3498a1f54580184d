import {
  actionsOn,
  LETTER_ACTIONS,
  LETTER_STATUSES,
  LETTER_TRANSITIONS,
  moveLetter,
  type LetterStatus,
} from './letter-workflow.js';

const PAIRS = LETTER_STATUSES.flatMap((from) => LETTER_ACTIONS.map((action) => [from, action] as const));

describe('the life of a written reminder', () => {
  it.each(PAIRS)('%s, %s: moves as the table says, or is refused', (from, action) => {
    const to = LETTER_TRANSITIONS[from][action];
    if (to) expect(moveLetter(from, action)).toBe(to);
    else
      expect(() => moveLetter(from, action)).toThrow(expect.objectContaining({ code: 'transition.illegal' }));
    expect(actionsOn(from).includes(action)).toBe(to !== undefined);
  });

  it('reaches every state from a draft, and leaves a withdrawn one alone', () => {
    const reached = new Set<LetterStatus>(['draft']);
    for (const from of reached) for (const action of actionsOn(from)) reached.add(moveLetter(from, action));
    expect([...reached].toSorted()).toEqual([...LETTER_STATUSES].toSorted());
    expect(actionsOn('withdrawn')).toEqual([]);
  });
});
