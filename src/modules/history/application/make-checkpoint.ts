import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { insertMany } from '../../../platform/database/insert-many.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { NO_HASH } from '../proof/chain.js';
import { checkpointHash, headLine, rootOf, type Checkpoint } from '../proof/checkpoint.js';
import { HistoryCheckpointHeadRow, HistoryCheckpointRow } from '../persistence/history-checkpoint.entity.js';
import { UnsealedHeads, type UnsealedHead } from '../persistence/unsealed-heads.read-model.js';
import { CheckpointKey } from './checkpoint-key.js';
import { Checkpoints } from './checkpoints.js';

/** Heads in one checkpoint: what SQLite's only writer is held for. The first ones after an upgrade are full. */
const MOST_HEADS = 20_000;

/** Seals every entry that no checkpoint holds yet; nothing new, no checkpoint. */
@Injectable()
export class MakeCheckpoint {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly unsealed: UnsealedHeads,
    private readonly checkpoints: Checkpoints,
    private readonly key: CheckpointKey,
    private readonly clock: Clock,
  ) {}

  /** The checkpoints that were made, oldest first. */
  async run(most = MOST_HEADS): Promise<Checkpoint[]> {
    const made: Checkpoint[] = [];
    for (;;) {
      const before = await this.checkpoints.newest(this.uow.reads);
      const heads = await this.unsealed.first(this.uow.reads, most);
      if (heads.length === 0) return made;
      const checkpoint = await this.seal(heads, before);
      if (checkpoint) made.push(checkpoint);
    }
  }

  /** The same where today has none yet: a machine that was off missed its rounds. */
  async today(): Promise<void> {
    const newest = await this.checkpoints.newest(this.uow.reads);
    if (!newest || dayOf(newest.at) < this.clock.today()) await this.run();
  }

  /** Null when another one was made meanwhile: what is unsealed has to be asked anew. */
  private seal(heads: readonly UnsealedHead[], before: Checkpoint | null): Promise<Checkpoint | null> {
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'history-checkpoint');
      const newest = await this.checkpoints.newest(tx);
      if (newest?.no !== before?.no) return null;
      const facts = {
        no: (before?.no ?? 0) + 1,
        at: this.clock.now(),
        entries: heads.reduce((sum, { fresh }) => sum + fresh, before?.entries ?? 0),
        root: rootOf(heads.map(headLine)),
        prevHash: before?.hash ?? NO_HASH,
      };
      const hash = checkpointHash(facts);
      const { publicKey } = this.key;
      const checkpoint = { ...facts, hash, signature: this.key.sign(hash), publicKey };
      const rows = heads.map(({ fresh: _fresh, ...head }) => ({ ...head, checkpoint: facts.no }));
      await insertMany(tx, HistoryCheckpointHeadRow, rows);
      await insertMany(tx, HistoryCheckpointRow, [checkpoint]);
      return checkpoint;
    });
  }
}
