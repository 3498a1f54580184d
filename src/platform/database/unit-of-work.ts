import { Injectable } from '@nestjs/common';
import { Mutex } from 'async-mutex';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import { isLostRace } from './lost-race.js';

const TRIES = 4;

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
  ) {}

  /** Reads committed rows only. */
  get reads(): Reads {
    return (this.reader ?? this.writer).manager;
  }

  get isPostgres(): boolean {
    return this.writer.options.type === 'postgres';
  }

  /** Does the work in one transaction; it may be done again from the start, so it changes nothing outside. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.inside.getStore()) throw new Error('a transaction is open already: hand its tx on');
    return this.isPostgres ? this.tryAgain(work) : this.gate.runExclusive(() => this.attempt(work));
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
