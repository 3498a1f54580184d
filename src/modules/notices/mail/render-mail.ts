import type { MailContent, RenderedMail } from './blocks.js';
import { htmlMail } from './html-mail.js';
import { subjectLine } from './one-line.js';
import { textMail } from './text-mail.js';

/** Writes both parts of a mail from its blocks. */
export function renderMail(content: MailContent): RenderedMail {
  const pictures = content.blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture] : []));
  return {
    subject: subjectLine(content.subject),
    html: htmlMail(content),
    text: textMail(content),
    pictures,
  };
}
