import type { Words } from '../../../i18n/words';

export const erasureWords = {
  erased: {
    zh: '举报人信息已于 {day} 删除（{why}），不能再查看。',
    en: "The complainant's data were erased on {day} ({why}) and cannot be shown any more.",
  },
  manage: { zh: '保留与删除', en: 'Keep or erase' },
  title: { zh: '举报人信息：保留与删除', en: "Complainant's data: keep or erase" },
  on: { zh: '按保留规则，{day} 起删除。', en: 'By the rule they are erased from {day} on.' },
  noRule: {
    zh: '没有到期日：未设规则，或还没有办结。',
    en: 'No day yet: there is no rule, or the case is not closed.',
  },
  heldBack: { zh: '现在不能删除：{why}。', en: 'They cannot be erased now: {why}.' },
  open: { zh: '案件还在办理', en: 'the case is still worked on' },
  task: { zh: '关联的整改任务还没有销号', en: 'a task of it is not written off' },
  objection: { zh: '公示期的异议还没有答复', en: 'an objection is not answered' },
  held: { zh: '已设暂缓删除', en: 'they are held back' },
  holdBy: { zh: '{by} {day} 设暂缓：{reason}', en: 'Held back by {by} on {day}: {reason}' },
  reason: { zh: '理由（记入案件经过）', en: 'Reason (kept in the history)' },
  number: { zh: '照抄“{number}”以确认删除', en: 'Type "{number}" to confirm' },
  final: {
    zh: '姓名、电话、住址、原文和导入原件一并删除，不能恢复。',
    en: 'Name, telephone, address, original text and the imported file go for good.',
  },
  erase: { zh: '删除举报人信息', en: "Erase the complainant's data" },
  hold: { zh: '暂缓删除', en: 'Hold back' },
  release: { zh: '解除暂缓', en: 'No longer hold back' },
  close: { zh: '关闭', en: 'Close' },
  done: { zh: '举报人信息已删除', en: "The complainant's data are erased" },
} satisfies Words;
