import { Injectable } from '@nestjs/common';
import { Mutex } from 'async-mutex';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { SILENT, type Probe } from '../watch/probe.js';
import { checkpointApart } from './checkpoint-apart.js';
import { commitTogether, type Waiting } from './commit-together.js';
import { endTransaction } from './end-transaction.js';
import {
  ConnectionLostError,
  isConnectionLost,
  isTakenAway,
  OutcomeUnknownError,
} from './lost-connection.js';
import { isLocked, isLostRace } from './lost-race.js';
import { poolOf, type Pool } from './pool.js';
import type { Replica } from './replica.js';

const TRIES = 4;
/** Of SQLite's log, as it is by default: from there on a commit carries it over. */
const CHECKPOINT_PAGES = 1000;

/** How long a request waits for a file that another program has locked. */
const LOCKED_AT_MOST_MS = 5_000;
const LOCKED_PAUSE_MS = 100;

/** How many that wait share one commit on SQLite: the first of them is answered when the last is done. */
const TOGETHER = 8;

/** The handle of one open transaction; whoever takes it never opens another. */
export type Tx = EntityManager;

/** The handle for reading outside a transaction. */
export type Reads = EntityManager;

/**
 * The only way to write. On SQLite all of TypeORM shares one connection, where two open transactions would mix and
 * lose committed rows; so they queue here, and share a commit (ADR 53). On PostgreSQL they pass straight through.
 */
@Injectable()
export class UnitOfWork {
  private readonly gate = new Mutex();
  private queued = 0;
  private readonly line: Waiting[] = [];
  private wiping = 0;
  private readonly inside = new AsyncLocalStorage<(() => void)[]>();

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource | null,
    private readonly probe: Probe = SILENT,
    private readonly replica: Replica | null = null,
  ) {}

  /** Reads committed rows only. */
  get reads(): Reads {
    return (this.reader ?? this.writer).manager;
  }

  /**
   * For what reads much and decides nothing: from the replica, where there is one and it knows all that is committed by
   * now. What goes wrong there is read again from the primary.
   */
  async readMuch<T>(question: (reads: Reads) => Promise<T>): Promise<T> {
    const reads = (await this.replica?.caughtUp()) ?? null;
    if (!reads) return question(this.reads);
    try {
      return await question(reads);
    } catch (error) {
      this.replica?.rest(error);
      return question(this.reads);
    }
  }

  get isPostgres(): boolean {
    return this.writer.options.type === 'postgres';
  }

  /** Does the work in one transaction; it may be done again from the start, so it changes nothing outside. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.watched(() => (this.isPostgres ? this.tryAgain(work) : this.inLine(work)));
  }

  /** Transactions of this process that wait for their turn, or for a connection. */
  get waiting(): number {
    return this.isPostgres ? (poolOf(this.writer)?.waitingCount ?? 0) : this.queued;
  }

  /** PostgreSQL's pool; null on SQLite, where one connection writes. */
  get pool(): Pool | null {
    return this.isPostgres ? poolOf(this.writer) : null;
  }

  /**
   * The same for a transaction that writes much. SQLite carries what is in its log over into the file as a part of the
   * commit that makes the log long; a process of its own does it after this one, while others write already.
   */
  async runLarge<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.isPostgres) return this.run(work);
    await this.writer.query('PRAGMA wal_autocheckpoint = 0');
    try {
      return await this.watched(() => this.inTurn(work));
    } finally {
      await checkpointApart(String(this.writer.options.database));
      await this.writer.query(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    }
  }

  /** The same for what is to be gone for good: SQLite would leave the old words in pages that it frees. */
  async runWiping<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.isPostgres) return this.run(work);
    this.wiping += 1;
    await this.writer.query('PRAGMA secure_delete = ON');
    try {
      return await this.watched(() => this.inTurn(work));
    } finally {
      this.wiping -= 1;
      if (this.wiping === 0) await this.writer.query('PRAGMA secure_delete = FAST');
    }
  }

  /** Nor does SQLite's log keep them: it begins anew, as soon as no reader needs it. */
  async wipeLog(): Promise<void> {
    if (this.isPostgres) return;
    await this.gate.runExclusive(() => this.writer.query('PRAGMA wal_checkpoint(TRUNCATE)'));
  }

  /** On PostgreSQL two can write the same unique key at once; the slower one then sees what the faster one wrote. */
  private async tryAgain<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (tries === TRIES || !isLostRace(error)) throw error;
      }
    }
  }

  private watched<T>(write: () => Promise<T>): Promise<T> {
    if (this.inside.getStore()) throw new Error('a transaction is open already: hand its tx on');
    return this.probe.around({ kind: 'transaction' }, write, () => 'rolled_back');
  }

  /** Those that wait when the writer becomes free are written one after the other and committed once. */
  private inLine<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const since = performance.now();
      const within = AsyncLocalStorage.snapshot();
      const begin = this.stand();
      this.line.push({
        work: (tx, after) => (begin(), within(() => this.inside.run(after, () => work(tx)))),
        alone: () => (begin(), within(() => this.whileLocked(since, work))),
        resolve: resolve as (result: unknown) => void,
        reject,
      });
      void this.gate.runExclusive(() => this.writeLine());
    });
  }

  /** A request does all its work in one turn of the loop; so turns are given away as long as they bring another one. */
  private async writeLine(): Promise<void> {
    for (let known = 0; this.line.length > known && known < TOGETHER;) {
      known = this.line.length;
      await breathe();
    }
    await commitTogether(this.writer, this.line.splice(0, TOGETHER));
  }

  private async inTurn<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const since = performance.now();
    const begin = this.stand();
    return this.gate.runExclusive(() => (begin(), this.whileLocked(since, work)));
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
   * Another program may hold the SQLite file for a moment. It is waited for here and not in the driver, which would keep
   * the whole process from answering meanwhile.
   */
  private async whileLocked<T>(since: number, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (!isLocked(error) || performance.now() - since > LOCKED_AT_MOST_MS) throw error;
        await pause(LOCKED_PAUSE_MS);
      }
    }
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const after: (() => void)[] = [];
    let isDone = false;
    const result = await this.writer
      .transaction(async (tx) => {
        const made = await this.inside.run(after, () => work(tx));
        isDone = true;
        return made;
      })
      .catch((error: unknown) => {
        if (!this.isPostgres) endTransaction(this.writer);
        else if (isDone && isConnectionLost(error)) throw new OutcomeUnknownError(error);
        throw isTakenAway(error) ? new ConnectionLostError(error) : error;
      });
    for (const call of after) call();
    return result;
  }

  /** Calls back once the open transaction is committed, and never when it is rolled back. */
  afterCommit(call: () => void): void {
    this.inside.getStore()?.push(call);
  }

  async ping(): Promise<void> {
    await this.reads.query('SELECT 1');
  }
}
