import type { MailContent, RenderedMail } from './blocks.js';
import { htmlMail } from './html-mail.js';
import { subjectLine } from './one-line.js';
import { textMail } from './text-mail.js';

/** Writes both parts of a mail from its blocks. */
export function renderMail(content: MailContent): RenderedMail {
  return { subject: subjectLine(content.subject), html: htmlMail(content), text: textMail(content) };
}
