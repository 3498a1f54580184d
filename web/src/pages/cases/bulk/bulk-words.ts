import type { components } from '../../../api/schema';
import type { Phrase, Words } from '../../../i18n/words';

type Reason = components['schemas']['LeftCaseResponse']['reason'];

/** Why a case was left as it is. */
export const LEFT_WORDS: Record<Reason, Phrase> = {
  changed: { zh: '{n} 件别人刚改过', en: '{n} were just changed by somebody else' },
  dispatched: {
    zh: '{n} 件已交办，请走退回后重新交办',
    en: '{n} are dispatched already; return and dispatch again',
  },
  'other-campaign': { zh: '{n} 件属于别的督察', en: '{n} belong to another campaign' },
  unchanged: { zh: '{n} 件本来就是这样', en: '{n} were so already' },
  'too-late': { zh: '{n} 件已过 30 秒', en: '{n} are past the 30 seconds' },
};

export const bulkWords = {
  dispatch: { zh: '交办 {n} 件', en: 'Dispatch {n}' },
  slipsTooMany: { zh: '交办单一次最多打印 {most} 份', en: 'At most {most} slips can be printed at once' },
  parties: { zh: '改派 {n} 件', en: 'Set units of {n}' },
  partiesHint: {
    zh: '只对待交办的案件起作用。已交办的由单位退回后重新交办。',
    en: 'Only for cases that wait for dispatch. After that, the unit returns them and they are dispatched again.',
  },
  lead: { zh: '主办单位', en: 'Lead' },
  assists: { zh: '协办单位', en: 'Assisting' },
  batch: { zh: '归入批次 {n} 件', en: 'Put {n} into a batch' },
  batchChoice: { zh: '批次', en: 'Batch' },
  key: { zh: '标为重点 {n} 件', en: 'Mark {n} as key' },
  unkey: { zh: '取消重点 {n} 件', en: 'Unmark {n}' },
  cancel: { zh: '取消', en: 'Cancel' },
  choose: { zh: '请先选一项。', en: 'Choose one first.' },
  done: { zh: '已改 {n} 件', en: '{n} changed' },
  undone: { zh: '已撤销 {n} 件', en: '{n} taken back' },
  undoFor: { zh: '30 秒内可撤销', en: 'Can be taken back for 30 seconds' },
} satisfies Words;
