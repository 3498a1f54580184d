import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { SILENT, type Probe } from '../watch/probe.js';
import type { Calls } from './commit-together.js';
import { endTransaction } from './end-transaction.js';
import {
  ConnectionLostError,
  isConnectionLost,
  isTakenAway,
  OutcomeUnknownError,
} from './lost-connection.js';
import { isLostRace } from './lost-race.js';
import { poolOf, type Pool } from './pool.js';
import type { Replica } from './replica.js';
import { SqliteLine } from './sqlite-line.js';

const TRIES = 4;

/** The handle of one open transaction; whoever takes it never opens another. */
export type Tx = EntityManager;

/** The handle for reading outside a transaction. */
export type Reads = EntityManager;

/** The only way to write. On SQLite transactions stand in a line; on PostgreSQL they pass straight through. */
@Injectable()
export class UnitOfWork {
  private readonly inside = new AsyncLocalStorage<Calls>();
  private readonly line: SqliteLine | null;

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource | null,
    private readonly probe: Probe = SILENT,
    private readonly replica: Replica | null = null,
  ) {
    this.line = this.isPostgres
      ? null
      : new SqliteLine(writer, {
          attempt: (work) => this.attempt(work),
          within: (afterCommit, work) => this.inside.run(afterCommit, work),
        });
  }

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
    return this.watched(() => this.line?.run(work) ?? this.tryAgain(work));
  }

  /** Transactions of this process that wait for their turn, or for a connection. */
  get waiting(): number {
    return this.line?.waiting ?? poolOf(this.writer)?.waitingCount ?? 0;
  }

  /** PostgreSQL's pool; null on SQLite, where one connection writes. */
  get pool(): Pool | null {
    return this.isPostgres ? poolOf(this.writer) : null;
  }

  /** The same for a transaction that writes much. */
  async runLarge<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { line } = this;
    if (!line) return this.run(work);
    return line.carryingOverLater(() => this.watched(() => line.alone(work)));
  }

  /** The same for what is to be gone for good. */
  async runWiping<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { line } = this;
    if (!line) return this.run(work);
    return line.wiping(() => this.watched(() => line.alone(work)));
  }

  /** What was wiped is not in SQLite's log either. */
  async wipeLog(): Promise<void> {
    await this.line?.wipeLog();
  }

  /** Calls back once the open transaction is committed, and never when it is rolled back. */
  afterCommit(call: () => void): void {
    this.inside.getStore()?.push(call);
  }

  async ping(): Promise<void> {
    await this.reads.query('SELECT 1');
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

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const after: Calls = [];
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
}
