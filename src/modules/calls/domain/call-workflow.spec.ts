import { IllegalTransitionError } from '../../../kernel/transition-table.js';
import { CALL_ACTIONS, CALL_STATES, CALL_TRANSITIONS, moveCall, OPEN_CALL } from './call-workflow.js';

describe('the life of a call', () => {
  it('moves as the table says and refuses all else', () => {
    for (const state of CALL_STATES) {
      for (const action of CALL_ACTIONS) {
        const to = CALL_TRANSITIONS[state][action];
        if (to) expect(moveCall(state, action)).toBe(to);
        else expect(() => moveCall(state, action)).toThrow(IllegalTransitionError);
      }
    }
  });

  it('reaches every state, and only open ones move on', () => {
    const reached = new Set(Object.values(CALL_TRANSITIONS).flatMap((moves) => Object.values(moves)));
    expect([...reached, 'waiting'].toSorted()).toEqual([...CALL_STATES].toSorted());
    const moving = CALL_STATES.filter((state) => Object.keys(CALL_TRANSITIONS[state]).length > 0);
    expect(moving).toEqual(OPEN_CALL);
  });
});
