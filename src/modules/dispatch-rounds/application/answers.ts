import { Injectable } from '@nestjs/common';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { RectificationTaskRow } from '../../rectification/index.js';
import { AnsweredError, NoLongerOwedError } from '../domain/dispatch-errors.js';
import { DispatchOwedRow } from '../persistence/dispatch-owed.entity.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { Rounds } from './rounds.js';

export interface OpenAnswer {
  owed: DispatchOwedRow;
  round: DispatchRoundRow;
  task: RectificationTaskRow;
}

/** Loads what is owed with the answer to "may they write it". */
@Injectable()
export class Answers {
  constructor(
    private readonly rounds: Rounds,
    private readonly directory: Directory,
  ) {}

  /** Throws NotFoundError for another unit's, RoundOverError, AnsweredError, NoLongerOwedError, StaleVersionError. */
  async requireOpen(
    reads: Reads,
    actor: Actor,
    id: string,
    version: number | null,
    now: Instant,
  ): Promise<OpenAnswer> {
    requirePermission(actor, 'rectification.report');
    const owed = await reads.findOneBy(DispatchOwedRow, { id });
    const task = owed && (await reads.findOneBy(RectificationTaskRow, { id: owed.taskId }));
    if (!owed || !task) throw new NotFoundError();
    const units = await this.directory.unitsByIds(reads, [owed.unitId]);
    requirePermission(actor, 'rectification.report', { unitPaths: units.map(({ path }) => path) });
    const round = await this.rounds.requireRunning(reads, owed.roundId, now);
    const { number } = task;
    if (owed.answeredAt) throw new AnsweredError({ number, by: owed.answeredByName });
    if (task.writtenOffAt) throw new NoLongerOwedError({ number });
    if (version !== null && owed.version !== version)
      throw new StaleVersionError({ by: owed.savedByName ?? '别人' });
    return { owed, round, task };
  }
}
