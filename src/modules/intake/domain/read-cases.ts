import type { Day } from '../../../kernel/day.js';
import { readBatchTitle, type BatchTitle } from './batch-title.js';
import { columnFindings } from './column-findings.js';
import type { CorrectedMapping } from './column-mapping.js';
import type { NamedUnit } from './find-streets.js';
import { skipped, type SkippedRow } from './footer-rows.js';
import type { Header } from './header-map.js';
import { joinSheets, type PlacedSheet } from './join-sheets.js';
import type { ParsedRow, ReadContext } from './parsed-row.js';
import { readBody, type SheetBody } from './read-body.js';
import { finding, type RowFinding } from './row-finding.js';
import { isBlankRow, type Sheet } from '../../../kernel/sheet.js';

export interface ReadCases<U extends NamedUnit = NamedUnit> {
  /** The first heading line; null when the file has none: then there are no cases either. */
  header: Header | null;
  /** Every heading line, in the order of the file; lines of the same form once. */
  headers: Header[];
  /** The sheets that were read and the row each begins with. */
  sheets: { name: string; hidden: boolean; firstRow: number }[];
  /** From the title above the first heading line. */
  batchLabel: string | null;
  batchDate: Day | null;
  /** Rejected rows are among them. */
  cases: ParsedRow<U>[];
  skipped: SkippedRow[];
  /** About the file and about every row, in the order of the file. */
  findings: RowFinding[];
}

/** Reads sheets as cases: every row is a case or stands in `skipped` with the reason. */
export function readCases<U extends NamedUnit>(
  sheets: readonly Sheet[],
  context: ReadContext<U>,
  mapping: CorrectedMapping = {},
): ReadCases<U> {
  const reading = readCasesInSteps(sheets, context, mapping);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** `readCases` with a stop every so many rows, so that a long file need not hold up everything else. */
export function* readCasesInSteps<U extends NamedUnit>(
  sheets: readonly Sheet[],
  context: ReadContext<U>,
  mapping: CorrectedMapping = {},
): Generator<void, ReadCases<U>> {
  const { read, left } = joinSheets(sheets, mapping);
  const first = read[0];
  if (!first) return withoutHeader(sheets);
  const reading = { context, mapping, firstRowOf: new Map<string, number>() };
  const parts: SheetBody<U>[] = [];
  for (const sheet of read) {
    // With several sheets each title counts for its own rows only.
    const label = read.length > 1 ? titleOf(sheet).label : null;
    parts.push(yield* readBody(sheet, reading, label));
  }
  const cases = parts.flatMap((part) => part.cases);
  const headers = oncePerForm(parts.flatMap((part) => part.headers));
  const findings = [
    ...sheetFindings(read, left),
    ...read.flatMap((sheet) => sheet.findings),
    ...columnFindings(headers),
    ...cases.flatMap((one) => one.findings),
    ...parts.flatMap((part) => part.findings),
  ];
  return {
    header: first.header,
    headers,
    sheets: read.map(({ name, hidden, firstRow }) => ({ name, hidden, firstRow })),
    batchLabel: titleOf(first).label,
    batchDate: titleOf(first).date,
    cases,
    skipped: parts.flatMap((part) => part.skipped),
    findings: findings.sort((a, b) => a.rowNumber - b.rowNumber),
  };
}

function oncePerForm(headers: readonly Header[]): Header[] {
  return headers.filter(({ key }, at) => headers.findIndex((other) => other.key === key) === at);
}

/** What stands above the heading line; the name of the sheet where no batch is printed there. */
function titleOf({ name, rows, header }: PlacedSheet): BatchTitle {
  const above = rows.filter((row) => row.number < header.rowNumber);
  const title = readBatchTitle(above.flatMap((row) => row.cells).join(' '));
  return { ...title, label: title.label ?? readBatchTitle(name).label };
}

function withoutHeader<U extends NamedUnit>(sheets: readonly Sheet[]): ReadCases<U> {
  const rows = sheets[0]?.rows ?? [];
  return {
    header: null,
    headers: [],
    sheets: [],
    batchLabel: null,
    batchDate: null,
    cases: [],
    skipped: rows.map((row) => skipped(row, isBlankRow(row) ? 'blank' : 'title', null)),
    findings: [finding('header.missing', { rowNumber: 0 })],
  };
}

/** Said only where there is a choice: of a single sheet everybody knows that it was read. */
function sheetFindings(read: readonly PlacedSheet[], left: readonly string[]): RowFinding[] {
  const hidden = read.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const names = read.map(({ name }) => name).join('、');
  const told: RowFinding[] = [];
  if (read.length > 1) told.push(finding('sheet.several', { rowNumber: 0 }, { sheets: names }));
  if (left.length > 0)
    told.push(finding('sheet.others', { rowNumber: 0 }, { sheet: names, others: left.join('、') }));
  if (hidden.length > 0) told.push(finding('sheet.hidden', { rowNumber: 0 }, { sheets: hidden.join('、') }));
  return told;
}
