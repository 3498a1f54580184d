import { readBatchTitle } from './batch-title.js';
import type { CorrectedMapping } from './column-mapping.js';
import type { NamedUnit } from './find-streets.js';
import {
  readSection,
  skipped,
  skipReason,
  statedTotal,
  type Section,
  type SkippedRow,
  type SkipReason,
} from './footer-rows.js';
import { asHeader, type Header } from './header-map.js';
import type { PlacedSheet } from './join-sheets.js';
import { parseRow } from './parse-row.js';
import type { ParsedRow, ReadContext } from './parsed-row.js';
import { finding, type RowFinding } from './row-finding.js';
import { isBlankRow, type SheetRow } from '../../../kernel/sheet.js';
import { continues, joinLines } from './split-rows.js';

export interface SheetBody<U extends NamedUnit> {
  headers: Header[];
  cases: ParsedRow<U>[];
  skipped: SkippedRow[];
  findings: RowFinding[];
}

/** What all sheets of a file have in common while they are read. */
export interface Reading<U extends NamedUnit> {
  context: ReadContext<U>;
  mapping: CorrectedMapping;
  /** The row in which a number came first. */
  firstRowOf: Map<string, number>;
}

const ROWS_A_STEP = 25;

/** Reads one sheet; a second heading line inside it counts from there on. `label` is the batch of its title. */
export function* readBody<U extends NamedUnit>(
  sheet: PlacedSheet,
  reading: Reading<U>,
  label: string | null,
): Generator<void, SheetBody<U>> {
  const walk = new SheetWalk(sheet, reading, label);
  for (const [at, row] of sheet.rows.entries()) {
    if (at % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    walk.take(row, sheet.rows[at + 1]);
  }
  return walk.end();
}

/** Where the reading of one sheet stands: the heading line and the section that count for the next row. */
class SheetWalk<U extends NamedUnit> {
  private readonly body: SheetBody<U>;
  private readonly totals: SheetRow[] = [];
  private header: Header;
  private section: Section | null;
  /** The case whose lines are not all there yet. */
  private open: { row: SheetRow; lines: number[] } | null = null;
  /** Rows since the last case: the title of a second table may be among them. */
  private between: SheetRow[] = [];

  constructor(
    sheet: PlacedSheet,
    private readonly reading: Reading<U>,
    label: string | null,
  ) {
    this.header = sheet.header;
    this.section = label ? { channel: null, batchLabel: label } : null;
    this.body = { headers: [sheet.header], cases: [], skipped: [], findings: [] };
  }

  take(row: SheetRow, next: SheetRow | undefined): void {
    const { rowNumber, lastRow } = this.header;
    if (row.number === rowNumber) return;
    if (row.number < rowNumber) return this.skip(row, isBlankRow(row) ? 'blank' : 'title', null);
    if (row.number <= lastRow) return this.skip(row, 'header', this.header);
    const header = asHeader(row, next, this.reading.mapping);
    if (header) return this.changeHeader(row, header);
    if (this.open && continues(row, this.header)) return this.addLine(row);
    const reason = skipReason(row, this.header);
    if (reason === null) this.begin(row);
    // The lines of one case may have a blank one among them.
    else if (reason === 'blank') this.skip(row, reason, this.header);
    else this.pass(row, reason);
  }

  end(): SheetBody<U> {
    this.close();
    this.body.findings.push(...totalFindings(this.totals, this.body.cases.length));
    return this.body;
  }

  private begin(row: SheetRow): void {
    this.close();
    this.between = [];
    this.open = { row, lines: [] };
  }

  private addLine(row: SheetRow): void {
    this.open = { row: joinLines(this.open!.row, row), lines: [...this.open!.lines, row.number] };
    this.skip(row, 'continued', this.header);
  }

  private close(): void {
    if (!this.open) return;
    const { row, lines } = this.open;
    this.open = null;
    const one = readCase(row, this.header, this.reading, this.section);
    if (lines.length > 0) {
      const told = finding('row.joined', { rowNumber: row.number }, { lines: lines.join('、') });
      one.findings.unshift(told);
    }
    this.body.cases.push(one);
  }

  private pass(row: SheetRow, reason: SkipReason): void {
    this.close();
    this.between.push(row);
    this.skip(row, reason, this.header);
    if (reason === 'total') this.totals.push(row);
    if (reason === 'section') this.section = merged(this.section, readSection(row));
  }

  /** A table below another one may belong to another batch: its title stands between the two. */
  private changeHeader(row: SheetRow, header: Header): void {
    this.close();
    const title = this.between.flatMap(({ cells }) => cells).join(' ');
    const { label } = readBatchTitle(title);
    if (label && this.section?.batchLabel !== label)
      this.section = { channel: this.section?.channel ?? null, batchLabel: label };
    this.between = [];
    this.skip(row, 'header', this.header);
    this.header = header;
    this.body.headers.push(header);
  }

  private skip(row: SheetRow, reason: SkipReason, header: Header | null): void {
    this.body.skipped.push(skipped(row, reason, header));
  }
}

/** The second row with a number is rejected, whatever the first one is worth: somebody has to look at both. */
function readCase<U extends NamedUnit>(
  row: SheetRow,
  header: Header,
  { context, firstRowOf }: Reading<U>,
  section: Section | null,
): ParsedRow<U> {
  const one = parseRow(row, header, context, section);
  const { normalized } = one.number;
  const firstRow = firstRowOf.get(normalized);
  if (normalized !== '' && firstRow === undefined) firstRowOf.set(normalized, row.number);
  if (firstRow === undefined) return one;
  const column = header.columns.find(({ field }) => field === 'acceptanceNo')?.header ?? '';
  const place = { rowNumber: row.number, column, field: 'acceptanceNo' as const };
  const twice = finding('number.duplicate-in-file', place, { number: normalized, firstRow });
  return { ...one, findings: [twice, ...one.findings], rejected: true };
}

/** A batch heading starts afresh; a channel heading stands inside the batch above it. */
function merged(before: Section | null, next: Section | null): Section | null {
  if (!next) return before;
  return next.batchLabel ? next : { channel: next.channel, batchLabel: before?.batchLabel ?? null };
}

/** Compared only when the sheet has a single total row: with several nobody knows what each one adds up. */
function totalFindings(totals: readonly SheetRow[], counted: number): RowFinding[] {
  const [only, ...others] = totals;
  const stated = only && others.length === 0 ? statedTotal(only) : null;
  if (!only || stated === null || stated === counted) return [];
  return [finding('total.mismatch', { rowNumber: only.number }, { stated, counted })];
}
