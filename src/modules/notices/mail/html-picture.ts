import type { MailPicture, TrendPoint } from './blocks.js';
import { shortDay } from './day-words.js';
import { markup, type Html } from './markup.js';
import { ACCENT, INK_SECOND, RED, type } from './palette.js';
import { PICTURE_HEIGHT, PICTURE_WIDTH, trendWords } from './picture/trend-picture.js';

/** The picture with its alternative text, its ends and what its lines are; a client that shows no pictures loses nothing. */
export function pictureHtml(points: readonly TrendPoint[], { contentId }: MailPicture): Html {
  const [first, last] = [points[0], points.at(-1)];
  const image = `display:block;width:100%;max-width:${PICTURE_WIDTH}px;height:auto;border:0;${type(12, 18, INK_SECOND)}`;
  const foot = `padding:4px 0 0;${type(12, 18, INK_SECOND)}`;
  const key = (ink: string, glyph: string, label: string, from = 0, to = 0) =>
    markup`<span style="white-space:nowrap"><b style="color:${ink}" aria-hidden="true">${glyph}</b> ${label} ${from} → ${to}</span>`;
  return markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td colspan="3"><img src="cid:${contentId}" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}" alt="${trendWords(points)}" style="${image}"></td>
</tr><tr>
<td width="48" align="left" style="width:48px;${foot}">${first && shortDay(first.on)}</td>
<td align="center" style="text-align:center;${foot}">${key(ACCENT, '━', '在办', first?.open, last?.open)}　${key(RED, '┅', '逾期', first?.overdue, last?.overdue)}</td>
<td width="48" align="right" style="width:48px;text-align:right;${foot}">${last && shortDay(last.on)}</td>
</tr></table>`;
}
