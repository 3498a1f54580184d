import { Mutex } from 'async-mutex';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { checkpointApart } from './checkpoint-apart.js';
import { commitTogether, type Calls, type Waiting } from './commit-together.js';
import { isLocked } from './lost-race.js';

/** Of SQLite's log, as it is by default: from there on a commit carries it over. */
const CHECKPOINT_PAGES = 1000;

/** How long a request waits for a file that another program has locked. */
const LOCKED_AT_MOST_MS = 5_000;
const LOCKED_PAUSE_MS = 100;

/** How many that wait share one commit: the first of them is answered when the last is done. */
const TOGETHER = 8;

type Work<T> = (tx: EntityManager) => Promise<T>;

/** How a transaction is done, once its turn has come. */
export interface HowToWrite {
  /** In a transaction of its own. */
  attempt: <T>(work: Work<T>) => Promise<T>;
  /** Within one that stands open; what is to follow its commit is noted. */
  within: <T>(afterCommit: Calls, work: () => Promise<T>) => Promise<T>;
}

/**
 * The line before the one connection that writes SQLite: two open transactions on it would mix and lose committed rows.
 * Those that wait share a commit (ADR 53).
 */
export class SqliteLine {
  private readonly gate = new Mutex();
  private readonly line: Waiting[] = [];
  private queued = 0;
  private wipers = 0;

  constructor(
    private readonly writer: DataSource,
    private readonly how: HowToWrite,
  ) {}

  /** How many wait for their turn. */
  get waiting(): number {
    return this.queued;
  }

  /** Those that wait when the writer becomes free are written one after the other and committed once. */
  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const since = performance.now();
      const context = AsyncLocalStorage.snapshot();
      const begin = this.stand();
      this.line.push({
        work: (tx, after) => (begin(), context(() => this.how.within(after, () => work(tx)))),
        alone: () => (begin(), context(() => this.whileLocked(since, work))),
        resolve: resolve as (result: unknown) => void,
        reject,
      });
      void this.gate.runExclusive(() => this.writeLine());
    });
  }

  /** In a commit of its own. */
  async alone<T>(work: Work<T>): Promise<T> {
    const since = performance.now();
    const begin = this.stand();
    return this.gate.runExclusive(() => (begin(), this.whileLocked(since, work)));
  }

  /** For what writes much: its commit is not the one that carries the log over, a process of its own does that after it. */
  async carryingOverLater<T>(write: () => Promise<T>): Promise<T> {
    await this.writer.query('PRAGMA wal_autocheckpoint = 0');
    try {
      return await write();
    } finally {
      await checkpointApart(String(this.writer.options.database));
      await this.writer.query(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    }
  }

  /** For what is to be gone for good: otherwise the old words stay in pages that are freed. */
  async wiping<T>(write: () => Promise<T>): Promise<T> {
    this.wipers += 1;
    await this.writer.query('PRAGMA secure_delete = ON');
    try {
      return await write();
    } finally {
      this.wipers -= 1;
      if (this.wipers === 0) await this.writer.query('PRAGMA secure_delete = FAST');
    }
  }

  /** Nor does the log keep them: it begins anew, as soon as no reader needs it. */
  async wipeLog(): Promise<void> {
    await this.gate.runExclusive(() => this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  /** A request does all its work in one turn of the loop; so turns are given away as long as they bring another one. */
  private async writeLine(): Promise<void> {
    for (let known = 0; this.line.length > known && known < TOGETHER;) {
      known = this.line.length;
      await breathe();
    }
    await commitTogether(this.writer, this.line.splice(0, TOGETHER));
  }

  /** One more that waits, until the call that it has begun; what is done again does not wait twice. */
  private stand(): () => void {
    let waits = true;
    this.queued += 1;
    return () => {
      if (waits) this.queued -= 1;
      waits = false;
    };
  }

  /**
   * Another program may hold the file for a moment. It is waited for here and not in the driver, which would keep the
   * whole process from answering meanwhile.
   */
  private async whileLocked<T>(since: number, work: Work<T>): Promise<T> {
    for (;;) {
      try {
        return await this.how.attempt(work);
      } catch (error) {
        if (!isLocked(error) || performance.now() - since > LOCKED_AT_MOST_MS) throw error;
        await pause(LOCKED_PAUSE_MS);
      }
    }
  }
}
