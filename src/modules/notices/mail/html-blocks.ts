import type { Block } from './blocks.js';
import { buttonHtml, figuresHtml, footHtml, headingHtml, itemsHtml } from './html-parts.js';
import { pictureHtml } from './html-picture.js';
import { tableHtml } from './html-table.js';
import { trendHtml } from './html-trend.js';
import { markup, type Html } from './markup.js';
import { oneLine } from './one-line.js';
import { INK, INK_THIRD, WHITE, type } from './palette.js';
import { sentenceHtml } from './sentence.js';

/** One block as a row of the mail's single column. */
export function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'summary':
      return row(`padding:18px 20px 16px;${type(16, 26, INK)}`, sentenceHtml(block.sentence));
    case 'figures':
      return row('padding:0 20px 8px', figuresHtml(block.figures));
    case 'heading':
      return row('padding:20px 20px 0', headingHtml(block.title, block.note));
    case 'items':
      return row('padding:0 20px', itemsHtml(block.items));
    case 'note':
      return row(`padding:10px 20px 0;${type(13, 20, INK_THIRD)}`, markup`${oneLine(block.words)}`);
    case 'table':
      return row('padding:0 20px', tableHtml(block.columns, block.rows));
    case 'trend':
      return row('padding:14px 20px 0', trendHtml(block.bars));
    case 'picture':
      return row('padding:14px 20px 0', pictureHtml(block.points, block.picture));
    case 'button':
      return row('padding:22px 20px 20px', buttonHtml(block.label, block.link));
    case 'foot':
      return row('padding:0 20px 24px', footHtml(block.lines));
  }
}

function row(style: string, inner: Html): Html {
  return markup`<tr><td bgcolor="${WHITE}" style="background:${WHITE};${style}">${inner}</td></tr>\n`;
}
