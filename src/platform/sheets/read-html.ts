import { isBlankRow, type Sheet, type SheetRow } from '../../kernel/sheet.js';
import { carryDown, type MergedRange } from './carry-down.js';
import { hiddenRows } from './hidden-rows.js';
import {
  BLOCKS,
  flat,
  inner,
  isElement,
  parseHtml,
  textOf,
  UNSEEN,
  within,
  type HtmlElement,
  type HtmlNode,
} from './html-dom.js';
import { NoTableError, TooManyColumnsError, TooManyRowsError } from './sheet-errors.js';
import { SHEET_LIMITS } from './sheet-limits.js';

const NAME = '表格';

/** A document as rows: the cells of its tables, and the paragraphs between them as loose rows. */
class DocumentRows {
  readonly rows: SheetRow[] = [];
  readonly merges: MergedRange[] = [];
  readonly hidden: number[] = [];
  tables = 0;
  private paragraph = '';

  constructor(private readonly filename: string) {}

  walk(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.paragraph += flat(node.data);
      else if (isElement(node) && !UNSEEN.test(node.name)) this.element(node);
    }
  }

  flush(): void {
    const text = textOf(this.paragraph);
    this.paragraph = '';
    if (text !== '') this.add({ number: this.rows.length + 1, cells: [text], loose: true });
  }

  private element(node: HtmlElement): void {
    const block = BLOCKS.test(node.name);
    if (block) this.flush();
    if (node.name === 'br') this.paragraph += '\n';
    // A table around tables only arranges a page.
    else if (node.name === 'table' && within(node, 'table').length === 0) this.table(node);
    else this.walk(node.children);
    if (block) this.flush();
  }

  private table(table: HtmlElement): void {
    this.tables++;
    const lines = within(table, 'tr');
    /** How many lines below a merged cell still reaches into each column. */
    const taken: number[] = [];
    for (const caption of within(table, 'caption')) this.paragraph += inner(caption);
    this.flush();
    for (const [at, line] of lines.entries()) {
      const row: SheetRow = { number: this.rows.length + 1, cells: [] };
      let column = 0;
      for (const cell of line.children.filter(isElement).filter(({ name }) => /^t[dh]$/.test(name))) {
        while ((taken[column] ?? 0) > 0) column++;
        const down = span(cell.attribs['rowspan'], lines.length - at);
        const right = span(cell.attribs['colspan'], SHEET_LIMITS.columns + 1);
        if (column + right > SHEET_LIMITS.columns)
          throw new TooManyColumnsError({ filename: this.filename, limit: SHEET_LIMITS.columns });
        while (row.cells.length < column) row.cells.push('');
        row.cells.push(textOf(inner(cell)), ...Array<string>(right - 1).fill(''));
        for (let covered = column; covered < column + right; covered++) taken[covered] = down;
        const top = row.number - 1;
        if (down > 1)
          this.merges.push({ top, bottom: top + down - 1, left: column, right: column + right - 1 });
        column += right;
      }
      taken.forEach((left, covered) => (taken[covered] = Math.max(0, left - 1)));
      if (/display:\s*none/i.test(line.attribs['style'] ?? '')) this.hidden.push(row.number);
      this.add(row);
    }
  }

  private add(row: SheetRow): void {
    if (this.rows.length >= SHEET_LIMITS.rows)
      throw new TooManyRowsError({ filename: this.filename, limit: SHEET_LIMITS.rows });
    this.rows.push(row);
  }
}

/** Reads the tables of a web page or of a document turned into one. Throws NoTableError when there is none. */
export function readHtml(html: string, filename: string): Sheet[] {
  const document = new DocumentRows(filename);
  document.walk(parseHtml(html, filename));
  document.flush();
  if (document.tables === 0) throw new NoTableError({ filename });
  const rows = carryDown(document.rows, document.merges);
  const last = rows.findLastIndex((row) => !isBlankRow(row));
  if (last < 0) return [];
  const findings = hiddenRows(NAME, document.hidden);
  return [{ name: NAME, hidden: false, rows: rows.slice(0, last + 1), findings }];
}

function span(attribute: string | undefined, most: number): number {
  return Math.max(1, Math.min(Number.parseInt(attribute ?? '1', 10) || 1, most));
}
