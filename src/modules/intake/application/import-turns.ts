import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { plusMillis } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import {
  ImportRuns,
  type HeldTurn,
  type ImportHead,
  type Turn,
} from '../persistence/import-runs.repository.js';

/** A worker that has written nothing for so long is taken for dead. */
const DEAD_AFTER_MS = 30_000;
const LOOK_AGAIN_MS = 500;

/** Another worker took the turn, or the run has gone on: nothing of this one counts any more. */
class OvertakenError extends Error {}

/** Sees to it that a turn of an import is done by one worker at a time, and to the end: a job may be handed over twice. */
@Injectable()
export class ImportTurns {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: ImportRuns,
    private readonly clock: Clock,
  ) {}

  /** Returns once the turn is over, whoever did it. A turn whose worker has died is done again from the start. */
  async work(turn: Turn, doIt: (mine: HeldTurn, head: ImportHead) => Promise<void>): Promise<void> {
    for (;;) {
      const head = await this.runs.find(this.uow.reads, turn.id);
      if (!head || head.state !== turn.state || head.turn !== turn.turn) return;
      const now = this.clock.now();
      const alive = head.touchedAt !== null && head.touchedAt > plusMillis(now, -DEAD_AFTER_MS);
      if (head.claim && alive) {
        await wait(LOOK_AGAIN_MS);
        continue;
      }
      const claim = newId();
      if (!(await this.uow.run((tx) => this.runs.claim(tx, turn, head.claim, claim, now)))) continue;
      try {
        return await doIt({ ...turn, claim }, head);
      } catch (error) {
        if (error instanceof OvertakenError) continue;
        // The next try need not wait for this one to be taken for dead.
        await this.uow.run((tx) => this.runs.advance(tx, { ...turn, claim }, { claim: null }));
        throw error;
      }
    }
  }

  /** Writes for the turn; nothing is written when it is no longer this worker's. */
  async advance(tx: Tx, mine: HeldTurn, patch: Partial<ImportHead>): Promise<void> {
    const touched = { touchedAt: this.clock.now(), ...patch };
    if (!(await this.runs.advance(tx, mine, touched))) throw new OvertakenError();
  }

  /** Ends a turn that came to nothing, whoever held it. */
  async end(tx: Tx, turn: Turn, patch: Partial<ImportHead>): Promise<void> {
    const head = await this.runs.find(tx, turn.id);
    if (!head || head.state !== turn.state || head.turn !== turn.turn) return;
    await this.runs.change(tx, turn.id, { phase: null, claim: null, ...patch });
  }
}
