import type { Recipient, RenderedMail } from '../modules/notices/index.js';

export interface ShownLetter {
  recipient: Recipient;
  mail: RenderedMail;
  /** Whether it went out before and would not go out again. */
  sentBefore?: boolean;
}

/** A letter as JSON has it. */
export function letterData({ recipient, mail, sentBefore = false }: ShownLetter) {
  const { subject, text, html } = mail;
  return { recipient: recipient.name, address: recipient.email, sentBefore, subject, text, html };
}

/** The same to read on a terminal: to whom, what about, then the text part. */
function letterLines({ recipient, mail, sentBefore }: ShownLetter, zh: boolean): string[] {
  const sent = sentBefore ? (zh ? '  （已发）' : '  (sent before)') : '';
  const address = recipient.email ?? (zh ? '没有邮箱' : 'no address');
  return [
    '='.repeat(72),
    `${zh ? '收件人' : 'To'}: ${recipient.name} <${address}>${sent}`,
    `${zh ? '主题' : 'Subject'}: ${mail.subject}`,
    '-'.repeat(72),
    ...mail.text.trimEnd().split('\n'),
  ];
}

/** All of them, or a word that there are none. */
export function lettersLines(letters: readonly ShownLetter[], zh: boolean): string[] {
  if (letters.length === 0) return [zh ? '没有要发的邮件' : 'nothing to send'];
  return letters.flatMap((letter) => letterLines(letter, zh));
}
