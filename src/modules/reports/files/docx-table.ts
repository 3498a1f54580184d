import { writeFile } from 'node:fs/promises';
import type { Instant } from '../../../kernel/instant.js';
import type { TablePaper, tableAsDocx } from '../../../platform/documents/table-docx.js';
import { cleanText } from '../../../platform/sheets/cell-text.js';
import { besideMe, runApart } from '../../../platform/apart/run-apart.js';
import type { Cell, TableLayout } from '../domain/table-layout.js';
import type { TableWriter } from './table-writer.js';

export type DocxJob = Parameters<typeof tableAsDocx>;

const PRINTER = besideMe(import.meta.url, 'docx-table.worker');
const LIMITS = { memoryMb: 1024, seconds: 180 };
/** Characters beside each other from which on they are no longer read on A4. */
const MOST_ON_A4 = 110;
/** A column of single words stands in the middle. */
const NARROW = 6;

/** A Word document, where a long text goes on over the page; made in a process of its own when all rows are known. */
export class DocxTable implements TableWriter {
  private readonly rows: TablePaper['rows'][number][] = [];

  constructor(
    private readonly file: string,
    private readonly layout: TableLayout,
    private readonly madeAt: Instant,
  ) {}

  async section(heading: string): Promise<void> {
    this.rows.push({ section: heading });
  }

  async row(cells: readonly Cell[]): Promise<void> {
    this.rows.push(cells.map((cell) => ({ text: cleanText(String(cell)), changed: false })));
  }

  async close(foot: readonly string[], about: readonly [string, string][]): Promise<void> {
    const { title, sheetName, columns } = this.layout;
    const told = about.map(([name, value]) => `${name}：${value}`).join('；');
    const paper: TablePaper = {
      heading: title[0] ?? sheetName,
      draft: false,
      under: title.slice(1).join('　'),
      columns: columns.map(({ heading, width }) => ({ heading, width, centred: width <= NARROW })),
      rows: this.rows,
      foot: [...foot, `说明：${told}。`],
    };
    const across = columns.reduce((sum, { width }) => sum + width, 0);
    const job: DocxJob = [paper, this.madeAt, across > MOST_ON_A4 ? 'A3' : 'A4'];
    await writeFile(this.file, await runApart<DocxJob, Uint8Array, never>(PRINTER, job, LIMITS), {
      mode: 0o600,
    });
  }

  abandon(): void {
    this.rows.length = 0;
  }
}
