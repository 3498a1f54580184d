import { newId } from '../../../kernel/ids.js';
import { LONGEST, shorten } from '../domain/import-facts.js';
import type { RawCell } from '../domain/raw-row.js';
import { needsDecision } from '../domain/row-decision.js';
import type { RowFinding } from '../domain/row-finding.js';
import type { ImportRowRow } from '../persistence/import-row.entity.js';
import type { ToJudge, Verdicted } from './judge-import.js';

/** A row of a run: what it says, and what would become of it. Nothing is decided yet. */
export function rowOf(
  runId: string,
  { prepared, batchLabel }: ToJudge,
  { outcome, findings, known, changes, matches }: Verdicted,
): ImportRowRow {
  const { parsed, facts, parties } = prepared;
  const pending = needsDecision(outcome, matches?.[0]?.mentioned ?? false);
  return {
    ...BLANK,
    id: newId(),
    runId,
    rowNumber: parsed.rowNumber,
    outcome,
    needs: pending,
    pending,
    cells: prepared.cells,
    findings,
    caseId: known?.id ?? null,
    caseVersion: known?.version ?? null,
    title: facts.title,
    streetName: parties.street?.name ?? null,
    channel: parsed.channel,
    isKey: parsed.isKeyCase,
    numberKey: shorten(parsed.number.normalized, LONGEST.acceptanceNo) || null,
    batchLabel,
    warnings: warningsIn(findings),
    shown: {
      number: shorten(parsed.number.raw.trim(), LONGEST.acceptanceNo),
      content: shorten(facts.content, SHOWN),
      street: parties.street?.name ?? null,
      community: prepared.community?.name ?? null,
      area: facts.area,
      types: facts.pollutionTypes.map(({ label }) => label).join('、'),
      verdict: facts.verdict,
    },
    matches,
    changes,
    correction: prepared.correction,
    sealed: prepared.sealed,
  };
}

/** A row that holds no case. */
export function skippedRow(
  runId: string,
  rowNumber: number,
  cells: RawCell[],
  findings: RowFinding[],
): ImportRowRow {
  const row = { id: newId(), runId, rowNumber, cells, findings };
  const content = shorten(cells.map(({ text }) => text).join(' '), SHOWN);
  const shown = { number: '', content, street: null, area: '', types: '', verdict: null };
  return { ...BLANK, ...row, outcome: 'skipped', shown, warnings: warningsIn(findings) };
}

/** As much of the text as the table has room for. */
const SHOWN = 160;

const BLANK = {
  needs: false,
  pending: false,
  caseId: null,
  caseVersion: null,
  title: null,
  streetName: null,
  channel: null,
  isKey: false,
  numberKey: null,
  batchLabel: null,
  shown: null,
  matches: null,
  changes: null,
  correction: null,
  sealed: null,
  decision: null,
  decided: null,
} as const;

const warningsIn = (findings: readonly RowFinding[]): number =>
  findings.filter(({ severity }) => severity === 'warning').length;
