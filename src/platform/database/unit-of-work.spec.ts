import Sqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { UnitOfWork } from './unit-of-work.js';

describe('after SQLite has ended a transaction by itself, because there was no room', () => {
  const dir = mkdtempSync(join(tmpdir(), 'duban-unit-of-work-'));
  const file = join(dir, 'one.sqlite');
  let writer: DataSource;
  let uow: UnitOfWork;

  beforeAll(async () => {
    writer = await new DataSource({
      type: 'better-sqlite3',
      driver: Sqlite,
      database: file,
      enableWAL: true,
    }).initialize();
    uow = new UnitOfWork(writer, null);
    await uow.run((tx) => tx.query('CREATE TABLE note (text varchar)'));
  });
  afterAll(async () => {
    await writer.destroy();
    rmSync(dir, { recursive: true });
  });

  const write = (text: string): Promise<void> =>
    uow.run(async (tx) => void (await tx.query('INSERT INTO note VALUES (?)', [text])));
  const room = (pages: number): Promise<unknown> => writer.query(`PRAGMA max_page_count = ${pages}`);
  /** What somebody else sees, thus what is kept. */
  const kept = (): unknown[] => {
    const other = new Sqlite(file, { readonly: true });
    const found = other.prepare('SELECT text FROM note').pluck().all();
    other.close();
    return found;
  };

  it('keeps what it acknowledges, also after a further failure', async () => {
    await room(4);
    await expect(write('x'.repeat(100_000))).rejects.toMatchObject({ driverError: { code: 'SQLITE_FULL' } });
    await room(1_000);
    const refused = uow.run(async (tx) => {
      await tx.query(`INSERT INTO note VALUES ('refused')`);
      throw new Error('on purpose');
    });
    await expect(refused).rejects.toThrow('on purpose');
    await write('first');
    await write('second');
    expect(kept()).toEqual(['first', 'second']);
  });
});
