import type { DataSource, EntityManager } from 'typeorm';
import { setTimeout as wait } from 'node:timers/promises';
import { ConfigError } from '../config/config.js';
import type { Logger } from '../logging/logger.js';

const LOOK_EVERY_MS = 20;
const WAITED_FOR_MS = 2_000;
const LEFT_ALONE_MS = 30_000;

/**
 * A streaming replica of the primary. It is read only when it holds all that the primary had written at the moment of the
 * question, so that nobody misses there what they have just done; when it is away or too far behind, nobody waits for it.
 */
export class Replica {
  private opening: Promise<unknown> | null = null;
  private restsUntil = 0;

  constructor(
    private readonly source: DataSource,
    private readonly primary: DataSource,
    private readonly logger: Logger,
  ) {}

  /** Throws ConfigError when what answers is no replica; one that is away is only told. */
  async open(): Promise<void> {
    try {
      await this.connect();
    } catch (error) {
      if (error instanceof ConfigError) throw error;
      this.rest(error);
    }
  }

  /** Null when the primary is to be asked instead. */
  async caughtUp(): Promise<EntityManager | null> {
    if (performance.now() < this.restsUntil) return null;
    try {
      await this.connect();
      const [{ lsn }] = await this.primary.query('SELECT pg_current_wal_insert_lsn()::text AS lsn');
      const deadline = performance.now() + WAITED_FOR_MS;
      for (;;) {
        const question = 'SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS there';
        const [{ there }] = await this.source.query(question, [lsn]);
        if (there) return this.source.manager;
        if (performance.now() > deadline) throw new Error(`behind by more than ${WAITED_FOR_MS} ms`);
        await wait(LOOK_EVERY_MS);
      }
    } catch (error) {
      this.rest(error);
      return null;
    }
  }

  /** For a while the primary does all. */
  rest(error: unknown): void {
    this.restsUntil = performance.now() + LEFT_ALONE_MS;
    this.logger.warn({ err: String(error) }, 'the replica is not read for a while');
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private async connect(): Promise<void> {
    if (this.source.isInitialized) return;
    this.opening ??= this.source.initialize().finally(() => (this.opening = null));
    await this.opening;
    const [{ follows }] = await this.source.query('SELECT pg_is_in_recovery() AS follows');
    if (follows) return;
    await this.source.destroy();
    throw new ConfigError(
      'DATABASE_REPLICA_URL: answers, but it is no replica (pg_is_in_recovery() is false)',
    );
  }
}
