import type { Phrase } from '../../i18n/words';

export type TagLook = 'dashed' | 'act' | 'rest' | 'ink' | 'outline';

interface Tagged extends Phrase {
  look: TagLook;
}

/** Case states: blue tint = someone must act, grey = at rest, ink = exception. Never a traffic colour. */
export const CASE_STATUSES = {
  registered: { zh: '待交办', en: 'Registered', look: 'dashed' },
  dispatched: { zh: '待签收', en: 'Awaiting receipt', look: 'act' },
  returned: { zh: '已退回', en: 'Returned', look: 'ink' },
  signed: { zh: '已签收', en: 'Signed', look: 'act' },
  rectifying: { zh: '整改中', en: 'Rectifying', look: 'act' },
  reported: { zh: '已上报', en: 'Reported', look: 'act' },
  'sent-back': { zh: '退回重办', en: 'Sent back', look: 'ink' },
  'stage-closed': { zh: '阶段性办结', en: 'Stage-closed', look: 'rest' },
  closed: { zh: '已办结', en: 'Closed', look: 'rest' },
  published: { zh: '已公开', en: 'Published', look: 'rest' },
  reopened: { zh: '重新办理', en: 'Reopened', look: 'ink' },
  split: { zh: '已拆分', en: 'Split up', look: 'rest' },
  merged: { zh: '已并回', en: 'Merged back', look: 'rest' },
} satisfies Record<string, Tagged>;
export type CaseStatus = keyof typeof CASE_STATUSES;

export const MARKS = {
  key: { zh: '重点', en: 'Key', look: 'ink' },
  supplement: { zh: '补充办理', en: 'Supplement', look: 'outline' },
  repeat: { zh: '重复件', en: 'Repeat', look: 'outline' },
  'repeat-after-closure': { zh: '办结后重复', en: 'Repeat after closure', look: 'outline' },
  joint: { zh: '合办', en: 'Joint', look: 'outline' },
  split: { zh: '拆分', en: 'Split', look: 'outline' },
  'out-of-scope': { zh: '超范围', en: 'Out of scope', look: 'outline' },
  'task-force': { zh: '专案', en: 'Task force', look: 'outline' },
  paused: { zh: '已中止', en: 'Paused', look: 'outline' },
  'to-publish': { zh: '待公开', en: 'To publish', look: 'outline' },
  'extension-asked': { zh: '延期申请中', en: 'Extension asked', look: 'outline' },
} satisfies Record<string, Tagged>;
export type MarkKind = keyof typeof MARKS;

export const TASK_STATUSES = {
  'not-started': { zh: '未启动', en: 'Not started', look: 'dashed' },
  'in-progress': { zh: '推进中', en: 'On track', look: 'act' },
  behind: { zh: '滞后', en: 'Behind', look: 'ink' },
  done: { zh: '已完成', en: 'Done', look: 'rest' },
  'written-off': { zh: '已销号', en: 'Written off', look: 'rest' },
} satisfies Record<string, Tagged>;
export type TaskStatus = keyof typeof TASK_STATUSES;

/** Why a case came back. */
export const RETURN_REASONS = {
  'wrong-area': { zh: '属地不符', en: 'wrong area' },
  'wrong-function': { zh: '职能不符', en: 'wrong function' },
  'unclear-ownership': { zh: '权属不清', en: 'unclear ownership' },
} satisfies Record<string, Phrase>;
