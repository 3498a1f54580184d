import type { Wording } from '../../../kernel/errors.js';
import { IllegalTransitionError, type TransitionTable } from '../../../kernel/transition-table.js';

export const SLIP_STATES = ['issued', 'received', 'withdrawn'] as const;
export type SlipState = (typeof SLIP_STATES)[number];

export const SLIP_ACTIONS = ['receive', 'withdraw'] as const;
export type SlipAction = (typeof SLIP_ACTIONS)[number];

export const SLIP_TRANSITIONS: TransitionTable<SlipState, SlipAction> = {
  issued: { receive: 'received', withdraw: 'withdrawn' },
  received: { withdraw: 'withdrawn' },
  withdrawn: {},
};

const STATE_WORDS: Record<SlipState, Wording> = {
  issued: { zh: '待签收', en: 'awaiting receipt' },
  received: { zh: '已签收', en: 'received' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
};
const ACTION_WORDS: Record<SlipAction, string> = { receive: '签收', withdraw: '撤销' };

/** Throws IllegalTransitionError. */
export function moveSlip(from: SlipState, action: SlipAction): SlipState {
  const to = SLIP_TRANSITIONS[from][action];
  if (to) return to;
  throw new IllegalTransitionError({
    from: STATE_WORDS[from].en,
    action,
    fromZh: STATE_WORDS[from].zh,
    actionZh: ACTION_WORDS[action],
  });
}

export const PROPOSAL_STATES = ['open', 'issued', 'dismissed', 'lapsed'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const CONSEQUENCE_STATES = ['open', 'done', 'dropped'] as const;
export type ConsequenceState = (typeof CONSEQUENCE_STATES)[number];
