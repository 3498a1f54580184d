import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Contacts } from '../../cases/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { importFacts, LONGEST, tooLong, type ImportFacts } from '../domain/import-facts.js';
import type { ParsedRow } from '../domain/parsed-row.js';
import { proposeParties, type ProposedParties } from '../domain/propose-parties.js';
import type { RawCell } from '../domain/raw-row.js';
import { readCasesInSteps, type ReadCases } from '../domain/read-cases.js';
import { finding, type RowFinding } from '../domain/row-finding.js';
import { readSheetApart } from '../files/read-sheet-apart.js';
import type { SheetFile } from '../files/sheet-file.js';
import { LedgerCases } from '../persistence/ledger-cases.read-model.js';
import { gently } from './gently.js';

/** A row of the file that holds a case. Cells, findings and facts are free of telephone and identity numbers. */
export interface PreparedCase {
  parsed: ParsedRow<UnitRow>;
  cells: RawCell[];
  findings: RowFinding[];
  facts: ImportFacts;
  parties: ProposedParties<UnitRow>;
}

/** A row that holds none. */
export interface PreparedSkip {
  rowNumber: number;
  cells: RawCell[];
  findings: RowFinding[];
}

export interface PreparedFile {
  columns: { header: string; field: string | null }[];
  /** From the title above the heading line. */
  batchLabel: string | null;
  cases: PreparedCase[];
  skipped: PreparedSkip[];
  /** About the file as a whole. */
  findings: RowFinding[];
}

const HANDLES_CASES = new Set(['bureau', 'department', 'street', 'community']);
const ROWS_A_STEP = 100;

/** Reads a file as cases; slow, so it runs before any transaction and lets others have their turn. */
@Injectable()
export class PrepareImport {
  constructor(
    private readonly directory: Directory,
    private readonly ledger: LedgerCases,
    private readonly contacts: Contacts,
  ) {}

  async run(reads: Reads, campaignId: string, fileName: string, bytes: Buffer): Promise<PreparedFile> {
    const units = await this.directory.units(reads);
    const sheet = await readSheetApart(bytes, fileName);
    const read = await gently(
      readCasesInSteps(sheet.sheets, {
        streets: units.filter(({ kind }) => kind === 'street'),
        districts: units.filter(({ kind }) => kind === 'district').map(({ name }) => name),
        knownNumbers: new Set((await this.ledger.numbers(reads, campaignId)).keys()),
      }),
    );
    return gently(
      this.prepare(
        sheet,
        read,
        units.filter(({ kind }) => HANDLES_CASES.has(kind)),
      ),
    );
  }

  private *prepare(
    sheet: SheetFile,
    read: ReadCases<UnitRow>,
    units: readonly UnitRow[],
  ): Generator<void, PreparedFile> {
    const clean = (text: string): string => this.contacts.blackOut(text).content;
    const file: PreparedFile = {
      columns: (read.header?.columns ?? []).map(({ header, field }) => ({ header, field })),
      batchLabel: read.batchLabel,
      cases: [],
      skipped: [],
      findings: [...sheet.findings, ...read.findings.filter(({ rowNumber }) => rowNumber === 0)],
    };
    for (const parsed of read.cases) {
      if (file.cases.length % ROWS_A_STEP === 0) yield;
      const findings = [...parsed.findings, ...lengthFindings(parsed, read)];
      file.cases.push({
        parsed,
        cells: parsed.raw.map((cell) => ({ header: cell.header, text: clean(cell.text) })),
        findings: findings.map((one) => withoutPersonal(one, clean)),
        facts: importFacts(parsed, clean),
        parties: proposeParties(parsed, units),
      });
    }
    for (const { rowNumber, raw } of read.skipped) {
      file.skipped.push({
        rowNumber,
        cells: raw.map(({ header, text }) => ({ header, text: clean(text) })),
        findings: read.findings.filter((one) => one.rowNumber === rowNumber),
      });
    }
    return file;
  }
}

function lengthFindings(parsed: ParsedRow<UnitRow>, { header }: ReadCases): RowFinding[] {
  return tooLong(parsed).map((field) => {
    const column = header?.columns.find((one) => one.field === field)?.header ?? '';
    const code = field === 'acceptanceNo' ? 'number.too-long' : 'text.shortened';
    return finding(code, { rowNumber: parsed.rowNumber, column, field }, { limit: LONGEST[field] });
  });
}

/** A sentence may quote a cell, and a cell may hold anything. */
function withoutPersonal(one: RowFinding, clean: (text: string) => string): RowFinding {
  const details = Object.entries(one.details).map(([key, value]) => [
    key,
    typeof value === 'string' ? clean(value) : value,
  ]);
  return {
    ...one,
    message: { zh: clean(one.message.zh), en: clean(one.message.en) },
    details: Object.fromEntries(details),
  };
}
