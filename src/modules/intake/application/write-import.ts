import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { DomainError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { AddBatch, BatchRow } from '../../campaigns/index.js';
import { RegisterCases, type StagedCases } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { LinkCases } from '../../repeats/index.js';
import { countRows, type Written } from '../domain/count-rows.js';
import { ImportRows } from '../persistence/import-rows.repository.js';
import {
  ImportRuns,
  type HeldTurn,
  type ImportHead,
  type Turn,
} from '../persistence/import-runs.repository.js';
import { ImportActors } from './import-actors.js';
import { ImportTurns } from './import-turns.js';
import { PlanCommit, type CommitPlan, type PlannedCase } from './plan-commit.js';
import { TakeOver } from './take-over.js';
import { WithoutKnown } from './without-known.js';
import { WriteSplits } from './write-splits.js';

/** 提交, in the background: every row in one transaction, all or none; a run that is committed stays as it is. */
@Injectable()
export class WriteImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly rows: ImportRows,
    private readonly turns: ImportTurns,
    private readonly plan: PlanCommit,
    private readonly withoutKnown: WithoutKnown,
    private readonly registerCases: RegisterCases,
    private readonly addBatch: AddBatch,
    private readonly linkCases: LinkCases,
    private readonly splits: WriteSplits,
    private readonly takeOver: TakeOver,
    private readonly actors: ImportActors,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(runId: string, turn: number): Promise<void> {
    await this.turns.work({ id: runId, turn, state: 'committing' }, async (mine, head) => {
      const now = this.clock.now();
      const total = head.counts.toCreate;
      try {
        const actor = await this.actors.committer(head);
        const plan = await this.plan.run(head, now, (done) =>
          this.uow.run((tx) => this.turns.advance(tx, mine, { phase: 'preparing', done, total })),
        );
        await this.uow.run((tx) => this.turns.advance(tx, mine, { phase: 'writing' }));
        const staged = await this.registerCases.lay(plan.cases.map(({ ready }) => ready));
        try {
          await this.uow.runLarge((tx) => this.within(tx, actor, head, mine, plan, now, staged));
        } finally {
          if (staged) await this.registerCases.giveUp(staged);
        }
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        await this.uow.run((tx) => this.fail(tx, { id: runId, turn, state: 'committing' }, error));
      }
    });
  }

  /** Nothing was written: the dry run stands as it stood, and says why. */
  async fail(tx: Tx, turn: Turn, { code, sentence }: Pick<DomainError, 'code' | 'sentence'>): Promise<void> {
    await this.turns.end(tx, turn, { state: 'dry-run', problem: { code, message: sentence } });
  }

  private async within(
    tx: Tx,
    actor: Actor,
    head: ImportHead,
    mine: HeldTurn,
    plan: CommitPlan,
    now: Instant,
    staged: StagedCases | null,
  ): Promise<void> {
    const { id, campaignId, notes } = head;
    await this.turns.advance(tx, mine, { state: 'committed', committedAt: now, phase: null, claim: null });
    // Where somebody registers one of the numbers at the same moment, that row is known.
    const cases = await this.withoutKnown.run(tx, head, plan);
    await this.setBatches(tx, head, cases);
    const ready = cases.map((one) => one.ready);
    await this.registerCases.within(tx, actor, campaignId, ready, now, staged);
    const made = cases.map(({ rowId, ready: { row } }) => ({ id: rowId, caseId: row.id }));
    const parts = await this.splits.run(tx, actor, head, plan.splits, now);
    await this.rows.setCases(tx, [...made, ...parts]);
    await this.link(tx, actor, cases, now);
    const { updated, held } = await this.takeOver.run(tx, actor, head, plan.takes);
    const written: Written = { created: made.length + parts.length, updated, held };
    const counts = countRows(await this.rows.groups(tx, id), notes.findings.length, written);
    await this.runs.change(tx, id, { counts });
    const { cover, coverReason } = head;
    const entry = {
      action: 'import.commit',
      subjectType: 'import' as const,
      subjectId: id,
      note: coverReason,
    };
    await this.history.append(tx, actor, { ...entry, data: { campaignId, cover, ...counts } }, now);
  }

  private async setBatches(tx: Tx, head: ImportHead, cases: readonly PlannedCase[]): Promise<void> {
    const { campaignId, cover } = head;
    const ids = new Map<string | null, string | null>([[null, null]]);
    for (const { batchLabel: label } of cases)
      if (label && !ids.has(label))
        ids.set(label, (await this.addBatch.within(tx, { campaignId, label })).id);
    for (const { batchLabel, ready } of cases) ready.row.batchId = ids.get(batchLabel) ?? null;
    const [only, ...others] = new Set(cases.map(({ ready }) => ready.row.batchId));
    // The cover letter speaks of one batch; what is typed in later is counted against it.
    if (only && others.length === 0 && cover?.cases)
      await tx.update(BatchRow, { id: only, expectedCases: IsNull() }, { expectedCases: cover.cases });
  }

  private async link(tx: Tx, actor: Actor, cases: readonly PlannedCase[], now: Instant): Promise<void> {
    const idOf = new Map(cases.map(({ ready: { row } }) => [row.numberKey, row.id]));
    for (const { link, ready } of cases) {
      const otherId = link && (link.otherId ?? idOf.get(link.to?.number ?? '') ?? null);
      if (!otherId || otherId === ready.row.id) continue;
      const likeness = link.to && link.to.caseId === otherId && !link.to.mentioned ? link.to.percent : null;
      await this.linkCases.within(
        tx,
        actor,
        ready.row.id,
        { otherId, kind: link.kind, note: null, likeness },
        now,
      );
    }
  }
}
