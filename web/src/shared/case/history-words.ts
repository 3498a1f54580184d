import type { Phrase } from '../../i18n/words';

/** What each entry of the history says happened. */
export const HISTORY_WORDS: Record<string, Phrase> = {
  'case.register': { zh: '登记', en: 'Registered' },
  'case.edit': { zh: '更正信息', en: 'Corrected' },
  'case.dispatch': { zh: '交办', en: 'Dispatched' },
  'case.recall': { zh: '撤销交办', en: 'Dispatch recalled' },
  'case.exclude': { zh: '不予受理', en: 'Excluded' },
  'case.sign': { zh: '签收', en: 'Signed' },
  'case.sign-assist': { zh: '协办签收', en: 'Signed as assistant' },
  'case.return': { zh: '退回', en: 'Returned' },
  'case.redispatch': { zh: '重新交办', en: 'Dispatched again' },
  'case.begin': { zh: '开始整改', en: 'Rectification begun' },
  'case.note': { zh: '进展', en: 'Note' },
  'case.report': { zh: '上报整改结果', en: 'Reported' },
  'case.close': { zh: '核查通过', en: 'Verified and closed' },
  'case.stage-close': { zh: '阶段性办结', en: 'Stage-closed' },
  'case.send-back': { zh: '退回重办', en: 'Sent back' },
  'case.publish': { zh: '公开', en: 'Published' },
  'case.reopen': { zh: '重新办理', en: 'Reopened' },
  'case.print-slip': { zh: '打印交办单', en: 'Slip printed' },
  'evidence.add': { zh: '加照片或材料', en: 'Photo or paper added' },
  'evidence.remove': { zh: '删照片或材料', en: 'Photo or paper removed' },
  'contact.write': { zh: '封存举报人信息', en: 'Contact sealed' },
  'contact.reveal': { zh: '查看举报人信息', en: 'Contact revealed' },
};
