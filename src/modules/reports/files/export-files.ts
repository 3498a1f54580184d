import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { Config } from '../../../platform/config/config.js';
import type { TableLayout } from '../domain/table-layout.js';
import type { ExportFormat } from '../domain/export-order.js';
import { CsvTable } from './csv-table.js';
import { KeptFiles } from './kept-files.js';
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
  private readonly kept: KeptFiles;

  constructor(config: Config) {
    this.kept = new KeptFiles(join(config.dataDir, 'exports'));
  }

  async begin(id: string, format: ExportFormat, layout: TableLayout): Promise<ExportFile> {
    const part = await this.kept.begin(id);
    const table = format === 'csv' ? new CsvTable(part.path, layout) : new XlsxTable(part.path, layout);
    return {
      table,
      keep: part.keep,
      abandon: async () => {
        table.abandon();
        await part.abandon();
      },
    };
  }

  open(id: string): ReturnType<KeptFiles['open']> {
    return this.kept.open(id);
  }

  discardParts(id: string): Promise<void> {
    return this.kept.discardParts(id);
  }

  keepOnly(ids: ReadonlySet<string>): Promise<void> {
    return this.kept.keepOnly(ids);
  }
}
