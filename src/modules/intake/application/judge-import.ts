import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { changedFields, sameCells } from '../domain/changed-fields.js';
import { shorten } from '../domain/import-facts.js';
import type { RawCell } from '../domain/raw-row.js';
import { finding, type RowFinding } from '../domain/row-finding.js';
import type { RowOutcome } from '../domain/row-outcome.js';
import { squash } from '../domain/text.js';
import { LedgerCases, type LedgerCase } from '../persistence/ledger-cases.read-model.js';
import type { PreparedCase, PreparedFile } from './prepare-import.js';

export interface JudgedRow {
  rowNumber: number;
  outcome: RowOutcome;
  cells: RawCell[];
  findings: RowFinding[];
  /** The case that is in the ledger already. */
  caseId: string | null;
  title: string | null;
  streetName: string | null;
  /** Null for a row that holds no case. */
  prepared: PreparedCase | null;
  batchLabel: string | null;
}

/** Longest quotation of a cell in a sentence. */
const QUOTED = 60;

/** Compares a prepared file with the ledger as it is now, row by row. */
@Injectable()
export class JudgeImport {
  constructor(private readonly ledger: LedgerCases) {}

  /** In the order of the file. `officerLabel` counts where neither the row nor the title names a batch. */
  async run(
    reads: Reads,
    campaignId: string,
    file: PreparedFile,
    officerLabel: string | null,
  ): Promise<JudgedRow[]> {
    const find = await this.finder(reads, campaignId, file);
    const cases = file.cases.map((one): JudgedRow => {
      const batchLabel = one.facts.batchLabel ?? file.batchLabel ?? officerLabel;
      const common = {
        rowNumber: one.parsed.rowNumber,
        cells: one.cells,
        title: one.facts.title,
        streetName: one.parties.street?.name ?? null,
        prepared: one,
        batchLabel,
      };
      if (one.findings.some(({ severity }) => severity === 'rejected'))
        return { ...common, outcome: 'rejected', findings: one.findings, caseId: null };
      const known = find(one, batchLabel);
      if (!known) return { ...common, outcome: 'new', findings: one.findings, caseId: null };
      const changes = changeFindings(one, known, file);
      return {
        ...common,
        outcome: changes.length > 0 ? 'changed' : 'unchanged',
        findings: [...changes, ...one.findings],
        caseId: known.id,
      };
    });
    const skips = file.skipped.map((one): JudgedRow => ({
      ...one,
      outcome: 'skipped',
      caseId: null,
      title: null,
      streetName: null,
      prepared: null,
      batchLabel: null,
    }));
    return [...cases, ...skips].sort((a, b) => a.rowNumber - b.rowNumber);
  }

  /** By number; a row without one is the case with the same words in the same batch, each case once. */
  private async finder(reads: Reads, campaignId: string, file: PreparedFile) {
    const numberOf = (one: PreparedCase): string => one.parsed.number.normalized;
    const numbers = [...new Set(file.cases.map(numberOf))].filter(Boolean);
    const byNumber = new Map(
      (await this.ledger.byNumbers(reads, campaignId, numbers)).map((one) => [one.numberKey, one]),
    );
    const unnumbered = file.cases.some((one) => numberOf(one) === '');
    const free = unnumbered ? byText(await this.ledger.withoutNumber(reads, campaignId)) : new Map();
    return (one: PreparedCase, batchLabel: string | null): LedgerCase | null => {
      if (numberOf(one) !== '') return byNumber.get(numberOf(one)) ?? null;
      const same: LedgerCase[] = free.get(squash(one.facts.content)) ?? [];
      const at = same.findIndex(
        (other) => !batchLabel || !other.batchLabel || squash(other.batchLabel) === squash(batchLabel),
      );
      return at < 0 ? null : (same.splice(at, 1)[0] ?? null);
    };
  }
}

function byText(cases: readonly LedgerCase[]): Map<string, LedgerCase[]> {
  const byWords = new Map<string, LedgerCase[]>();
  for (const one of cases) {
    const words = squash(one.content);
    byWords.set(words, [...(byWords.get(words) ?? []), one]);
  }
  return byWords;
}

/** What the file says differently; nothing when the row stands there as it was imported. */
function changeFindings(one: PreparedCase, known: LedgerCase, file: PreparedFile): RowFinding[] {
  if (sameCells(one.cells, known.rawCells)) return [];
  return changedFields(one.facts, known).map(({ field, before, after }) => {
    const column = file.columns.find((candidate) => candidate.field === field)?.header ?? '';
    const quote = (text: string): string => (text.length > QUOTED ? `${shorten(text, QUOTED)}…` : text);
    const details = { before: quote(before), after: quote(after) };
    return finding('field.changed', { rowNumber: one.parsed.rowNumber, column, field }, details);
  });
}
