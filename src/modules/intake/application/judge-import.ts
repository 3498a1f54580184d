import { Injectable } from '@nestjs/common';
import { grouped } from '../../../kernel/grouped.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { SETTLED, type CaseRow } from '../../cases/index.js';
import { FindLikelyMany } from '../../repeats/index.js';
import { changedFields, sameCells, type FieldChange } from '../domain/changed-fields.js';
import { shorten } from '../domain/import-facts.js';
import { finding, type RowFinding } from '../domain/row-finding.js';
import type { RowOutcome } from '../domain/row-outcome.js';
import { squash } from '../domain/text.js';
import type { RowMatch } from '../persistence/import-row.entity.js';
import { LedgerCases, type LedgerCase } from '../persistence/ledger-cases.read-model.js';
import { columnOf, type PreparedCase } from './prepare-rows.js';

export interface Verdicted {
  outcome: RowOutcome;
  findings: RowFinding[];
  /** The case that is in the ledger already. */
  known: LedgerCase | null;
  changes: FieldChange[] | null;
  matches: RowMatch[] | null;
}

/** A row with the batch it belongs to. */
export interface ToJudge {
  prepared: PreparedCase;
  batchLabel: string | null;
}

/** What rows of one file are compared with beside the numbers of the ledger. */
export interface Beside {
  campaignId: string;
  /** Cases without a number by their words; each is taken once. */
  free: Map<string, LedgerCase[]>;
  /** Rows of the file by their number. */
  rowOf: ReadonlyMap<string, { rowNumber: number; title: string }>;
  /** Look through every text of the ledger, not only at the same places. */
  thorough: boolean;
}

/** Longest quotation of a cell in a sentence. */
const QUOTED = 60;
/** From here on a look-alike is worth a person's time. */
const ALIKE = 70;
const MOST_ALIKE = 3;
const PARTS_LOOKED_AT = 9;

/** Compares rows with the ledger as it is now. */
@Injectable()
export class JudgeImport {
  constructor(
    private readonly ledger: LedgerCases,
    private readonly likely: FindLikelyMany,
  ) {}

  /** `taken` are cases that other rows of the file stand for already. */
  async free(
    reads: Reads,
    campaignId: string,
    taken: ReadonlySet<string>,
  ): Promise<Map<string, LedgerCase[]>> {
    const all = await this.ledger.withoutNumber(reads, campaignId);
    return grouped(
      all.filter(({ id }) => !taken.has(id)),
      ({ content }) => squash(content),
    );
  }

  async run(reads: Reads, actor: Actor, rows: readonly ToJudge[], beside: Beside): Promise<Verdicted[]> {
    const numbers = rows.flatMap(({ prepared }) => prepared.parsed.number.normalized || []);
    const mentions = rows.flatMap(({ prepared }) => prepared.parsed.repeatMentions);
    const ledger = new Map(
      (await this.ledger.byNumbers(reads, beside.campaignId, [...new Set([...numbers, ...mentions])])).map(
        (one) => [one.numberKey ?? '', one],
      ),
    );
    const parts = await this.parts(reads, beside.campaignId, rows, ledger);
    const judged = rows.map(({ prepared, batchLabel }): Verdicted => {
      const part = parts.find(({ rawCells }) => sameCells(prepared.cells, rawCells));
      if (part) return asPart(prepared, part);
      const { findings } = prepared;
      const blank = { findings, known: null, changes: null, matches: null };
      if (findings.some(({ severity }) => severity === 'rejected')) return { ...blank, outcome: 'rejected' };
      const number = prepared.parsed.number.normalized;
      const known = number ? (ledger.get(number) ?? null) : takeFree(beside.free, prepared, batchLabel);
      return known ? compared(prepared, known) : { ...blank, outcome: 'new' };
    });
    await this.findAlike(reads, actor, rows, judged, beside);
    judged.forEach((one, at) => {
      if (one.outcome !== 'new' && one.outcome !== 'duplicate' && one.outcome !== 'repeat') return;
      const named = mentioned(rows[at]!.prepared, ledger, beside.rowOf);
      if (named) Object.assign(one, { outcome: 'repeat', matches: [named, ...(one.matches ?? [])] });
    });
    return judged;
  }

  /** 拆分件 of the numbers that stand in the rows a second time: such a row was made a part of that case before. */
  private parts(
    reads: Reads,
    campaignId: string,
    rows: readonly ToJudge[],
    ledger: ReadonlyMap<string, LedgerCase>,
  ): Promise<LedgerCase[]> {
    const numbers = rows.flatMap(({ prepared: { parsed, findings, cells } }) => {
      const number = parsed.number.normalized;
      const known = ledger.get(number);
      const twice = findings.some(({ code }) => code === 'number.duplicate-in-file');
      return twice || (known && !sameCells(cells, known.rawCells)) ? [number] : [];
    });
    const keys = [...new Set(numbers)].flatMap((number) =>
      Array.from({ length: PARTS_LOOKED_AT }, (_, at) => `${number}-${at + 1}`),
    );
    return this.ledger.byNumbers(reads, campaignId, keys);
  }

  /** Looks for earlier cases that new rows resemble. */
  private async findAlike(
    reads: Reads,
    actor: Actor,
    rows: readonly ToJudge[],
    judged: readonly Verdicted[],
    { thorough }: Beside,
  ): Promise<void> {
    const fresh = rows.flatMap((row, at) =>
      judged[at]!.outcome === 'new' ? [{ row, one: judged[at]! }] : [],
    );
    const listed = fresh.map(({ row: { prepared } }) => ({
      content: prepared.facts.content,
      place: prepared.facts.place || prepared.facts.title,
      streetId: prepared.parties.street?.id ?? null,
      media: prepared.facts.pollutionTypes.map(({ medium }) => medium),
    }));
    const how = { thorough, least: ALIKE, most: MOST_ALIKE };
    const found = await this.likely.run(actor, reads, listed, how);
    fresh.forEach(({ row: { prepared }, one }, at) => {
      const matches = found[at]!.map(({ row, percent, reasons }) => matchOf(row, percent, reasons));
      const [first] = matches;
      if (!first) return;
      one.outcome = first.settled ? 'repeat' : 'duplicate';
      one.matches = matches;
      const details = { number: first.number ?? first.title, percent: first.percent };
      const code = first.settled ? 'case.like-settled' : 'case.like';
      const column = columnOf(prepared.columns, 'content');
      const place = { rowNumber: prepared.parsed.rowNumber, column, field: 'content' as const };
      one.findings = [finding(code, place, details), ...one.findings];
    });
  }
}

function matchOf(row: CaseRow, percent: number, reasons: string[]): RowMatch {
  const settled = SETTLED.includes(row.status) || row.closure === 'CLOSED';
  return {
    caseId: row.id,
    number: row.acceptanceNo,
    title: row.title,
    percent,
    reasons,
    settled,
    mentioned: false,
  };
}

/** The first case that the row itself calls the same matter, in the ledger or in the file. */
function mentioned(
  { parsed }: PreparedCase,
  ledger: ReadonlyMap<string, LedgerCase>,
  rowOf: Beside['rowOf'],
): RowMatch | null {
  for (const number of parsed.repeatMentions) {
    const known = ledger.get(number);
    const row = rowOf.get(number);
    if (!known && !row) continue;
    return {
      caseId: known?.id ?? null,
      number: known?.acceptanceNo ?? number,
      title: known?.title ?? row?.title ?? '',
      percent: 100,
      reasons: ['mentioned'],
      settled: known ? SETTLED.includes(known.status) : false,
      mentioned: true,
    };
  }
  return null;
}

function takeFree(
  free: Map<string, LedgerCase[]>,
  { facts }: PreparedCase,
  batchLabel: string | null,
): LedgerCase | null {
  const same = free.get(squash(facts.content)) ?? [];
  const at = same.findIndex(
    (other) => !batchLabel || !other.batchLabel || squash(other.batchLabel) === squash(batchLabel),
  );
  return at < 0 ? null : (same.splice(at, 1)[0] ?? null);
}

/** A row that became a part of a split case stands in the ledger as it is, whatever other row has its number. */
function asPart(prepared: PreparedCase, known: LedgerCase): Verdicted {
  const findings = prepared.findings.filter(({ code }) => code !== 'number.duplicate-in-file');
  return { outcome: 'unchanged', findings, known, changes: null, matches: null };
}

/** What the file says differently; nothing when the row stands there as it was imported. */
export function compared(prepared: PreparedCase, known: LedgerCase): Verdicted {
  const { facts, cells, columns, findings, parsed, correction } = prepared;
  const stage = { rounds: known.rounds, settled: SETTLED.includes(known.status) };
  const same = !correction && sameCells(cells, known.rawCells);
  // Without a column of its own the text is only what the finding lends it.
  const tells = ({ field }: FieldChange): boolean =>
    field !== 'content' || Boolean(correction?.content) || columnOf(columns, 'content') !== '';
  const changes = same ? [] : changedFields(facts, known, stage).filter(tells);
  const told = changes.map(({ field, before, after }) =>
    finding(
      'field.changed',
      { rowNumber: parsed.rowNumber, column: columnOf(columns, field), field },
      { before: quote(before), after: quote(after) },
    ),
  );
  return {
    outcome: changes.length > 0 ? 'changed' : 'unchanged',
    findings: [...told, ...findings],
    known,
    changes: changes.length > 0 ? changes : null,
    matches: null,
  };
}

const quote = (text: string): string => (text.length > QUOTED ? `${shorten(text, QUOTED)}…` : text);
