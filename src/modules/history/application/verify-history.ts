import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { headLine, rootOf } from '../proof/checkpoint.js';
import { CheckpointJudge, type PrintedCheckpoint } from '../proof/judge-checkpoints.js';
import { ChainTally, type HistoryVerdict } from '../proof/verdict.js';
import { FoundChains } from '../persistence/found-chains.read-model.js';
import type { SubjectPlace } from '../persistence/place-marks.js';
import { CheckpointKey } from './checkpoint-key.js';
import { Checkpoints } from './checkpoints.js';

export interface VerifyOptions {
  /** One subject alone; without it, all. */
  only?: SubjectPlace | null;
  /** What an old digest says. */
  printed?: PrintedCheckpoint | null;
  /** Public keys of earlier times, besides those that are configured. */
  trusted?: readonly string[];
}

/** Whether the history in the database is as it was written; reads only. */
@Injectable()
export class VerifyHistory {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly checkpoints: Checkpoints,
    private readonly chains: FoundChains,
    private readonly key: CheckpointKey,
  ) {}

  async run({ only = null, printed = null, trusted = [] }: VerifyOptions = {}): Promise<HistoryVerdict> {
    const checkpoints = await this.checkpoints.all(this.uow.reads);
    const judge = new CheckpointJudge([...this.key.trusted, ...trusted], printed);
    for (const checkpoint of checkpoints)
      judge.look(checkpoint, rootOf((await this.chains.sealedBy(checkpoint.no)).map(headLine)));
    judge.end();
    const newest = checkpoints.at(-1) ?? null;
    const tally = new ChainTally(judge);
    for await (const chain of this.chains.all(newest?.no ?? 0, only)) tally.look(chain);
    return tally.verdict({ checkpoints: checkpoints.length, newest });
  }
}
