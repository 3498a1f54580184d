import type { Day } from '../../../kernel/day.js';
import { readBatchTitle } from './batch-title.js';
import type { NamedUnit } from './find-streets.js';
import {
  readSection,
  skipped,
  skipReason,
  statedTotal,
  type Section,
  type SkippedRow,
} from './footer-rows.js';
import { findHeader, type Header } from './header-map.js';
import { parseRow } from './parse-row.js';
import type { ParsedRow, ReadContext } from './parsed-row.js';
import { finding, type RowFinding } from './row-finding.js';
import { isBlankRow, type SheetRow } from './sheet-row.js';

export interface ReadCases<U extends NamedUnit = NamedUnit> {
  /** Null when the file has no heading line: then there are no cases either. */
  header: Header | null;
  /** From the title above the heading line. */
  batchLabel: string | null;
  batchDate: Day | null;
  /** Rejected rows are among them. */
  cases: ParsedRow<U>[];
  skipped: SkippedRow[];
  /** About the file and about every row, in the order of the file. */
  findings: RowFinding[];
}

/** Reads the rows of a sheet as cases: every row is a case or stands in `skipped` with the reason. */
export function readCases<U extends NamedUnit>(
  rows: readonly SheetRow[],
  context: ReadContext<U>,
): ReadCases<U> {
  const reading = readCasesInSteps(rows, context);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** `readCases` with a stop every so many rows, so that a long file need not hold up everything else. */
export function* readCasesInSteps<U extends NamedUnit>(
  rows: readonly SheetRow[],
  context: ReadContext<U>,
): Generator<void, ReadCases<U>> {
  const header = findHeader(rows);
  if (!header) {
    const findings = [finding('header.missing', { rowNumber: 0 })];
    return { header, batchLabel: null, batchDate: null, cases: [], skipped: [], findings };
  }
  const above = rows.filter((row) => row.number < header.rowNumber);
  const title = readBatchTitle(above.flatMap((row) => row.cells).join(' '));
  const body = yield* readBody(rows, header, context);
  markDuplicates(body.cases, header);
  const findings = [
    ...body.cases.flatMap((one) => one.findings),
    ...totalFindings(body.totals, body.cases.length),
  ];
  return {
    header,
    batchLabel: title.label,
    batchDate: title.date,
    cases: body.cases,
    skipped: [...above.map((row) => skipped(row, isBlankRow(row) ? 'blank' : 'title')), ...body.skipped],
    findings: findings.sort((a, b) => a.rowNumber - b.rowNumber),
  };
}

const ROWS_A_STEP = 100;

function* readBody<U extends NamedUnit>(rows: readonly SheetRow[], header: Header, context: ReadContext<U>) {
  const cases: ParsedRow<U>[] = [];
  const left: SkippedRow[] = [];
  const totals: SheetRow[] = [];
  let section: Section | null = null;
  for (const row of rows.filter(({ number }) => number > header.rowNumber)) {
    if (row.number % ROWS_A_STEP === 0) yield;
    const reason = skipReason(row, header);
    if (reason === null) {
      cases.push(parseRow(row, header, context, section));
      continue;
    }
    left.push(skipped(row, reason));
    if (reason === 'total') totals.push(row);
    if (reason === 'section') section = merged(section, readSection(row));
  }
  return { cases, skipped: left, totals };
}

/** A batch heading starts afresh; a channel heading stands inside the batch above it. */
function merged(before: Section | null, next: Section | null): Section | null {
  if (!next) return before;
  return next.batchLabel ? next : { channel: next.channel, batchLabel: before?.batchLabel ?? null };
}

/** The second row with a number is rejected, whatever the first one is worth: somebody has to look at both. */
function markDuplicates(cases: ParsedRow[], header: Header): void {
  const first = new Map<string, number>();
  const column = header.columns.find(({ field }) => field === 'acceptanceNo')?.header ?? '';
  for (const one of cases) {
    const { normalized } = one.number;
    if (normalized === '') continue;
    const firstRow = first.get(normalized);
    if (firstRow === undefined) {
      first.set(normalized, one.rowNumber);
      continue;
    }
    const place = { rowNumber: one.rowNumber, column, field: 'acceptanceNo' as const };
    one.findings.unshift(finding('number.duplicate-in-file', place, { number: normalized, firstRow }));
    one.rejected = true;
  }
}

/** Compared only when the file has a single total row: with several nobody knows what each one adds up. */
function totalFindings(totals: readonly SheetRow[], counted: number): RowFinding[] {
  const [only, ...others] = totals;
  const stated = only && others.length === 0 ? statedTotal(only) : null;
  if (!only || stated === null || stated === counted) return [];
  return [finding('total.mismatch', { rowNumber: only.number }, { stated, counted })];
}
