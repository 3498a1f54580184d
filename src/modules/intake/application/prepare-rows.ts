import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import { Contacts, type Contact } from '../../cases/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import type { HeaderColumn } from '../domain/column-mapping.js';
import { correctedCells, correctedFields, type Correction } from '../domain/correct-row.js';
import type { Header } from '../domain/header-map.js';
import type { FieldName } from '../domain/header-synonyms.js';
import { importFacts, LONGEST, tooLong, type ImportFacts } from '../domain/import-facts.js';
import { parseRow } from '../domain/parse-row.js';
import type { ParsedRow, ReadContext } from '../domain/parsed-row.js';
import { proposeParties, type ProposedParties } from '../domain/propose-parties.js';
import type { RawCell } from '../domain/raw-row.js';
import { findCommunity } from '../domain/find-community.js';
import { finding, type RowFinding } from '../domain/row-finding.js';
import { IMPORT_ROW, type ImportRowRow } from '../persistence/import-row.entity.js';

/** A row of the file that holds a case. Cells, findings and facts are free of telephone and identity numbers. */
export interface PreparedCase {
  parsed: ParsedRow<UnitRow>;
  cells: RawCell[];
  findings: RowFinding[];
  facts: ImportFacts;
  parties: ProposedParties<UnitRow>;
  /** Of its street, where the row names one. */
  community: UnitRow | null;
  contact: Contact | null;
  /** What the cells stand under. */
  columns: readonly HeaderColumn[];
  /** Free of personal data, as the cells are. */
  correction: Correction | null;
  /** What was blacked out of cells and correction, sealed; null when nothing was. */
  sealed: string | null;
}

/** What rows are read by. */
export interface RowContext extends ReadContext<UnitRow> {
  units: readonly UnitRow[];
}

const HANDLES_CASES = new Set(['bureau', 'department', 'street', 'community']);
const NO_HEADER: Header = { rowNumber: 0, lastRow: 0, key: '', columns: [] };

/** What a row says, personal data included. */
interface Kept {
  cells: RawCell[];
  correction: Correction | null;
  contact: Contact | null;
}

/** Makes cases of rows: those of a file that is just read, and those kept in a dry run, with what was put right. */
@Injectable()
export class PrepareRows {
  constructor(
    private readonly directory: Directory,
    private readonly contacts: Contacts,
    private readonly sealing: Sealing,
  ) {}

  async context(reads: Reads): Promise<RowContext> {
    const units = await this.directory.units(reads);
    return {
      units: units.filter(({ kind }) => HANDLES_CASES.has(kind)),
      streets: units.filter(({ kind }) => kind === 'street'),
      districts: units.filter(({ kind }) => kind === 'district').map(({ name }) => name),
    };
  }

  /** A row as it was read from the file; `raw` are its cells and `columns` what they stand under. */
  fresh(parsed: ParsedRow<UnitRow>, columns: readonly HeaderColumn[], { units }: RowContext): PreparedCase {
    return this.prepared(parsed, columns, units, {
      cells: parsed.raw,
      correction: null,
      contact: parsed.contact,
    });
  }

  /** A row of a dry run read once more, with what is put right; null takes back what was. */
  again(
    row: ImportRowRow,
    headers: readonly Header[],
    context: RowContext,
    correction: Correction | null = {},
  ): PreparedCase {
    const kept = this.keptOf(row);
    const whole = correction && { ...kept.correction, ...correction };
    kept.correction = whole && Object.keys(whole).length > 0 ? whole : null;
    const { columns, key } = headerOf(headers, kept.cells);
    const read = correctedCells(columns, kept.cells, kept.correction ?? {});
    // What headings between the rows say was found when the file was read.
    const section = { channel: row.channel, batchLabel: row.batchLabel };
    const sheetRow = { number: row.rowNumber, cells: read.cells };
    const header = { ...NO_HEADER, key, columns: read.columns };
    const parsed = parseRow(sheetRow, header, context, section);
    const put = kept.correction ?? {};
    // What the reader noticed at a cell holds until that cell is put right.
    const corrected = correctedFields(put);
    const noticed = row.findings.filter(
      ({ code, field }) => code.startsWith('cell.') && !corrected.includes(field),
    );
    parsed.findings.unshift(...noticed);
    if (put.channel !== undefined) parsed.channel = put.channel;
    if (put.isKeyCase !== undefined) parsed.isKeyCase = put.isKeyCase;
    if (put.streetId !== undefined) {
      parsed.streets = context.streets.filter(({ id }) => id === put.streetId);
      parsed.findings = parsed.findings.filter(({ code }) => !code.startsWith('street.'));
    }
    return this.prepared(parsed, columns, context.units, kept);
  }

  /** Personal data blacked out. */
  clean(text: string): string {
    return this.contacts.blackOut(text).content;
  }

  cleanCells(cells: readonly RawCell[]): RawCell[] {
    return cells.map(({ header, text }) => ({ header, text: this.clean(text) }));
  }

  private prepared(
    parsed: ParsedRow<UnitRow>,
    columns: readonly HeaderColumn[],
    units: readonly UnitRow[],
    kept: Kept,
  ): PreparedCase {
    const clean = (text: string): string => this.clean(text);
    const findings = [...parsed.findings, ...lengthFindings(parsed, columns)];
    const cells = this.cleanCells(kept.cells);
    const correction = kept.correction && {
      ...kept.correction,
      ...(kept.correction.content === undefined ? {} : { content: clean(kept.correction.content) }),
    };
    const hidden =
      kept.contact !== null ||
      cells.some(({ text }, at) => text !== kept.cells[at]!.text) ||
      correction?.content !== kept.correction?.content;
    const parties = proposeParties(parsed, units);
    const told = [parsed.area, parsed.place, parsed.content].join('\n');
    return {
      parsed,
      columns,
      cells,
      correction,
      findings: findings.map((one) => withoutPersonal(one, clean)),
      facts: importFacts(parsed, clean),
      parties,
      community: findCommunity(units, parties.street, told),
      contact: kept.contact,
      sealed: hidden ? this.sealing.sealText(IMPORT_ROW, JSON.stringify(kept)) : null,
    };
  }

  private keptOf({ sealed, cells, correction }: ImportRowRow): Kept {
    if (!sealed) return { cells, correction, contact: null };
    return JSON.parse(this.sealing.openText(IMPORT_ROW, sealed)) as Kept;
  }
}

/** The heading of the first column of a field; empty when the form has none. */
export const columnOf = (columns: readonly HeaderColumn[], field: FieldName): string =>
  columns.find((one) => one.field === field)?.header ?? '';

/** The heading line that the cells stand under. */
export function headerOf(headers: readonly Header[], cells: readonly RawCell[]): Header {
  const fits = ({ columns }: Header): boolean =>
    columns.every(({ header }, at) => cells[at]?.header === header);
  return headers.find(fits) ?? NO_HEADER;
}

function lengthFindings(parsed: ParsedRow<UnitRow>, columns: readonly HeaderColumn[]): RowFinding[] {
  return tooLong(parsed).map((field) => {
    const column = columnOf(columns, field);
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
