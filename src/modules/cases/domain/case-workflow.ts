import type { Wording } from '../../../kernel/errors.js';
import { allowed, IllegalTransitionError, type TransitionTable } from '../../../kernel/transition-table.js';

export const CASE_STATUSES = [
  'registered',
  'dispatched',
  'returned',
  'signed',
  'rectifying',
  'reported',
  'sent-back',
  'stage-closed',
  'closed',
  'published',
  'reopened',
  'split',
  'merged',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export const CASE_ACTIONS = [
  'dispatch',
  'recall',
  'exclude',
  'sign',
  'return',
  'redispatch',
  'begin',
  'report',
  'countersign',
  'close',
  'stage-close',
  'send-back',
  'publish',
  'reopen',
  'supplement',
  'split',
  'merge',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** The whole life of a case: the lower level proposes (sign, return, report), the upper decides. */
export const CASE_TRANSITIONS: TransitionTable<CaseStatus, CaseAction> = {
  registered: { dispatch: 'dispatched', exclude: 'closed', split: 'split', merge: 'merged' },
  dispatched: { sign: 'signed', return: 'returned', recall: 'registered', split: 'split', merge: 'merged' },
  returned: { redispatch: 'dispatched' },
  signed: { begin: 'rectifying', report: 'reported', split: 'split', merge: 'merged' },
  rectifying: { report: 'reported', split: 'split', merge: 'merged' },
  reported: {
    countersign: 'reported',
    close: 'closed',
    'stage-close': 'stage-closed',
    'send-back': 'sent-back',
  },
  'sent-back': { begin: 'rectifying', report: 'reported' },
  // Published with 是否办结 = 阶段性办结 (domain 2a), and watched as before.
  'stage-closed': { report: 'reported', reopen: 'reopened', publish: 'stage-closed' },
  closed: { publish: 'published', reopen: 'reopened', supplement: 'reopened' },
  published: { reopen: 'reopened', supplement: 'reopened' },
  reopened: { begin: 'rectifying', report: 'reported', redispatch: 'dispatched' },
  split: { merge: 'registered' },
  merged: {},
};

export const STATUS_WORDS: Record<CaseStatus, Wording> = {
  registered: { zh: '待交办', en: 'Registered' },
  dispatched: { zh: '待签收', en: 'Awaiting receipt' },
  returned: { zh: '已退回', en: 'Returned' },
  signed: { zh: '已签收', en: 'Signed' },
  rectifying: { zh: '整改中', en: 'Rectifying' },
  reported: { zh: '已上报', en: 'Reported' },
  'sent-back': { zh: '退回重办', en: 'Sent back' },
  'stage-closed': { zh: '阶段性办结', en: 'Stage-closed' },
  closed: { zh: '已办结', en: 'Closed' },
  published: { zh: '已公开', en: 'Published' },
  reopened: { zh: '重新办理', en: 'Reopened' },
  split: { zh: '已拆分', en: 'Split up' },
  merged: { zh: '已并回', en: 'Merged back' },
};

export const ACTION_WORDS: Record<CaseAction, Wording> = {
  dispatch: { zh: '交办', en: 'dispatch' },
  recall: { zh: '撤销交办', en: 'recall' },
  exclude: { zh: '不予受理', en: 'exclude' },
  sign: { zh: '签收', en: 'sign' },
  return: { zh: '退回', en: 'return' },
  redispatch: { zh: '重新交办', en: 'dispatch again' },
  begin: { zh: '开始整改', en: 'begin' },
  report: { zh: '上报', en: 'report' },
  countersign: { zh: '会签', en: 'countersign' },
  close: { zh: '核查通过', en: 'accept' },
  'stage-close': { zh: '阶段性办结', en: 'stage-close' },
  'send-back': { zh: '退回重办', en: 'send back' },
  publish: { zh: '公开', en: 'publish' },
  reopen: { zh: '重新办理', en: 'reopen' },
  supplement: { zh: '补充办理', en: 'supplement' },
  split: { zh: '拆分', en: 'split' },
  merge: { zh: '并回', en: 'merge back' },
};

/** The status that the action leads to; throws IllegalTransitionError when the workflow has no such move. */
export function moveCase(from: CaseStatus, action: CaseAction): CaseStatus {
  const to = CASE_TRANSITIONS[from][action];
  if (to) return to;
  throw new IllegalTransitionError({
    from,
    action,
    fromZh: STATUS_WORDS[from].zh,
    actionZh: ACTION_WORDS[action].zh,
  });
}

export function actionsFrom(status: CaseStatus): CaseAction[] {
  return allowed(CASE_TRANSITIONS, status);
}

/** States in which the handling unit has something to do. */
export const WITH_THE_UNIT: readonly CaseStatus[] = [
  'dispatched',
  'signed',
  'rectifying',
  'sent-back',
  'reopened',
];

/** On its way and with nothing decided: it can be split, and its pieces take over where it stands. */
export const ON_THE_WAY: readonly CaseStatus[] = ['dispatched', 'signed', 'rectifying'];

/** What merging back gives to an origin that was split in this state. */
export function mergedTo(before: CaseStatus): CaseStatus {
  return ON_THE_WAY.includes(before) ? before : moveCase('split', 'merge');
}

/** Whether a piece is as the split left it: waiting for dispatch, or on its way and never changed since. */
export function isAsSplit({ status, version }: { status: CaseStatus; version: number }): boolean {
  return status === 'registered' || (version === 1 && ON_THE_WAY.includes(status));
}

/** States in which the lead unit owes something, the next milestone of a stage-closed case too, so that it can be urged. */
export function isUrgeable(status: CaseStatus): boolean {
  return WITH_THE_UNIT.includes(status) || status === 'stage-closed';
}

/** States in which the case is neither waiting for dispatch nor settled. */
export const OPEN_STATUSES: readonly CaseStatus[] = [...WITH_THE_UNIT, 'returned', 'reported'];

/** No work of their own: the origin of a split case, whose pieces are worked on, and pieces that were merged back. */
export const NOT_WORK: readonly CaseStatus[] = ['split', 'merged'];

export const SETTLED: readonly CaseStatus[] = ['closed', 'published'];
