import { Injectable } from '@nestjs/common';
import { Mutex } from 'async-mutex';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';

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

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.inside.getStore()) throw new Error('a transaction is open already: hand its tx on');
    const after: (() => void)[] = [];
    const open = (): Promise<T> => this.writer.transaction((tx) => this.inside.run(after, () => work(tx)));
    const result = await (this.isPostgres ? open() : this.gate.runExclusive(open));
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
