import { dayInSentence, momentInSentence } from './day-words.js';
import { greeting, reasonWords } from './foot-words.js';
import type { RenderedMail } from './blocks.js';
import { renderMail } from './render-mail.js';
import { strong } from './sentence.js';
import { dayOf } from '../../../kernel/day.js';
import { MINUTE, millisBetween, type Instant } from '../../../kernel/instant.js';

export interface MailServerModel {
  kind: 'away' | 'back';
  recipientName: string;
  /** Since when it has been away. */
  beganAt: Instant;
  at: Instant;
}

/** To administrators: the mail server does not answer, or answers again. */
export function renderMailServerMail({ kind, recipientName, beganAt, at }: MailServerModel): RenderedMail {
  const minutes = Math.round(millisBetween(beganAt, at) / MINUTE);
  const title = kind === 'away' ? '邮件服务器中断' : '邮件服务器已恢复';
  const since = momentInSentence(beganAt);
  const subject =
    kind === 'away'
      ? `【${title}】${since} 起没有应答，邮件在排队`
      : `【${title}】中断 ${minutes} 分钟，积压的邮件正在发出`;
  return renderMail({
    subject,
    title,
    titleNote: dayInSentence(dayOf(at)),
    blocks: [
      {
        kind: 'summary',
        sentence:
          kind === 'away'
            ? [
                `${greeting(recipientName)}邮件服务器从 `,
                strong(since),
                ' 起没有应答。要发的邮件都在排队，一封不丢；请检查邮件服务器和 SMTP_URL。',
              ]
            : [
                `${greeting(recipientName)}邮件服务器已经恢复，共中断 `,
                strong(`${minutes} 分钟`),
                '。积压的邮件正在发出，不用重发。',
              ],
      },
      { kind: 'foot', lines: [reasonWords({ because: '您是管理员', rule: '邮件服务器中断即通知' })] },
    ],
  });
}
