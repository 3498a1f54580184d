import { Injectable } from '@nestjs/common';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Config } from '../../../platform/config/config.js';
import type { TableLayout } from '../domain/table-layout.js';
import type { ExportFormat } from '../domain/export-order.js';
import { CsvTable } from './csv-table.js';
import type { TableWriter } from './table-writer.js';
import { XlsxTable } from './xlsx-table.js';

/** The files of exports in the data folder, each under the id of its export. */
@Injectable()
export class ExportFiles {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.dataDir, 'exports');
  }

  /** The file is not there before `keep`. */
  async begin(id: string, format: ExportFormat, layout: TableLayout): Promise<TableWriter> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    return format === 'csv' ? new CsvTable(this.part(id), layout) : new XlsxTable(this.part(id), layout);
  }

  /** Bytes of the finished file. */
  async keep(id: string): Promise<number> {
    await rename(this.part(id), this.file(id));
    return (await stat(this.file(id))).size;
  }

  open(id: string): ReadStream {
    return createReadStream(this.file(id));
  }

  async remove(id: string): Promise<void> {
    await rm(this.part(id), { force: true });
    await rm(this.file(id), { force: true });
  }

  /** Takes away every file but those. */
  async removeOthers(keep: ReadonlySet<string>): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names)
      if (!keep.has(name.replace('.part', ''))) await this.remove(name.replace('.part', ''));
  }

  private file(id: string): string {
    return join(this.folder, id);
  }

  private part(id: string): string {
    return `${this.file(id)}.part`;
  }
}
