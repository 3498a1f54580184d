import type { Wording } from '../../../kernel/errors.js';
import { allowed, IllegalTransitionError, type TransitionTable } from '../../../kernel/transition-table.js';

export const LETTER_STATUSES = ['draft', 'issued', 'received', 'withdrawn'] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];
export const LETTER_ACTIONS = ['edit', 'issue', 'receive', 'withdraw'] as const;
export type LetterAction = (typeof LETTER_ACTIONS)[number];

/** The life of a letter: words change while it is a draft; what was issued can be withdrawn and is never deleted. */
export const LETTER_TRANSITIONS: TransitionTable<LetterStatus, LetterAction> = {
  draft: { edit: 'draft', issue: 'issued', withdraw: 'withdrawn' },
  issued: { receive: 'received', withdraw: 'withdrawn' },
  received: { withdraw: 'withdrawn' },
  withdrawn: {},
};

export const LETTER_STATUS_WORDS: Record<LetterStatus, Wording> = {
  draft: { zh: '草稿', en: 'Draft' },
  issued: { zh: '已发出', en: 'Issued' },
  received: { zh: '已签收', en: 'Received' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

const ACTION_WORDS: Record<LetterAction, Wording> = {
  edit: { zh: '修改', en: 'edit' },
  issue: { zh: '发出', en: 'issue' },
  receive: { zh: '签收', en: 'confirm the receipt' },
  withdraw: { zh: '撤回', en: 'withdraw' },
};

/** Throws IllegalTransitionError. */
export function moveLetter(from: LetterStatus, action: LetterAction): LetterStatus {
  const to = LETTER_TRANSITIONS[from][action];
  if (to) return to;
  throw new IllegalTransitionError({
    from,
    action,
    fromZh: LETTER_STATUS_WORDS[from].zh,
    actionZh: ACTION_WORDS[action].zh,
  });
}

export const actionsOn = (status: LetterStatus): LetterAction[] => allowed(LETTER_TRANSITIONS, status);
