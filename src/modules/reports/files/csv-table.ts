import { stringify, type Stringifier } from 'csv-stringify';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Cell, TableLayout } from '../domain/table-layout.js';
import type { TableWriter } from './table-writer.js';

/** A spreadsheet would take such a text for a formula; import takes the mark off again. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

export function harmless(cell: Cell): string {
  const text = String(cell);
  return typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
}

/** UTF-8 with a byte order mark, so that Excel in China reads it, and CRLF. */
export class CsvTable implements TableWriter {
  private readonly csv: Stringifier;
  private readonly out: WriteStream;
  private readonly done: Promise<void>;

  constructor(
    file: string,
    private readonly layout: TableLayout,
  ) {
    this.csv = stringify({ bom: true, record_delimiter: 'windows' });
    this.out = createWriteStream(file, { mode: 0o600 });
    this.csv.pipe(this.out);
    this.csv.on('error', (error) => this.out.destroy(error));
    this.done = finished(this.out);
    this.done.catch(() => undefined);
    for (const title of layout.title) this.csv.write(this.whole(title));
    this.csv.write(layout.columns.map(({ heading }) => harmless(heading)));
  }

  async section(heading: string): Promise<void> {
    await this.write(this.whole(heading));
  }

  async row(cells: readonly Cell[]): Promise<void> {
    await this.write(cells.map(harmless));
  }

  async close(foot: readonly string[], about: readonly [string, string][]): Promise<void> {
    for (const text of foot) await this.write(this.whole(text));
    const told = about.map(([name, value]) => `${name}：${value}`).join('；');
    await this.write(this.whole(`说明：${told}`));
    this.csv.end();
    await this.done;
  }

  abandon(): void {
    this.out.destroy();
  }

  private whole(text: string): string[] {
    return [harmless(text), ...this.layout.columns.slice(1).map(() => '')];
  }

  private async write(cells: string[]): Promise<void> {
    // A full disk ends the file and never drains.
    if (!this.csv.write(cells)) await Promise.race([once(this.csv, 'drain'), this.done]);
  }
}
