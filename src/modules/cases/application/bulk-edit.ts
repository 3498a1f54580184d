import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { millisBetween, type Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { BatchRow } from '../../campaigns/index.js';
import { History, type HistoryEntryRow } from '../../history/index.js';
import { RECALL_MS } from '../domain/recall.js';
import { CaseRow } from '../persistence/case.entity.js';
import { Assignments, type Parties } from './assignments.js';
import { CaseAccess } from './case-access.js';
import type { DispatchItem } from './dispatch-cases.js';
import { EditCase, type CaseChange } from './edit-case.js';

/** What may be changed on many cases at once. */
export interface BulkChange {
  parties?: Parties;
  batchId?: string;
  isKeyCase?: boolean;
}

/** Why a case was left as it is: somebody was first, its unit has it already, the batch is of another campaign. */
export type LeftReason = 'changed' | 'dispatched' | 'other-campaign' | 'unchanged' | 'too-late';

export interface BulkOutcome {
  done: DispatchItem[];
  left: { caseId: string; reason: LeftReason }[];
}

/** One change to many cases, in one transaction; a case that does not take it is left and told, the others are done. */
@Injectable()
export class BulkEdit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly assignments: Assignments,
    private readonly edit: EditCase,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, items: readonly DispatchItem[], change: BulkChange): Promise<BulkOutcome> {
    requirePermission(actor, 'case.edit');
    const bulkId = newId();
    return this.each(actor, items, async (tx, found) => {
      const reason = await this.obstacle(tx, found, change);
      return reason ?? { change, more: { bulkId } };
    });
  }

  /** Takes back the actor's own change of many, where nobody has changed the case since. */
  async undo(actor: Actor, items: readonly DispatchItem[]): Promise<BulkOutcome> {
    requirePermission(actor, 'case.edit');
    const now = this.clock.now();
    return this.each(actor, items, async (tx, found) => {
      const last = await this.history.lastOf(tx, 'case', found.id, ['case.edit']);
      if (!last || !isRevocable(last, actor, now)) return 'too-late';
      return { change: changeBack(last), more: { undoOf: last.id } };
    });
  }

  private each(
    actor: Actor,
    items: readonly DispatchItem[],
    plan: (
      tx: Tx,
      found: CaseRow,
    ) => Promise<LeftReason | { change: CaseChange; more: Record<string, unknown> }>,
  ): Promise<BulkOutcome> {
    return this.uow.run(async (tx) => {
      const outcome: BulkOutcome = { done: [], left: [] };
      for (const { caseId, version } of items) {
        const found = await this.access.require(tx, actor, 'case.edit', caseId);
        const planned = found.version === version ? await plan(tx, found) : 'changed';
        if (typeof planned === 'string') outcome.left.push({ caseId, reason: planned });
        else {
          const { change, more } = planned;
          outcome.done.push({
            caseId,
            version: await this.edit.within(tx, actor, caseId, version, change, more),
          });
        }
      }
      return outcome;
    });
  }

  private async obstacle(
    tx: Tx,
    found: CaseRow,
    { parties, batchId, isKeyCase }: BulkChange,
  ): Promise<LeftReason | null> {
    // After the dispatch a unit has the case; who leads it changes by return and new dispatch.
    if (parties && found.status !== 'registered') return 'dispatched';
    if (batchId && !(await tx.existsBy(BatchRow, { id: batchId, campaignId: found.campaignId })))
      return 'other-campaign';
    const parts = parties && (await this.assignments.of(tx, found.id));
    return same(parts && sorted(parts), parties && sorted(parties)) &&
      same(found.batchId, batchId) &&
      same(found.isKeyCase, isKeyCase)
      ? 'unchanged'
      : null;
  }
}

const sorted = ({ leadUnitId, assistUnitIds }: Parties): Parties => ({
  leadUnitId,
  assistUnitIds: assistUnitIds.toSorted(),
});

/** A change that is not given changes nothing. */
const same = (before: unknown, after: unknown): boolean =>
  after === undefined || JSON.stringify(before) === JSON.stringify(after);

function isRevocable({ data, actorId, at }: HistoryEntryRow, actor: Actor, now: Instant): boolean {
  return data.bulkId !== undefined && actorId === actor.userId && millisBetween(at, now) <= RECALL_MS;
}

function changeBack({ data }: HistoryEntryRow): CaseChange {
  const { before, partiesBefore } = data as { before: CaseChange; partiesBefore?: Parties };
  return { ...before, ...(partiesBefore ? { parties: partiesBefore } : {}) };
}
