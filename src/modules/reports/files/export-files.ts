import { Injectable } from '@nestjs/common';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../../kernel/ids.js';
import { Config } from '../../../platform/config/config.js';
import type { TableLayout } from '../domain/table-layout.js';
import type { ExportFormat } from '../domain/export-order.js';
import { CsvTable } from './csv-table.js';
import type { TableWriter } from './table-writer.js';
import { XlsxTable } from './xlsx-table.js';

/** A file that is being written. */
export interface ExportFile {
  table: TableWriter;
  /** Puts the finished file in its place; answers its bytes. */
  keep(): Promise<number>;
  abandon(): Promise<void>;
}

/** The files of exports in the data folder, each under the id of its export. */
@Injectable()
export class ExportFiles {
  private readonly folder: string;

  constructor(config: Config) {
    this.folder = join(config.dataDir, 'exports');
  }

  /** Every attempt writes to a file of its own, so that two of them never mix; the export is there after `keep`. */
  async begin(id: string, format: ExportFormat, layout: TableLayout): Promise<ExportFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const part = join(this.folder, `${id}.${newId()}.part`);
    const table = format === 'csv' ? new CsvTable(part, layout) : new XlsxTable(part, layout);
    return {
      table,
      keep: async () => {
        await rename(part, this.fileOf(id));
        return (await stat(this.fileOf(id))).size;
      },
      abandon: async () => {
        table.abandon();
        await rm(part, { force: true });
      },
    };
  }

  open(id: string): ReadStream {
    return createReadStream(this.fileOf(id));
  }

  /** Takes away every file that belongs to none of these exports. */
  async keepOnly(ids: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const [id = ''] = name.split('.');
      if (!ids.has(id)) await rm(join(this.folder, name), { force: true });
    }
  }

  private fileOf(id: string): string {
    return join(this.folder, id);
  }
}
