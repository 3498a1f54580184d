import { IllegalTransitionError } from '../../../kernel/transition-table.js';
import { moveSlip, SLIP_ACTIONS, SLIP_STATES, SLIP_TRANSITIONS } from './slip-state.js';

describe('the life of a slip', () => {
  it('permits what the table says and refuses all else', () => {
    for (const from of SLIP_STATES)
      for (const action of SLIP_ACTIONS) {
        const to = SLIP_TRANSITIONS[from][action];
        if (to) expect(moveSlip(from, action)).toBe(to);
        else expect(() => moveSlip(from, action)).toThrow(IllegalTransitionError);
      }
  });

  it('ends with a withdrawal, and every state can be reached', () => {
    expect(Object.keys(SLIP_TRANSITIONS.withdrawn)).toEqual([]);
    const reached = new Set([
      'issued',
      ...SLIP_STATES.flatMap((from) => Object.values(SLIP_TRANSITIONS[from])),
    ]);
    expect([...reached].toSorted()).toEqual([...SLIP_STATES].toSorted());
  });
});
