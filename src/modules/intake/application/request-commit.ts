import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { countRows } from '../domain/count-rows.js';
import { coverMismatch } from '../domain/cover.js';
import { ImportRows } from '../persistence/import-rows.repository.js';
import { ImportRuns, type ImportHead } from '../persistence/import-runs.repository.js';
import { CoverMismatchError, NothingToImportError, RowsRejectedError } from './import-errors.js';
import { requireState } from './import-states.js';

export interface CommitTerms {
  /** Leave out the rejected rows that nobody has decided about. */
  skipRejected: boolean;
  /** Why it is right although the cover letter says otherwise. */
  coverReason: string | null;
}

/** 提交: checks that nothing stands in the way and promises that all will be written at once. */
@Injectable()
export class RequestCommit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly rows: ImportRows,
    private readonly clock: Clock,
  ) {}

  /**
   * The turn in which it will be written; null for a run that is committed or being committed already. Throws
   * RowsRejectedError, CoverMismatchError, NothingToImportError, ImportBusyError.
   */
  async run(actor: Actor, id: string, terms: CommitTerms, offerAt?: Instant): Promise<number | null> {
    requirePermission(actor, 'case.import');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const head = await this.runs.lock(tx, id);
      if (head.state === 'committed' || head.state === 'committing') return null;
      requireState(head, 'dry-run');
      const counts = await this.acceptable(tx, actor, head, terms);
      const turn = head.turn + 1;
      await this.runs.change(tx, id, {
        state: 'committing',
        phase: 'preparing',
        done: 0,
        total: counts.toCreate,
        turn,
        claim: null,
        problem: null,
        askedBy: actor.userId,
        coverReason: coverMismatch(head.cover, counts.file).length > 0 ? terms.coverReason : null,
        counts,
      });
      await enqueue(tx, 'import.commit', { runId: id, turn }, now, offerAt);
      return turn;
    });
  }

  private async acceptable(
    tx: Tx,
    actor: Actor,
    head: ImportHead,
    { skipRejected, coverReason }: CommitTerms,
  ) {
    const { id, notes, fileName, cover } = head;
    if (head.counts.rows === 0) throw new NothingToImportError({ fileName });
    if (skipRejected) {
      const decided = { otherId: null, fields: null, by: actor.name };
      await this.rows.decideAll(tx, id, 'rejected', 'leave-out', decided);
    }
    const counts = countRows(await this.rows.groups(tx, id), notes.findings.length);
    if (counts.blocking > 0)
      throw new RowsRejectedError({ count: counts.blocking, rows: await this.rows.rejectedNumbers(tx, id) });
    const figures = coverMismatch(cover, counts.file);
    if (figures.length > 0 && !coverReason)
      throw new CoverMismatchError({ figures, cover, file: counts.file });
    return counts;
  }
}
