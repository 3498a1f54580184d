import { columnName } from './column-mapping.js';
import type { NamedUnit } from './find-streets.js';
import type { Section } from './footer-rows.js';
import type { Header } from './header-map.js';
import type { ParsedRow, ReadContext } from './parsed-row.js';
import { readThrough } from './raw-row.js';
import { checkRow } from './row-checks.js';
import { rowFacts } from './row-facts.js';
import { finding, type RowFinding } from './row-finding.js';
import type { SheetRow } from '../../../kernel/sheet.js';

/** One row of the file as a case, with what has to be said about it; `section` is the heading it stands under. */
export function parseRow<U extends NamedUnit>(
  row: SheetRow,
  header: Pick<Header, 'columns'>,
  context: ReadContext<U>,
  section: Section | null = null,
): ParsedRow<U> {
  const reader = readThrough(header, row);
  const facts = rowFacts(reader, context, section);
  const findings = [...cellFindings(row, header), ...checkRow(reader, facts, context)];
  return { ...facts, findings, rejected: findings.some(({ severity }) => severity === 'rejected') };
}

function cellFindings({ number, notes = [] }: SheetRow, { columns }: Pick<Header, 'columns'>): RowFinding[] {
  return notes.map(({ index, code, details }) => {
    const { header = columnName(index), field = null } = columns[index] ?? {};
    return finding(code, { rowNumber: number, column: header, field: field ?? '' }, details);
  });
}
