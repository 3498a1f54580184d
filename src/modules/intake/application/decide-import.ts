import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError, NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseRow } from '../../cases/index.js';
import { History } from '../../history/index.js';
import type { Correction } from '../domain/correct-row.js';
import { countRows } from '../domain/count-rows.js';
import type { FieldName } from '../domain/header-synonyms.js';
import { mayDecide, needsDecision, type Decided, type DecisionKind } from '../domain/row-decision.js';
import type { RowOutcome } from '../domain/row-outcome.js';
import type { ImportRowRow } from '../persistence/import-row.entity.js';
import { ImportRows } from '../persistence/import-rows.repository.js';
import { ImportRuns, type ImportHead } from '../persistence/import-runs.repository.js';
import { DecisionNotOpenError, NotCorrectableError } from './import-errors.js';
import { requireState } from './import-states.js';
import { RejudgeRows } from './rejudge-rows.js';

export interface Decision {
  kind: DecisionKind;
  /** For `link` and `join`; the likeliest case when left out. */
  otherId?: string | null;
  /** For `take`; every field that may be taken when left out. */
  fields?: readonly FieldName[] | null;
}

export interface RowChange {
  /** Only what is named is put right; null takes every correction of the row back. */
  correction?: Correction | null;
  /** Null takes the decision back. */
  decision?: Decision | null;
}

/** 处置: what a person puts right or decides about rows of a dry run. The ledger is not touched before the commit. */
@Injectable()
export class DecideImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly rows: ImportRows,
    private readonly rejudge: RejudgeRows,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async row(actor: Actor, id: string, rowNumber: number, { correction, decision }: RowChange): Promise<void> {
    requirePermission(actor, 'case.import');
    await this.uow.run(async (tx) => {
      const head = await this.open(tx, id);
      let row = await this.rows.one(tx, id, rowNumber);
      const before = row;
      if (correction !== undefined) {
        if (row.outcome === 'skipped') throw new NotCorrectableError({ rowNumber });
        row = await this.rejudge.corrected(tx, actor, head, row, correction);
      }
      if (decision !== undefined) row = await this.decided(tx, actor, row, decision);
      // Whoever has the same number may be the only one now, or no longer.
      const numbers = [before.numberKey, row.numberKey].flatMap((number) => number ?? []);
      await this.rejudge.sharing(tx, actor, head, numbers, row);
      await this.remember(tx, actor, head, 'import.decide', {
        row: rowNumber,
        ...(correction === undefined ? {} : { corrected: correction && Object.keys(correction) }),
        ...(decision === undefined ? {} : { decision: decision?.kind ?? null }),
      });
    });
  }

  /** The same for all undecided rows of one kind; returns how many there were. */
  async all(actor: Actor, id: string, outcome: RowOutcome, kind: DecisionKind): Promise<number> {
    requirePermission(actor, 'case.import');
    return this.uow.run(async (tx) => {
      const head = await this.open(tx, id);
      const count = await this.rows.decideAll(tx, id, outcome, kind, {
        otherId: null,
        fields: null,
        by: actor.name,
      });
      await this.remember(tx, actor, head, 'import.decide', { outcome, decision: kind, count });
      return count;
    });
  }

  private async open(tx: Tx, id: string): Promise<ImportHead> {
    const head = await this.runs.lock(tx, id);
    requireState(head, 'dry-run');
    return head;
  }

  private async decided(
    tx: Tx,
    actor: Actor,
    row: ImportRowRow,
    decision: Decision | null,
  ): Promise<ImportRowRow> {
    if (decision && !mayDecide(row).includes(decision.kind))
      throw new DecisionNotOpenError({ rowNumber: row.rowNumber });
    const needs = needsDecision(row.outcome, row.matches?.[0]?.mentioned ?? false);
    const next: ImportRowRow = {
      ...row,
      decision: decision?.kind ?? null,
      decided: decision && (await detailsOf(tx, actor, row, decision)),
      pending: needs && decision === null,
    };
    await this.rows.save(tx, next);
    return next;
  }

  private async remember(
    tx: Tx,
    actor: Actor,
    { id, notes }: ImportHead,
    action: string,
    data: Record<string, unknown>,
  ): Promise<void> {
    const counts = countRows(await this.rows.groups(tx, id), notes.findings.length);
    await this.runs.change(tx, id, { counts, problem: null });
    const entry = { action, subjectType: 'import' as const, subjectId: id, data };
    await this.history.append(tx, actor, entry, this.clock.now());
  }
}

async function detailsOf(
  tx: Tx,
  actor: Actor,
  row: ImportRowRow,
  { kind, otherId = null, fields = null }: Decision,
): Promise<Decided> {
  const by = actor.name;
  if (kind === 'link' || kind === 'join') {
    const [likeliest] = row.matches ?? [];
    const known = otherId === null || row.matches?.some(({ caseId }) => caseId === otherId);
    if (!known && !(await tx.existsBy(CaseRow, { id: otherId }))) throw new NotFoundError();
    return { otherId: otherId ?? likeliest?.caseId ?? null, fields: null, by };
  }
  if (kind !== 'take') return { otherId: null, fields: null, by };
  const open = (row.changes ?? []).filter(({ takeable }) => takeable).map(({ field }) => field);
  const taken = open.filter((field) => !fields || fields.includes(field));
  if (taken.length === 0) {
    const wording = {
      zh: '这些内容在台账里已不能改，请选“保留台账”。',
      en: 'These fields can no longer be changed in the ledger; keep the ledger.',
    };
    throw new InvalidInputError([{ field: 'decision.fields', code: 'notTakeable', wording }]);
  }
  return { otherId: null, fields: taken, by };
}
