import { dayOf, timeOf } from '../../../kernel/day.js';
import type { Language } from '../../../platform/http/language.js';
import { coverMismatch } from '../domain/cover.js';
import { MAPPABLE_FIELDS } from '../domain/field-words.js';
import { mayDecide } from '../domain/row-decision.js';
import { finding, type RowFinding } from '../domain/row-finding.js';
import type { ImportRowRow } from '../persistence/import-row.entity.js';
import type { ImportMapping } from '../persistence/import-run.entity.js';
import type { ImportHead } from '../persistence/import-runs.repository.js';
import type { ImportRowDetailResponse, ImportRowResponse } from './dto/import-row.response.js';
import type {
  ImportMappingResponse,
  ImportNoteResponse,
  ImportRunResponse,
  ImportRunSummary,
} from './dto/import.response.js';

export function presentImportHead(head: ImportHead, language: Language): ImportRunSummary {
  const { id, campaignId, batchLabel, fileName, state, counts, createdByName, createdAt, committedAt } = head;
  return {
    id,
    campaignId,
    batchLabel,
    fileName,
    state,
    counts,
    createdByName,
    createdAt,
    committedAt,
    problem: head.problem && { code: head.problem.code, message: head.problem.message[language] },
  };
}

/** A run with its sentences in the reader's language. */
export function presentImport(head: ImportHead, language: Language): ImportRunResponse {
  const { phase, done, total, cover, coverReason, counts, notes, mapping } = head;
  return {
    ...presentImportHead(head, language),
    phase,
    done,
    total,
    cover,
    coverReason,
    coverMismatch: coverMismatch(cover, counts.file),
    fileNotes: notes.findings.map((one) => told(one, language)),
    columns: notes.columns,
    mapping: mapping && presentMapping(mapping, language),
  };
}

export function presentRow(row: ImportRowRow, language: Language): ImportRowResponse {
  const { rowNumber, outcome, needs, pending, decision, decided, shown, channel, isKey } = row;
  const { matches, correction, caseId, title, streetName } = row;
  return {
    rowNumber,
    outcome,
    needs,
    pending,
    decision,
    decided,
    mayDecide: mayDecide(row),
    shown: shown as ImportRowResponse['shown'],
    channel,
    isKey,
    findings: row.findings.map((one) => ({
      column: one.column,
      field: one.field,
      details: one.details,
      ...told(one, language),
    })),
    changes: (row.changes ?? []).map((change) => ({ ...change, label: labelOf(change.field, language) })),
    matches: matches ?? [],
    correction: correction as ImportRowResponse['correction'],
    caseId,
    title,
    streetName,
  };
}

export function presentRowDetail(row: ImportRowRow, language: Language): ImportRowDetailResponse {
  return { ...presentRow(row, language), cells: row.cells };
}

/** Told to whoever commits a second time. */
export function committedBefore({ committedAt }: ImportHead): RowFinding {
  const at = committedAt ? `${dayOf(committedAt)} ${timeOf(committedAt)}` : '';
  return finding('import.committed', { rowNumber: 0 }, { at });
}

const told = ({ code, severity, message }: RowFinding, language: Language): ImportNoteResponse => ({
  code,
  severity,
  message: message[language],
});

const labelOf = (name: string, language: Language): string =>
  MAPPABLE_FIELDS.find(({ field }) => field === name)?.[language] ?? name;

function presentMapping(
  { headers, samples, by, remembered, choice, sheets }: ImportMapping,
  language: Language,
): ImportMappingResponse {
  return {
    headers: headers.map(({ key, rowNumber, columns }) => ({
      key,
      rowNumber,
      columns: columns.map((column, at) => ({ ...column, sample: samples[key]?.[at] ?? '' })),
    })),
    fields: MAPPABLE_FIELDS.map((one) => ({ field: one.field, label: one[language] })),
    sheets,
    leaveOut: choice.leaveOut,
    headerRow: choice.headerRow,
    by,
    remembered,
  };
}
