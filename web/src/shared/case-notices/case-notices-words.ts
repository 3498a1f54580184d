import type { Phrase, Words } from '../../i18n/words';
import type { components } from '../../api/schema';

export const RUNG_STATE_WORDS: Record<components['schemas']['RungState'], Phrase> = {
  off: { zh: '已停用', en: 'off' },
  told: { zh: '已提醒', en: 'told' },
  passed: { zh: '已过，未单独提醒', en: 'passed without a mail of its own' },
  next: { zh: '到了，下次开放时发', en: 'reached; goes out at the next opening' },
  ahead: { zh: '还没到', en: 'not yet' },
};

export const caseNoticesWords = {
  open: { zh: '为什么我收到、没收到', en: 'Why did I get it, or not' },
  close: { zh: '收起', en: 'Fold' },
  failed: { zh: '通知记录没有读出来', en: 'The notices could not be read' },
  toldAll: { zh: '已经告诉谁', en: 'Who was told' },
  toldOwn: { zh: '告诉过我的', en: 'What I was told' },
  toldNone: { zh: '还没有发过通知', en: 'Nothing was told yet' },
  toldNoneOwn: { zh: '没有发给我的通知', en: 'Nothing was sent to me' },
  ladder: { zh: '{step}（到期 {day}）的提醒阶梯', en: 'Ladder of {step}, due {day}' },
  noLadder: { zh: '现在没有在走的期限，不会再提醒。', en: 'No deadline runs, so no reminder will come.' },
  mine: { zh: '发给我', en: 'me among them' },
  notMine: { zh: '不发给我', en: 'not for me' },
  nobody: { zh: '没有人', en: 'nobody' },
  inner: { zh: '内控', en: 'inner' },
  readMail: { zh: '看信', en: 'Read the mail' },
  toLog: { zh: '在发件记录里看', en: 'Open the send log' },
} satisfies Words;
