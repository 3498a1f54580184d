import type { Phrase, Words } from '../../i18n/words';
import type { MyView } from './my-views';

export const VIEW_WORDS: Record<MyView, Phrase> = {
  'with-unit': { zh: '要我办', en: 'To do' },
  reported: { zh: '已上报', en: 'Reported' },
  'stage-closed': { zh: '阶段性', en: 'Stage' },
  closed: { zh: '已办结', en: 'Closed' },
};

export const myCasesWords = {
  title: { zh: '我的案件', en: 'My cases' },
  verify: { zh: '核查', en: 'Verify' },
  tabs: { zh: '案件分类', en: 'Kinds of cases' },
  me: { zh: '我的', en: 'Me' },
  search: { zh: '搜索和筛选', en: 'Search and filter' },
  toSign: { zh: '待签收 ·', en: 'To sign ·' },
  sign: { zh: '签收', en: 'Sign' },
  signed: {
    zh: '已签收 {number}，期限仍从交办起算',
    en: 'Signed {number}; the limit still runs from dispatch',
  },
  return: { zh: '退回', en: 'Return' },
  report: { zh: '上报整改', en: 'Report' },
  resume: { zh: '接着上报', en: 'Go on reporting' },
  missing: { zh: '还差 {n} 项', en: '{n} missing' },
  note: { zh: '记进展', en: 'Add a note' },
  open: { zh: '看案件', en: 'Open' },
  more: { zh: '再看 {n} 件', en: 'Show {n} more' },
  shown: { zh: '共 {total} 件', en: '{total} {total|case|cases}' },
  asOf: { zh: '数据截至 {time}', en: 'Data as of {time}' },
  pull: { zh: '下拉刷新', en: 'Pull to refresh' },
  letGo: { zh: '松手刷新', en: 'Let go to refresh' },
  refresh: { zh: '刷新', en: 'Refresh' },
  offline: { zh: '没有信号，这是 {time} 读到的清单', en: 'No signal; this list was read at {time}' },
  unread: { zh: '这一类还没在本机读过', en: 'This list was never read on this phone' },
  unreadText: { zh: '有信号后自动读出来。', en: 'It is read as soon as there is a signal.' },
  failed: { zh: '清单没有读出来', en: 'The list could not be read' },
  queued: { zh: '{n} 项在本机，还没送出', en: '{n} {n|item|items} waiting on this phone' },
  refused: { zh: '{n} 项没有送成，请看一下', en: '{n} {n|item was|items were} refused: please look' },
  progress: { zh: '看待传', en: 'See them' },
  emptyTodo: { zh: '没有要办的案件', en: 'Nothing to do' },
  emptyTodoText: { zh: '新交办的会出现在这里，并发邮件提醒。', en: 'New cases appear here, with a mail.' },
  emptyOther: { zh: '这一类还没有案件', en: 'No cases of this kind yet' },
  returnTitle: { zh: '退回 {number}', en: 'Return {number}' },
  reason: { zh: '为什么不归本单位办', en: 'Why this is not yours' },
  explain: { zh: '说明', en: 'Explanation' },
  explainHint: {
    zh: '写清依据，例如：该点位在云栖街道辖区内。',
    en: 'Say why, for instance: the place lies in the next street.',
  },
  returnGone: {
    zh: '这件已变化，现在不能退回。您写的还在。',
    en: 'The case has changed and cannot be returned. Your words are still here.',
  },
  explainNeeded: { zh: '请写说明。', en: 'Please explain.' },
  reasonNeeded: { zh: '请选一个理由。', en: 'Please choose a reason.' },
  firstReturn: {
    zh: '这是第 1 次退回，由信访案件组改派。第 2 次起由区迎检办裁定，裁定后不能再退。',
    en: 'First return: intake sends it on. From the second on the office rules, and after that it cannot be returned.',
  },
  laterReturn: {
    zh: '已退回 {n} 次。再退回由区迎检办裁定责任单位，裁定后不能再退。',
    en: 'Returned {n} {n|time|times}. The office will now rule; after that it cannot be returned.',
  },
  returned: { zh: '已退回 {number}', en: 'Returned {number}' },
  cancel: { zh: '不退了', en: 'Keep it' },
} satisfies Words;
