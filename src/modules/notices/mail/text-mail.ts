import type { Block, ItemLine, MailContent } from './blocks.js';
import { shortDay } from './day-words.js';
import { displayWidth, padEnd, wrap } from './display-width.js';
import { oneLine } from './one-line.js';
import { sentenceText } from './sentence.js';
import { textTable } from './text-table.js';

const WIDTH = 72;
const INDENT = 4;

/** The plain part: same order as the HTML part, 72 columns, every link whole and alone on its line. */
export function textMail({ title, titleNote, blocks }: MailContent): string {
  const head = `${oneLine(title)}  ${oneLine(titleNote)}`;
  const parts = [[...wrap(head, WIDTH), '='.repeat(WIDTH)], ...blocks.map(blockLines)];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'summary':
      return wrap(sentenceText(block.sentence), WIDTH);
    case 'figures':
      return block.figures.flatMap(({ mark, label, count, note }) =>
        wrap(`${mark ? `${mark.glyph} ` : ''}${label} ${count}${note && `（${note}）`}`, WIDTH, INDENT),
      );
    case 'heading': {
      const lines = wrap(oneLine(`${block.title} ${block.note ?? ''}`), WIDTH);
      return [...lines, '-'.repeat(Math.max(...lines.map(displayWidth)))];
    }
    case 'items':
      return block.items.flatMap((item, index) => (index === 0 ? itemLines(item) : ['', ...itemLines(item)]));
    case 'note':
      return wrap(oneLine(block.words), WIDTH);
    case 'table':
      return textTable(block.columns, block.rows, WIDTH);
    case 'trend':
      return wrap(block.bars.map(({ on, count }) => `${shortDay(on)} ${count} 件`).join(' · '), WIDTH);
    case 'picture':
      return block.points.map(
        ({ on, open, overdue }) => `${padEnd(shortDay(on), 6)}在办 ${open} 件，逾期 ${overdue} 件`,
      );
    case 'button':
      return [...wrap(oneLine(`${block.label}：`), WIDTH), address(block.link)];
    case 'foot':
      return ['-- ', ...block.lines.flatMap((line) => wrap(oneLine(line), WIDTH))];
  }
}

function itemLines({ mark, title, facts, link }: ItemLine): string[] {
  const indent = ' '.repeat(INDENT);
  return [
    ...wrap(`${mark.glyph} ${mark.words}  ${oneLine(title)}`, WIDTH, INDENT),
    ...wrap(indent + sentenceText(facts), WIDTH, INDENT),
    ...(link ? [indent + address(link)] : []),
  ];
}

/** As the HTML part writes it, so that both lead to the same page. */
function address(link: string): string {
  return new URL(link).href;
}
