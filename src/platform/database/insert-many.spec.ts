import Sqlite from 'better-sqlite3';
import { setImmediate as turn } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { Instant } from '../../kernel/instant.js';
import { IdempotencyKeyRow } from '../idempotency/idempotency-key.entity.js';
import { insertMany } from './insert-many.js';
import { UnitOfWork } from './unit-of-work.js';

describe('rows that are inserted one by one in a long transaction', () => {
  let writer: DataSource;

  beforeAll(async () => {
    writer = await new DataSource({
      type: 'better-sqlite3',
      driver: Sqlite,
      database: ':memory:',
      entities: [IdempotencyKeyRow],
      synchronize: true,
    }).initialize();
  });
  afterAll(() => writer.destroy());

  const rowOf = (n: number): IdempotencyKeyRow => ({
    actorId: 'officer',
    attemptKey: `key ${n}`,
    route: 'POST /api/cases',
    bodyHash: 'x',
    resultId: '',
    createdAt: '2026-05-11T01:00:00.000Z' as Instant,
  });

  it('let others have their turn all the while', async () => {
    let turns = 0;
    let isDone = false;
    const others = (async () => {
      for (; !isDone; turns += 1) await turn();
    })();
    await new UnitOfWork(writer, null).run(async (tx) => {
      turns = 0;
      for (let n = 0; n < 5_000; n += 1) await insertMany(tx, IdempotencyKeyRow, [rowOf(n)]);
      isDone = true;
    });
    await others;
    expect(await writer.manager.count(IdempotencyKeyRow)).toBe(5_000);
    // One every 10 ms; without them there would be none.
    expect(turns).toBeGreaterThan(3);
  });
});
