import { Injectable } from '@nestjs/common';
import { Mutex } from 'async-mutex';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { checkpointApart } from './checkpoint-apart.js';
import { isLostRace } from './lost-race.js';
import type { Replica } from './replica.js';

const TRIES = 4;
/** Of SQLite's log, as it is by default: from there on a commit carries it over. */
const CHECKPOINT_PAGES = 1000;

/** The handle of one open transaction; whoever takes it never opens another. */
export type Tx = EntityManager;

/** The handle for reading outside a transaction. */
export type Reads = EntityManager;

/**
 * The only way to write. On SQLite all of TypeORM shares one connection, where two open transactions would mix and
 * lose committed rows; so they queue here. On PostgreSQL they pass straight through.
 */
@Injectable()
export class UnitOfWork {
  private readonly gate = new Mutex();
  private readonly inside = new AsyncLocalStorage<(() => void)[]>();

  constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource | null,
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
    if (this.inside.getStore()) throw new Error('a transaction is open already: hand its tx on');
    return this.isPostgres ? this.tryAgain(work) : this.gate.runExclusive(() => this.attempt(work));
  }

  /**
   * The same for a transaction that writes much. SQLite carries what is in its log over into the file as a part of the
   * commit that makes the log long; a thread does it after this one, while others write already.
   */
  async runLarge<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.isPostgres) return this.run(work);
    await this.writer.query('PRAGMA wal_autocheckpoint = 0');
    try {
      return await this.run(work);
    } finally {
      await checkpointApart(String(this.writer.options.database));
      await this.writer.query(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    }
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

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const after: (() => void)[] = [];
    const result = await this.writer.transaction((tx) => this.inside.run(after, () => work(tx)));
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
