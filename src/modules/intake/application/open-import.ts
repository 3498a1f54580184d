import { Injectable } from '@nestjs/common';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { UnitRow } from '../../organisation/index.js';
import type { HeaderColumn } from '../domain/column-mapping.js';
import type { Header } from '../domain/header-map.js';
import type { ParsedRow } from '../domain/parsed-row.js';
import type { RawCell } from '../domain/raw-row.js';
import { readCasesInSteps, type ReadCases } from '../domain/read-cases.js';
import { ofSheet, type RowFinding } from '../domain/row-finding.js';
import type { SheetFile } from '../../../platform/sheets/sheet-file.js';
import { readHandOver } from '../files/read-hand-over.js';
import type { ImportMappingRow } from '../persistence/import-mapping.entity.js';
import { IMPORT_FILE, type ImportMapping } from '../persistence/import-run.entity.js';
import { FileErasedError } from './import-errors.js';
import { ImportRuns, type ImportHead } from '../persistence/import-runs.repository.js';
import { gently } from './gently.js';
import { headerOf, PrepareRows, type PreparedCase } from './prepare-rows.js';

export interface OpenedFile {
  columns: { header: string; field: string | null }[];
  /** Some column only resembles one we know, or none holds the complaint, and nobody has looked yet. */
  unsure: boolean;
  mapping: ImportMapping;
  /** From the title above the heading line. */
  batchLabel: string | null;
  cases: ParsedRow<UnitRow>[];
  prepare: (parsed: ParsedRow<UnitRow>) => PreparedCase;
  skipped: { rowNumber: number; cells: RawCell[]; findings: RowFinding[] }[];
  /** About the file as a whole. */
  findings: RowFinding[];
}

const SAMPLES_FROM = 20;
const NO_CHOICE: ImportMapping['choice'] = { headerRow: null, leaveOut: [], accepted: false };

/** Opens the kept file of a run and reads it as cases, with the columns mapped as officers have mapped this form before. */
@Injectable()
export class OpenImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly prepare: PrepareRows,
    private readonly sealing: Sealing,
  ) {}

  /** Throws a DomainError when the file cannot be read. */
  async run(
    head: ImportHead,
    onProgress: (done: number, total: number) => Promise<void>,
  ): Promise<OpenedFile> {
    const reads = this.uow.reads;
    const sealed = await this.runs.sealedFile(reads, head.id);
    if (sealed === '') throw new FileErasedError();
    let last = Promise.resolve();
    let busy = false;
    const file = await readHandOver(this.sealing.openBytes(IMPORT_FILE, sealed), head.fileName, {
      onProgress: ({ rows, of }) => {
        if (busy) return;
        busy = true;
        last = onProgress(rows, of).finally(() => (busy = false));
        last.catch(() => undefined);
      },
    });
    await last;
    const context = await this.prepare.context(reads);
    const known = await this.runs.mappings(reads, head.campaignId);
    const choice = head.mapping?.choice ?? NO_CHOICE;
    const read = await gently(
      readCasesInSteps(file.sheets, context, {
        ...(choice.headerRow ? { headerRow: choice.headerRow } : {}),
        leaveOut: choice.leaveOut,
        fields: Object.fromEntries([...known].map(([key, { fields }]) => [key, fields])),
      }),
    );
    const columnsOf = (raw: readonly RawCell[]): readonly HeaderColumn[] =>
      headerOf(read.headers, raw).columns;
    return {
      columns: (read.header?.columns ?? []).map(({ header, field }) => ({ header, field })),
      unsure: !choice.accepted && read.headers.some(isUnsure),
      mapping: this.mappingOf(file, read, head, known),
      batchLabel: read.batchLabel,
      cases: read.cases,
      prepare: (parsed) => this.prepare.fresh(parsed, columnsOf(parsed.raw), context),
      skipped: this.skippedOf(read),
      findings: [...ofSheet(file.findings), ...read.findings.filter(({ rowNumber }) => rowNumber === 0)],
    };
  }

  private mappingOf(
    file: SheetFile,
    read: ReadCases<UnitRow>,
    head: ImportHead,
    known: ReadonlyMap<string, ImportMappingRow>,
  ): ImportMapping {
    const used = read.headers.flatMap(({ key }) => known.get(key) ?? []);
    const choice = head.mapping?.choice ?? NO_CHOICE;
    return {
      headers: read.headers,
      samples: Object.fromEntries(read.headers.map((header) => [header.key, this.samplesOf(header, read)])),
      by: used[0]?.byName ?? null,
      remembered: used.length > 0 && !choice.accepted,
      choice,
      sheets: file.sheets.map(({ name, hidden }) => ({
        name,
        hidden,
        read: read.sheets.some((sheet) => sheet.name === name),
      })),
    };
  }

  /** The first cell that says something, for each column. */
  private samplesOf(header: Header, { headers, cases }: ReadCases<UnitRow>): string[] {
    const rows = cases.filter(({ raw }) => headerOf(headers, raw).key === header.key).slice(0, SAMPLES_FROM);
    const cleaned = rows.map(({ raw }) => this.prepare.cleanCells(raw));
    return header.columns.map(
      (_, at) => cleaned.map((cells) => cells[at]?.text.trim() ?? '').find(Boolean) ?? '',
    );
  }

  private skippedOf({ skipped, findings }: ReadCases<UnitRow>): OpenedFile['skipped'] {
    return skipped.map(({ rowNumber, raw }) => ({
      rowNumber,
      cells: this.prepare.cleanCells(raw),
      findings: findings.filter((one) => one.rowNumber === rowNumber),
    }));
  }
}

function isUnsure({ columns }: Header): boolean {
  const fields = columns.map(({ field }) => field);
  const told = fields.includes('content') || fields.includes('finding');
  return !told || columns.some(({ sure }) => !sure);
}
