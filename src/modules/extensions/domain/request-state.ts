import { IllegalTransitionError, type TransitionTable } from '../../../kernel/transition-table.js';
import type { Wording } from '../../../kernel/errors.js';

export const REQUEST_STATES = ['asked', 'approved', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

export const REQUEST_ACTIONS = ['approve', 'refuse', 'withdraw'] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/** The lower level asks, the upper one decides; until then the request can be taken back. */
export const REQUEST_TRANSITIONS: TransitionTable<RequestState, RequestAction> = {
  asked: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {},
  refused: {},
  withdrawn: {},
};

export const REQUEST_STATE_WORDS: Record<RequestState, Wording> = {
  asked: { zh: '待批', en: 'asked' },
  approved: { zh: '已同意', en: 'approved' },
  refused: { zh: '未同意', en: 'refused' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

const ACTION_WORDS: Record<RequestAction, Wording> = {
  approve: { zh: '同意延期', en: 'approve' },
  refuse: { zh: '不同意延期', en: 'refuse' },
  withdraw: { zh: '撤回申请', en: 'withdraw' },
};

/** Throws IllegalTransitionError when it has been decided already. */
export function moveRequest(from: RequestState, action: RequestAction): RequestState {
  const to = REQUEST_TRANSITIONS[from][action];
  if (to) return to;
  throw new IllegalTransitionError({
    from: REQUEST_STATE_WORDS[from].en,
    action: ACTION_WORDS[action].en,
    fromZh: REQUEST_STATE_WORDS[from].zh,
    actionZh: ACTION_WORDS[action].zh,
  });
}
