import type { Wording } from '../../../kernel/errors.js';
import { allowed, IllegalTransitionError, type TransitionTable } from '../../../kernel/transition-table.js';

export const CALL_STATES = ['waiting', 'answered', 'declined', 'confirmed', 'rejected', 'withdrawn'] as const;
export type CallState = (typeof CALL_STATES)[number];

export const CALL_ACTIONS = ['answer', 'decline', 'confirm', 'reject', 'withdraw'] as const;
export type CallAction = (typeof CALL_ACTIONS)[number];

/** The street calls, the department answers, and the street has the last word. */
export const CALL_TRANSITIONS: TransitionTable<CallState, CallAction> = {
  waiting: { answer: 'answered', decline: 'declined', withdraw: 'withdrawn' },
  answered: { confirm: 'confirmed', reject: 'rejected' },
  declined: {},
  confirmed: {},
  rejected: {},
  withdrawn: {},
};

/** While one of these holds, the department sees the case. */
export const OPEN_CALL: readonly CallState[] = ['waiting', 'answered'];

export const CALL_STATE_WORDS: Record<CallState, Wording> = {
  waiting: { zh: '待答复', en: 'waiting for an answer' },
  answered: { zh: '已答复', en: 'answered' },
  declined: { zh: '不属我局', en: 'declined' },
  confirmed: { zh: '已到位', en: 'confirmed' },
  rejected: { zh: '未到位', en: 'not done' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

const ACTION_WORDS: Record<CallAction, Wording> = {
  answer: { zh: '答复', en: 'answer' },
  decline: { zh: '答复不属我局', en: 'decline' },
  confirm: { zh: '确认到位', en: 'confirm' },
  reject: { zh: '反馈未到位', en: 'reject' },
  withdraw: { zh: '撤回', en: 'withdraw' },
};

/** Throws IllegalTransitionError when the workflow has no such move. */
export function moveCall(from: CallState, action: CallAction): CallState {
  const to = CALL_TRANSITIONS[from][action];
  if (to) return to;
  throw new IllegalTransitionError({
    from: CALL_STATE_WORDS[from].en,
    action: ACTION_WORDS[action].en,
    fromZh: CALL_STATE_WORDS[from].zh,
    actionZh: ACTION_WORDS[action].zh,
  });
}

export function callActionsFrom(state: CallState): CallAction[] {
  return allowed(CALL_TRANSITIONS, state);
}

/** What a department says. */
export const ANSWERS = ['came', 'done', 'not-ours'] as const;
export type Answer = (typeof ANSWERS)[number];

export const ANSWER_WORDS: Record<Answer, Wording> = {
  came: { zh: '已到场', en: 'Came to the place' },
  done: { zh: '已办理', en: 'Dealt with it' },
  'not-ours': { zh: '不属我局', en: 'Not ours' },
};
