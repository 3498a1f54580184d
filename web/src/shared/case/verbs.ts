import type { Phrase } from '../../i18n/words';
import type { CaseLine } from './case-api';

export type CaseAction = CaseLine['allowedActions'][number];

/** What the buttons of a case say; `verify`, `note`, `edit`, `parties`, `shares`, `urge` and `slip` are no moves of the workflow. */
export const VERB_WORDS = {
  dispatch: { zh: '交办', en: 'Dispatch' },
  recall: { zh: '撤销交办', en: 'Recall' },
  exclude: { zh: '不予受理', en: 'Exclude' },
  sign: { zh: '签收', en: 'Sign' },
  return: { zh: '退回', en: 'Return' },
  redispatch: { zh: '重新交办', en: 'Dispatch again' },
  rule: { zh: '裁定', en: 'Rule' },
  begin: { zh: '开始整改', en: 'Begin' },
  report: { zh: '上报', en: 'Report' },
  countersign: { zh: '会签', en: 'Countersign' },
  close: { zh: '核查通过', en: 'Accept' },
  'stage-close': { zh: '阶段性办结', en: 'Stage-close' },
  'send-back': { zh: '退回重办', en: 'Send back' },
  publish: { zh: '公开', en: 'Publish' },
  reopen: { zh: '重新办理', en: 'Reopen' },
  supplement: { zh: '补充办理', en: 'Supplement' },
  split: { zh: '拆分', en: 'Split' },
  merge: { zh: '并回', en: 'Merge back' },
  verify: { zh: '去核查', en: 'Verify' },
  note: { zh: '记进展', en: 'Add a note' },
  edit: { zh: '更正要素', en: 'Edit facts' },
  parties: { zh: '责任单位', en: 'Units' },
  shares: { zh: '办理份额', en: 'Shares' },
  urge: { zh: '催办', en: 'Urge' },
  slip: { zh: '发督办单', en: 'Issue a slip' },
} satisfies Record<string, Phrase>;
export type VerbWord = keyof typeof VERB_WORDS;

/** The verb first in the order of urgency, or null when nothing is owed. */
export const rowVerb = ({ allowedActions }: Pick<CaseLine, 'allowedActions'>): CaseAction | null =>
  (['close', 'redispatch', 'dispatch', 'sign', 'report', 'publish'] as const).find((action) =>
    allowedActions.includes(action),
  ) ?? null;
