import { Injectable } from '@nestjs/common';
import { statfs } from 'node:fs/promises';
import { Config } from '../../config/config.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { JobQueues } from '../../queue/job-queues.js';
import type { Reading, Sample } from '../probe.js';
import { kept } from './kept.js';

const PING_EVERY_MS = 5_000;

/** What each process sees from where it is. */
@Injectable()
export class ProcessReadings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queues: JobQueues,
    private readonly config: Config,
  ) {}

  all(): Reading[] {
    const isThere = (ping: () => Promise<void>): (() => Promise<number>) =>
      kept(
        () =>
          ping().then(
            () => 1,
            () => 0,
          ),
        PING_EVERY_MS,
      );
    const database = isThere(() => this.uow.ping());
    const queue = isThere(() => this.queues.ping());
    return [
      {
        name: 'duban_secret_key',
        help: 'Always 1; the names of the keys that this process has, and whether it seals with them (current) or only opens (old).',
        labels: ['key', 'role'],
        read: () =>
          this.config.keys.all.map(({ id }, at) => ({
            value: 1,
            labels: { key: id, role: at === 0 ? 'current' : 'old' },
          })),
      },
      {
        name: 'duban_part_up',
        help: '1 while this process reaches the database and the queue (Redis), 0 while it does not.',
        labels: ['part'],
        read: async () => [
          // A database that does not even refuse is not there either.
          { value: await database().catch(() => 0), labels: { part: 'database' } },
          { value: await queue().catch(() => 0), labels: { part: 'queue' } },
        ],
      },
      {
        name: 'duban_disk_free_bytes',
        help: 'Room left where DATA_DIR and BACKUP_DIR lie.',
        labels: ['folder'],
        read: () => this.room(),
      },
      {
        name: 'duban_transactions_waiting',
        help: 'Transactions that wait for their turn (SQLite) or for a connection (PostgreSQL).',
        read: () => [{ value: this.uow.waiting }],
      },
      {
        name: 'duban_database_connections',
        help: 'Connections of the pool of PostgreSQL.',
        labels: ['state'],
        read: () => {
          const { pool } = this.uow;
          if (!pool) return [];
          const { totalCount, idleCount } = pool;
          return [
            { value: totalCount - idleCount, labels: { state: 'busy' } },
            { value: idleCount, labels: { state: 'idle' } },
          ];
        },
      },
    ];
  }

  private async room(): Promise<Sample[]> {
    const { dataDir, env } = this.config;
    const folders = { data: dataDir, ...(env.BACKUP_DIR ? { backup: env.BACKUP_DIR } : {}) };
    const found = Object.entries(folders).map(async ([folder, path]) => {
      const { bavail, bsize } = await statfs(path);
      return { value: bavail * bsize, labels: { folder } };
    });
    // One that is not mounted must not hide the other.
    return (await Promise.allSettled(found)).flatMap((one) =>
      one.status === 'fulfilled' ? [one.value] : [],
    );
  }
}
