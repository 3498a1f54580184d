import type { Words } from '../../i18n/words';

export const digestWords = {
  title: { zh: '督办周报', en: 'Weekly digest' },
  week: { zh: '第 {n} 周 {from}–{to}', en: 'Week {n}, {from} to {to}' },
  before: { zh: '上一周', en: 'Week before' },
  after: { zh: '下一周', en: 'Week after' },
  units: { zh: '哪一份', en: 'Which one' },
  district: { zh: '全区', en: 'District' },
  overdue: { zh: '逾期 {n}', en: '{n} overdue' },
  frozen: { zh: '{time} 定稿，事后不变', en: 'Frozen at {time}' },
  draft: {
    zh: '预览：{time} 的样子，还没有定稿，没有发出',
    en: 'Preview as of {time}; not frozen, not sent',
  },
  failed: { zh: '周报没有读出来', en: 'The digest could not be read' },
  future: { zh: '这一周还没有开始', en: 'This week has not begun' },
  none: { zh: '您的范围里没有周报', en: 'No digest in your reach' },
  noneText: { zh: '周报按街道和全区编写。', en: 'Digests are written per street and for the district.' },
  asText: { zh: '看纯文本', en: 'As plain text' },
  asHtml: { zh: '看邮件', en: 'As the mail' },
  frame: { zh: '{unit}的周报', en: 'Digest of {unit}' },
  resend: { zh: '发给一个人', en: 'Send to one person' },
  resendTitle: { zh: '把{unit}的周报发给', en: 'Send the digest of {unit} to' },
  reader: { zh: '收件人', en: 'Reader' },
  readerHint: {
    zh: '只能发给看得到这些案件的人；发件记录和历史里会写明是您发的。',
    en: 'Only to somebody who may see these cases; the send log and the history name you.',
  },
  send: { zh: '发出', en: 'Send' },
  cancel: { zh: '不发了', en: 'Do not send' },
  notSent: { zh: '没有发出', en: 'Not sent' },
  sent: { zh: '已交给发件队列，发给 {name}', en: 'Handed to the mail queue for {name}' },
} satisfies Words;
