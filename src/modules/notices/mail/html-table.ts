import type { Cell, Column } from './blocks.js';
import { markup, type Html } from './markup.js';
import { oneLine } from './one-line.js';
import { HAIRLINE, INK, INK_SECOND, type } from './palette.js';

/** A table of figures is a real table with heads; only layout tables are `presentation`. */
export function tableHtml(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Html {
  const heads = columns.map(
    (one) => markup`<th scope="col" ${place(one)} style="${style(one, INK_SECOND)}">${one.label}</th>`,
  );
  const body = rows.map(
    (cells) => markup`<tr>${columns.map((one, index) => cellHtml(one, cells[index]))}</tr>\n`,
  );
  return markup`<table role="table" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr>${heads}</tr>
${body}</table>`;
}

function cellHtml(column: Column, cell: Cell | undefined): Html {
  const { text = '', ink = INK, strong = false } = cell ?? {};
  return markup`<td ${place(column)} style="${style(column, ink, strong)}">${oneLine(text)}</td>`;
}

function place({ align, width }: Column): Html {
  return markup`align="${align}" width="${width}%"`;
}

function style({ align, width }: Column, ink: string, strong = false): string {
  const box = `width:${width}%;text-align:${align};padding:8px 0 8px ${align === 'right' ? 6 : 0}px;border-bottom:1px solid ${HAIRLINE}`;
  return `${box};${type(13, 20, ink, strong ? 600 : 400)}`;
}
