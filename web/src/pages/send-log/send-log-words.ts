import type { components } from '../../api/schema';
import type { Phrase, Words } from '../../i18n/words';

type State = components['schemas']['MailHeadResponse']['state'];

export const STATE_WORDS: Record<State, Phrase> = {
  waiting: { zh: '排队中', en: 'Waiting' },
  sending: { zh: '正在发', en: 'Sending' },
  sent: { zh: '已发出', en: 'Sent' },
  refused: { zh: '被拒收', en: 'Refused' },
  uncertain: { zh: '不确定，请核对', en: 'Uncertain: please check' },
};

export const sendLogWords = {
  title: { zh: '发件记录', en: 'Send log' },
  subtitle: { zh: '系统发出的每一封邮件，最新的在上面', en: 'Every mail that was sent, newest first' },
  failed: { zh: '发件记录没有读出来', en: 'The send log could not be read' },
  empty: { zh: '还没有发过邮件', en: 'No mail has been sent yet' },
  emptyText: {
    zh: '交办、提醒和汇总发出后会列在这里。',
    en: 'Dispatch notices, reminders and digests appear here.',
  },
  time: { zh: '时间', en: 'Time' },
  recipient: { zh: '收件人', en: 'Recipient' },
  subject: { zh: '主题', en: 'Subject' },
  kind: { zh: '类别', en: 'Kind' },
  state: { zh: '状态', en: 'State' },
  tries: { zh: '试了 {n} 次', en: '{n} {n|try|tries}' },
  more: { zh: '再看 50 封', en: 'Show 50 more' },
  shown: { zh: '已列 {n} 封', en: '{n} shown' },
  read: { zh: '打开邮件：{subject}', en: 'Open mail: {subject}' },
  to: { zh: '收件人 {name} <{address}>', en: 'To {name} <{address}>' },
  html: { zh: '邮件样子', en: 'As it looks' },
  text: { zh: '纯文本', en: 'Text part' },
  mailFailed: { zh: '这封邮件没有读出来', en: 'The mail could not be read' },
  frame: { zh: '邮件：{subject}', en: 'Mail: {subject}' },
} satisfies Words;

/** By the first part of the rule's name. */
const KINDS: Record<string, Phrase> = {
  case: { zh: '交办', en: 'Dispatch' },
  dispatch: { zh: '交办', en: 'Dispatch' },
  deadline: { zh: '时限提醒', en: 'Reminder' },
  reminder: { zh: '时限提醒', en: 'Reminder' },
  rollup: { zh: '晨报', en: 'Morning roll-up' },
  digest: { zh: '周报', en: 'Weekly digest' },
};

export const kindOf = (rule: string): Phrase => KINDS[rule.split(/[.-]/)[0] ?? ''] ?? { zh: rule, en: rule };
