import type { Words } from '../../i18n/words';

export const dispatchWords = {
  title: { zh: '批量交办', en: 'Dispatch' },
  subtitle: { zh: '交办即起算；每个日期先看清', en: 'The clock starts with it: see every date first' },
  failed: { zh: '待交办的没有读出来', en: 'The cases could not be read' },
  none: { zh: '没有待交办的案件', en: 'Nothing waits for dispatch' },
  noneText: { zh: '都已交办。', en: 'Everything is dispatched.' },
  toLedger: { zh: '看台账', en: 'Open the ledger' },
  noLead: { zh: '还没定主办，不在本次内', en: 'Without a lead, not part of this' },
  setLead: { zh: '定主办', en: 'Set the lead' },
  gone: { zh: '{n} 件已由别人交办，已移出', en: '{n} were dispatched by somebody else and dropped out' },
  lead: { zh: '主办 {name}', en: 'Lead: {name}' },
  number: { zh: '受理编号', en: 'Number' },
  what: { zh: '反映问题', en: 'Complaint' },
  unit: { zh: '主办', en: 'Lead' },
  until: { zh: '{time} 前', en: 'by {time}' },
  tentative: {
    zh: '暂定：那一年的放假安排还没公布',
    en: 'Tentative: that year has no published calendar yet',
  },
  effect: {
    zh: '起算 {n} 件的时限，发给 {units} 个单位，每单位一封邮件',
    en: 'Starts the clock of {n} {n|case|cases}; one mail to each of {units} {units|unit|units}',
  },
  dispatch: { zh: '交办 {n} 件', en: 'Dispatch {n} {n|case|cases}' },
  done: { zh: '已交办 {n} 件', en: 'Dispatched {n} {n|case|cases}' },
  recalled: { zh: '已撤销交办 {n} 件', en: 'Recalled {n} {n|case|cases}' },
  notRecalled: { zh: '{n} 件没有撤销：{detail}', en: '{n} could not be recalled: {detail}' },
  refused: { zh: '没有交办，一件也没有：{detail}', en: 'Nothing was dispatched: {detail}' },
  more: { zh: '一次最多 100 件，交办后接着办其余的', en: 'At most 100 at once; the others follow' },
} satisfies Words;
