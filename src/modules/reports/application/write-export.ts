import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { dayOf, timeOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { QueryCases, type CaseStub, type LightContext } from '../../cases/index.js';
import { History } from '../../history/index.js';
import type { Bench, FileMaker, Made, MadeFileRow } from '../../made-files/index.js';
import type { TableLayout } from '../domain/table-layout.js';
import { openTable } from '../files/open-table.js';
import type { TableWriter } from '../files/table-writer.js';
import { exportOrderOf, type ExportAsked, type ExportOrder } from './export-asked.js';
import { aboutExport, exportFileName, FilterWords } from './export-words.js';
import { LayOutExport } from './lay-out-export.js';
import { ReportLines } from './report-lines.js';

const ROWS_A_SLICE = 100;
/** The progress is told this often, in rows. */
const ROWS_A_TALE = 1_000;

interface Filling {
  stubs: readonly CaseStub[];
  context: LightContext;
  layout: TableLayout;
  table: TableWriter;
}

/** Writes the file of one export. */
@Injectable()
export class WriteExport implements FileMaker<ExportAsked> {
  readonly kind = 'export';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly query: QueryCases,
    private readonly lines: ReportLines,
    private readonly layOut: LayOutExport,
    private readonly words: FilterWords,
    private readonly history: History,
  ) {}

  async make(actor: Actor, file: MadeFileRow<ExportAsked>, bench: Bench): Promise<Made> {
    const order = exportOrderOf(file);
    const { filter, sort, direction } = order;
    const sorted = direction ? { sort, direction } : { sort };
    const { stubs: found, context } = await this.query.all(actor, filter, sorted);
    const stubs = this.layOut.ordered(order.layout, found);
    await bench.begin(stubs.length);
    const { now } = context.bands;
    const layout = await this.layOut.run(this.uow.reads, order, stubs, now);
    const table = openTable(bench.path, order.format, layout, now);
    try {
      await this.fill(actor, order, { stubs, context, layout, table }, bench);
    } catch (error) {
      table.abandon();
      throw error;
    }
    return {
      fileName: exportFileName(order, layout, stubs.length, now),
      remember: async (tx, bytes, at) => {
        const data = { format: order.format, layout: order.layout, count: stubs.length, bytes };
        const entry = { action: 'export.finish', subjectType: 'export' as const, subjectId: file.id, data };
        await this.history.append(tx, actor, entry, at);
      },
    };
  }

  private async fill(
    actor: Actor,
    order: ExportOrder,
    { stubs, context, layout, table }: Filling,
    bench: Bench,
  ): Promise<void> {
    const rows = new RowsOf(layout, table);
    const withSource = can(actor, 'case.edit');
    for (let at = 0; at < stubs.length; at += ROWS_A_SLICE) {
      const ids = stubs.slice(at, at + ROWS_A_SLICE).map(({ id }) => id);
      const lines = await this.uow.readMuch((reads) => this.lines.read(reads, ids, context, withSource));
      for (const line of lines) await rows.write(line);
      const written = at + ids.length;
      if (written % ROWS_A_TALE === 0) await bench.tell(written);
      await breathe();
    }
    const conditions = await this.words.of(this.uow.reads, order.filter);
    const moment = `${dayOf(context.bands.now)} ${timeOf(context.bands.now)}`;
    await table.close(layout.foot, aboutExport({ actor, conditions, moment, count: stubs.length }));
  }
}

/** Counts the rows and puts the headings of the layout between them. */
class RowsOf {
  private serial = 0;
  private section = 0;

  constructor(
    private readonly layout: TableLayout,
    private readonly table: TableWriter,
  ) {}

  async write(line: Parameters<TableLayout['columns'][number]['value']>[0]): Promise<void> {
    const { sections, columns } = this.layout;
    const current = sections[this.section - 1];
    const next = sections[this.section];
    if (next && (!current || this.serial >= current.rows)) {
      await this.table.section(next.heading);
      this.section += 1;
      this.serial = 0;
    }
    this.serial += 1;
    await this.table.row(columns.map(({ value }) => value(line, this.serial)));
  }
}
