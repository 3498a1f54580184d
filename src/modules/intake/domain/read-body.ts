import type { CorrectedMapping } from './column-mapping.js';
import type { NamedUnit } from './find-streets.js';
import {
  readSection,
  skipped,
  skipReason,
  statedTotal,
  type Section,
  type SkippedRow,
} from './footer-rows.js';
import { asHeader, type Header } from './header-map.js';
import type { PlacedSheet } from './join-sheets.js';
import { parseRow } from './parse-row.js';
import type { ParsedRow, ReadContext } from './parsed-row.js';
import { finding, type RowFinding } from './row-finding.js';
import { isBlankRow, type SheetRow } from './sheet-row.js';

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

const ROWS_A_STEP = 100;

/** Reads one sheet; a second heading line inside it counts from there on. `label` is the batch of its title. */
export function* readBody<U extends NamedUnit>(
  sheet: PlacedSheet,
  reading: Reading<U>,
  label: string | null,
): Generator<void, SheetBody<U>> {
  let header = sheet.header;
  let section: Section | null = label ? { channel: null, batchLabel: label } : null;
  const body: SheetBody<U> = { headers: [header], cases: [], skipped: [], findings: [] };
  const totals: SheetRow[] = [];
  for (const row of sheet.rows) {
    if (row.number % ROWS_A_STEP === 0) yield;
    if (row.number === header.rowNumber) continue;
    if (row.number < header.rowNumber) {
      body.skipped.push(skipped(row, isBlankRow(row) ? 'blank' : 'title', null));
      continue;
    }
    const next = asHeader(row, reading.mapping);
    if (next) {
      header = next;
      body.headers.push(next);
    }
    const reason = next ? 'header' : skipReason(row, header);
    if (reason === null) {
      body.cases.push(readCase(row, header, reading, section));
      continue;
    }
    body.skipped.push(skipped(row, reason, header));
    if (reason === 'total') totals.push(row);
    if (reason === 'section') section = merged(section, readSection(row));
  }
  body.findings.push(...totalFindings(totals, body.cases.length));
  return body;
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
