import type { Phrase, Words } from '../../../i18n/words';
import type { LadderName, RungFrom, RungWay } from './use-reminder-rules';

export const LADDER_WORDS: Record<LadderName, Phrase> = {
  sign: { zh: '签收', en: 'Receipt' },
  first: { zh: '情况答复与整改办结', en: 'Reply and rectification' },
  publish: { zh: '公开', en: 'Publication' },
  second: { zh: '阶段性节点与停产复核', en: 'Milestones and reviews' },
  call: { zh: '街道呼', en: 'Street calls' },
  receipt: { zh: '督办单、书面提醒签收', en: 'Receipts of slips and letters' },
};

export const FROM_WORDS: Record<RungFrom, Phrase> = {
  'limit-used': { zh: '时限用去（%）', en: 'Share of the limit (%)' },
  'hours-passed': { zh: '交办后（小时）', en: 'Hours after the start' },
  threshold: { zh: '进入黄灯', en: 'Yellow light' },
  'days-left': { zh: '剩余（天）', en: 'Days left' },
  'due-today': { zh: '下次开放前到期', en: 'Due before the next opening' },
  'days-late': { zh: '逾期（工作日）', en: 'Working days late' },
};

export const WAY_WORDS: Record<RungWay, Phrase> = {
  mail: { zh: '邮件', en: 'Mail' },
  bell: { zh: '站内消息', en: 'Bell' },
  webhook: { zh: '推送', en: 'Webhook' },
};

export const reminderWords = {
  scope: { zh: '适用于', en: 'Valid for' },
  general: { zh: '全部专项行动', en: 'All campaigns' },
  followsGeneral: {
    zh: '现在沿用全部专项行动的规则。改动后只对这一项生效。',
    en: 'Follows the general rules now; a change holds for this campaign only.',
  },
  proposed: {
    zh: '现在用的是推荐规则，还没有人改过。',
    en: 'The proposed rules hold; nobody has changed them.',
  },
  own: { zh: '第 {n} 版', en: 'Version {n}' },
  hours: { zh: '提醒时间与停止', en: 'Hours and stop' },
  opensAt: { zh: '每天从', en: 'From' },
  closesAt: { zh: '到', en: 'To' },
  stopAfter: {
    zh: '同一人同一期限逾期提醒最多（封，0 为不停）',
    en: 'Most overdue letters per person and date (0: no end)',
  },
  hoursRemark: {
    zh: '其余时间不发，到下一个开放时间合成一封。周报照常列出仍逾期的案件。',
    en: 'Outside these hours nothing goes out; the next opening sends one mail. The weekly digest goes on naming what is late.',
  },
  rung: { zh: '第 {n} 级', en: 'Rung {n}' },
  from: { zh: '什么时候', en: 'When' },
  amount: { zh: '数量', en: 'Amount' },
  every: { zh: '以后每（工作日）', en: 'Then every' },
  to: { zh: '发给', en: 'To' },
  ways: { zh: '途径', en: 'Ways' },
  waysOfRule: { zh: '按规则', en: 'of the rule' },
  when: { zh: '哪些日子发', en: 'On which days' },
  on: { zh: '启用', en: 'On' },
  add: { zh: '加一级', en: 'Add a rung' },
  addTo: { zh: '给{ladder}加一级', en: 'Add a rung to {ladder}' },
  remove: { zh: '删除', en: 'Remove' },
  removeOne: { zh: '删除{ladder}第 {n} 级', en: 'Remove rung {n} of {ladder}' },
  nobody: { zh: '选收件人', en: 'Choose who' },
  ladderRemark: {
    zh: '到了几级就只发最高的一级。保存时按时间先后排好。',
    en: 'Of the rungs that are reached only the highest is told. Saving puts them in order.',
  },
  save: { zh: '保存 {n} 级提醒', en: 'Save {n} rungs' },
  saved: { zh: '已保存，下一次提醒起生效', en: 'Saved; in force from the next run' },
  follow: { zh: '恢复沿用', en: 'Follow the wider rules again' },
  followed: { zh: '已恢复沿用上一级的规则', en: 'The wider rules hold again' },
  undo: { zh: '放弃修改', en: 'Discard changes' },

  preview: { zh: '下一次会发什么', en: 'What goes out next' },
  previewHead: { zh: '{when} 将发出 {n} 封', en: '{n} {n|mail|mails} at {when}' },
  previewNone: { zh: '{when} 没有要发的提醒', en: 'Nothing to send at {when}' },
  previewUnsaved: { zh: '按已保存的规则算。', en: 'By the saved rules.' },
  previewFailed: { zh: '预览没有算出来', en: 'The preview could not be made' },
  show: { zh: '看信', en: 'Read' },
  showOf: { zh: '看信：给{name}', en: 'Read: the mail to {name}' },
  recipient: { zh: '收件人', en: 'Recipient' },
  why: { zh: '为什么', en: 'Why' },
  cases: { zh: '案件、督办单、书面提醒', en: 'Cases, slips, letters' },
  forWhom: { zh: '代{name}', en: 'for {name}' },
  noAddress: { zh: '没有邮箱，发站内消息或值班邮箱', en: 'no address: bell or duty mailbox' },
  waiting: { zh: '等到开放时间的 {n} 项', en: '{n} waiting for their hours' },
  leftOut: { zh: '不发的 {n} 项', en: '{n} left out' },
  mailOf: { zh: '给{name}的信', en: 'Mail to {name}' },
} satisfies Words;
