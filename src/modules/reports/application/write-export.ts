import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, timeOf } from '../../../kernel/day.js';
import { DomainError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts, can, type Actor } from '../../access/index.js';
import { QueryCases, type CaseStub, type LightContext } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { EXPORT_BROKE, EXPORT_BROKEN_OFF, EXPORT_NO_READER } from '../domain/report-errors.js';
import type { TableLayout } from '../domain/table-layout.js';
import { ExportFiles } from '../files/export-files.js';
import type { TableWriter } from '../files/table-writer.js';
import { ExportRow } from '../persistence/export.entity.js';
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

/** Writes the file of one export; begun again from the start when it was broken off. */
@Injectable()
export class WriteExport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly query: QueryCases,
    private readonly lines: ReportLines,
    private readonly layOut: LayOutExport,
    private readonly words: FilterWords,
    private readonly files: ExportFiles,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(exportId: string): Promise<void> {
    const row = await this.uow.reads.findOneBy(ExportRow, { id: exportId });
    if (!row || row.state === 'done' || row.expiresAt <= this.clock.now()) return;
    const account = await this.accounts.byId(this.uow.reads, row.requestedBy);
    if (!account) return this.set(row.id, { state: 'failed', failure: EXPORT_NO_READER });
    try {
      await this.write(account.actor, row);
    } catch (error) {
      const failure = error instanceof DomainError ? error.sentence : EXPORT_BROKE;
      await this.set(row.id, { state: 'failed', failure });
      if (!(error instanceof DomainError)) throw error;
    }
  }

  /** After the last try was cut off; what has ended stays as it ended. */
  async giveUp(exportId: string): Promise<void> {
    const unfinished = { id: exportId, state: In(['waiting', 'running']) };
    const change = { state: 'failed' as const, failure: EXPORT_BROKEN_OFF };
    await this.uow.run((tx) => tx.update(ExportRow, unfinished, change));
    await this.files.discardParts(exportId);
  }

  private async write(actor: Actor, row: ExportRow): Promise<void> {
    const { filter, sort, direction } = row;
    const order = direction ? { sort, direction } : { sort };
    const { stubs: found, context } = await this.query.all(actor, filter, order);
    const stubs = this.layOut.ordered(row.layout, found);
    await this.set(row.id, { state: 'running', total: stubs.length, written: 0 });
    const layout = await this.layOut.run(this.uow.reads, row, stubs, context.bands.now);
    const file = await this.files.begin(row.id, row.format, layout);
    try {
      await this.fill(actor, row, { stubs, context, layout, table: file.table });
      const bytes = await file.keep();
      await this.finish(actor, row, layout, { count: stubs.length, bytes, now: context.bands.now });
    } catch (error) {
      await file.abandon();
      throw error;
    }
  }

  private async fill(
    actor: Actor,
    row: ExportRow,
    { stubs, context, layout, table }: Filling,
  ): Promise<void> {
    const rows = new RowsOf(layout, table);
    const withSource = can(actor, 'case.edit');
    for (let at = 0; at < stubs.length; at += ROWS_A_SLICE) {
      const ids = stubs.slice(at, at + ROWS_A_SLICE).map(({ id }) => id);
      for (const line of await this.lines.read(this.uow.reads, ids, context, withSource))
        await rows.write(line);
      const written = at + ids.length;
      if (written % ROWS_A_TALE === 0) await this.set(row.id, { written });
      await breathe();
    }
    const conditions = await this.words.of(this.uow.reads, row.filter);
    const moment = `${dayOf(context.bands.now)} ${timeOf(context.bands.now)}`;
    await table.close(layout.foot, aboutExport({ actor, conditions, moment, count: stubs.length }));
  }

  private async finish(
    actor: Actor,
    row: ExportRow,
    layout: TableLayout,
    { count, bytes, now }: { count: number; bytes: number; now: Instant },
  ): Promise<void> {
    const fileName = exportFileName(row, layout, count, now);
    const data = { format: row.format, layout: row.layout, count, bytes };
    await this.uow.run(async (tx) => {
      const finishedAt = this.clock.now();
      await tx.update(
        ExportRow,
        { id: row.id },
        { state: 'done', written: count, bytes, fileName, finishedAt },
      );
      const entry = { action: 'export.finish', subjectType: 'export' as const, subjectId: row.id, data };
      await this.history.append(tx, actor, entry, finishedAt);
    });
  }

  private async set(id: string, change: Partial<ExportRow>): Promise<void> {
    await this.uow.run((tx) => tx.update(ExportRow, { id }, change as never));
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
