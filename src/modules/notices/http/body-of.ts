import type { MailRow } from '../persistence/mail.entity.js';
import { momentInSentence, renderMail } from '../mail/index.js';

/** The mail with its body, or with a word about where it went. */
export function withBody(row: MailRow): MailRow {
  if (!row.bodyClearedAt) return row;
  const words = `正文已按保留期清除（${momentInSentence(row.bodyClearedAt)}）。发件记录和冻结的数字不受影响。`;
  const blocks = [{ kind: 'note', words } as const];
  const { html, text } = renderMail({ subject: row.subject, title: '正文已清除', titleNote: '', blocks });
  return { ...row, html, text };
}
