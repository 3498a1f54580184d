import { dayOf, timeOf } from '../../../kernel/day.js';
import type { Language } from '../../../platform/http/language.js';
import type { WholeImport } from '../application/read-imports.js';
import { finding, type RowFinding } from '../domain/row-finding.js';
import type { ImportHead } from '../persistence/import-runs.repository.js';
import type { ImportNoteResponse, ImportRunResponse, ImportRunSummary } from './dto/import.response.js';

export function presentImportHead(head: ImportHead): ImportRunSummary {
  const { id, campaignId, batchLabel, fileName, state, counts, createdByName, createdAt, committedAt } = head;
  return { id, campaignId, batchLabel, fileName, state, counts, createdByName, createdAt, committedAt };
}

/** A run with its sentences in the reader's language. */
export function presentImport({ head, rows }: WholeImport, language: Language): ImportRunResponse {
  const told = ({ code, severity, message }: RowFinding): ImportNoteResponse => ({
    code,
    severity,
    message: message[language],
  });
  return {
    ...presentImportHead(head),
    fileNotes: head.notes.findings.map(told),
    columns: head.notes.columns,
    rows: rows.map(({ rowNumber, outcome, cells, findings, caseId, title, streetName }) => ({
      rowNumber,
      outcome,
      cells,
      caseId,
      title,
      streetName,
      findings: findings.map((one) => ({ column: one.column, ...told(one) })),
    })),
  };
}

/** Told to whoever commits a second time. */
export function committedBefore({ committedAt }: ImportHead): RowFinding {
  const at = committedAt ? `${dayOf(committedAt)} ${timeOf(committedAt)}` : '';
  return finding('import.committed', { rowNumber: 0 }, { at });
}
