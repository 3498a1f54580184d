import type { Bar } from './blocks.js';
import { shortDay } from './day-words.js';
import { markup, type Html } from './markup.js';
import { ACCENT, ACCENT_SOFT, INK_SECOND, type } from './palette.js';

const HEIGHT = 56;

/** Bars from zero, drawn as cells; the label names every figure for those who do not see them. */
export function trendHtml(bars: readonly Bar[]): Html {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const width = `${Math.floor(100 / Math.max(1, bars.length))}%`;
  const label = bars.map(({ on, count }) => `${shortDay(on)} ${count} 件`).join('，');
  const style = `width:${width};text-align:center;${type(12, 18, INK_SECOND)}`;
  const columns = bars.map(({ count }, index) => {
    const height = Math.max(1, Math.round((count / most) * HEIGHT));
    const bar = barHtml(height, index === bars.length - 1 ? ACCENT : ACCENT_SOFT);
    return markup`<td width="${width}" align="center" valign="bottom" style="${style}">${count}${bar}</td>\n`;
  });
  const days = bars.map(
    ({ on }) => markup`<td align="center" style="padding:4px 0 0;${style}">${shortDay(on)}</td>`,
  );
  return markup`<table role="img" aria-label="${label}" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr>${columns}</tr>
<tr>${days}</tr></table>`;
}

function barHtml(height: number, colour: string): Html {
  const table = markup`role="presentation" width="60%" align="center" cellpadding="0" cellspacing="0" border="0"`;
  const cell = `height:${height}px;background:${colour};font-size:1px;line-height:1px`;
  return markup`<table ${table} style="width:60%;margin:2px auto 0"><tr>
<td height="${height}" bgcolor="${colour}" style="${cell}"></td></tr></table>`;
}
