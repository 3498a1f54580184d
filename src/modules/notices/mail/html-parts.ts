import type { Figure, ItemLine } from './blocks.js';
import { href, markup, type Html } from './markup.js';
import { keepUnits, oneLine } from './one-line.js';
import { ACCENT, HAIRLINE, INK, INK_SECOND, INK_THIRD, WHITE, type } from './palette.js';
import { sentenceHtml } from './sentence.js';

const LAYOUT = markup`role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"`;

export function figuresHtml(figures: readonly Figure[]): Html {
  const width = `${Math.floor(100 / figures.length)}%`;
  const cells = figures.map(({ mark, label, count, note }) => {
    const style = `width:${width};padding:0 8px 0 0;${type(12, 18, INK_SECOND)}`;
    return markup`
<td width="${width}" valign="top" style="${style}"><span style="white-space:nowrap">
${mark && markup`<span aria-hidden="true" style="color:${mark.ink}">${mark.glyph}</span> `}${label}</span><br>
<b style="${type(26, 34, INK, 600)}">${count}</b><br>${note}</td>`;
  });
  return markup`<table ${LAYOUT}><tr>${cells}</tr></table>`;
}

export function headingHtml(title: string, note: string | undefined): Html {
  const style = `padding:0 0 6px;border-bottom:2px solid ${INK};${type(15, 22, INK, 600)}`;
  const side = `font-size:13px;font-weight:400;color:${INK_SECOND}`;
  return markup`<table ${LAYOUT}><tr><td style="${style}">
${oneLine(title)}${note && markup` <span style="${side}">${oneLine(note)}</span>`}</td></tr></table>`;
}

/** Light in a cell of fixed width, then title over one helper line: the same at 600 and at 375 px. */
export function itemsHtml(items: readonly ItemLine[]): Html {
  return markup`<table ${LAYOUT}>${items.map(itemHtml)}</table>`;
}

function itemHtml({ mark, title, facts, link }: ItemLine): Html {
  const edge = `border-bottom:1px solid ${HAIRLINE}`;
  const light = `width:92px;padding:12px 8px 12px 0;word-break:keep-all;${edge};${type(14, 20, mark.ink, 600)}`;
  const words = `padding:12px 0;word-break:break-word;${edge};${type(14, 20, INK, 600)}`;
  const helper = `font-size:12px;font-weight:400;color:${INK_SECOND};word-break:keep-all;overflow-wrap:anywhere`;
  return markup`<tr>
<td width="92" valign="top" style="${light}"><span aria-hidden="true">${mark.glyph}</span> ${keepUnits(mark.words)}</td>
<td valign="top" style="${words}">${titleHtml(title, link)}<br>
<span style="${helper}">${sentenceHtml(facts)}</span></td>
</tr>
`;
}

function titleHtml(title: string, link: string | null): Html {
  if (!link) return markup`${oneLine(title)}`;
  return markup`<a ${href(link)} style="color:${INK};text-decoration:none">${oneLine(title)}</a>`;
}

export function buttonHtml(label: string, link: string): Html {
  const cell = `background:${ACCENT};border-radius:8px;${type(15, 22, WHITE, 600)}`;
  const words = `display:inline-block;padding:11px 24px;color:${WHITE};text-decoration:none`;
  return markup`<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>
<td bgcolor="${ACCENT}" style="${cell}"><a ${href(link)} style="${words}">${oneLine(label)}</a></td></tr></table>`;
}

export function footHtml(lines: readonly string[]): Html {
  const style = `padding:12px 0 0;border-top:1px solid ${HAIRLINE};${type(12, 20, INK_THIRD)}`;
  const words = lines.map((line, index) => markup`${index > 0 && markup`<br>`}${oneLine(line)}`);
  return markup`<table ${LAYOUT}><tr><td style="${style}">${words}</td></tr></table>`;
}
