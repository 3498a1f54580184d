import Sqlite from 'better-sqlite3';
import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AbstractLogger, DataSource, type LogMessage } from 'typeorm';
import { UnitOfWork } from './unit-of-work.js';

class Statements extends AbstractLogger {
  readonly heard: string[] = [];
  override logQuery(query: string): void {
    this.heard.push(query);
  }
  protected override writeLog(_level: 'query', _message: LogMessage): void {}
}

describe('transactions of SQLite that wait at the same time', () => {
  const dir = mkdtempSync(join(tmpdir(), 'duban-commit-together-'));
  const file = join(dir, 'one.sqlite');
  const statements = new Statements();
  let writer: DataSource;
  let uow: UnitOfWork;

  beforeAll(async () => {
    writer = await new DataSource({
      type: 'better-sqlite3',
      driver: Sqlite,
      database: file,
      enableWAL: true,
      timeout: 0,
      logger: statements,
      logging: ['query'],
    }).initialize();
    uow = new UnitOfWork(writer, null);
    await uow.run((tx) => tx.query('CREATE TABLE note (text varchar PRIMARY KEY)'));
  });
  beforeEach(async () => {
    await uow.run((tx) => tx.query('DELETE FROM note'));
    statements.heard.length = 0;
  });
  afterAll(async () => {
    await writer.destroy();
    rmSync(dir, { recursive: true });
  });

  const write = (text: string): Promise<string> =>
    uow.run(async (tx) => {
      await tx.query('INSERT INTO note VALUES (?)', [text]);
      return text;
    });
  /** What somebody else sees, thus what is kept. */
  const kept = (): unknown[] => {
    const other = new Sqlite(file, { readonly: true });
    const found = other.prepare('SELECT text FROM note ORDER BY rowid').pluck().all();
    other.close();
    return found;
  };
  const commits = (): number => statements.heard.filter((one) => one === 'COMMIT').length;
  const some = (n: number): string[] => Array.from({ length: n }, (_, at) => `note ${at}`);

  it('are committed once, in their order, and each is answered when it is kept', async () => {
    const seen = await Promise.all(some(6).map((text) => write(text).then((own) => kept().includes(own))));
    expect(seen).toEqual(some(6).map(() => true));
    expect(kept()).toEqual(some(6));
    expect(commits()).toBe(1);
  });

  it('are not more than eight', async () => {
    await Promise.all(some(20).map(write));
    expect(kept()).toEqual(some(20));
    expect(commits()).toBe(3);
  });

  it('fail each for itself, and hear of it when the others are kept', async () => {
    const calls: string[] = [];
    const refuse = (text: string): Promise<unknown> =>
      uow.run(async (tx) => {
        uow.afterCommit(() => calls.push(text));
        await tx.query('INSERT INTO note VALUES (?)', [text]);
        throw new Error(`no ${text}`);
      });
    const [, refused, , twice] = await Promise.allSettled([
      write('first'),
      refuse('second').catch((error: unknown) => Promise.reject([String(error), kept()])),
      uow.run(async (tx) => {
        uow.afterCommit(() => calls.push('third'));
        await tx.query(`INSERT INTO note VALUES ('third')`);
      }),
      write('first'),
    ]);
    expect(refused).toMatchObject({ reason: ['Error: no second', ['first', 'third']] });
    expect(twice).toMatchObject({ reason: { driverError: { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' } } });
    expect(kept()).toEqual(['first', 'third']);
    expect(calls).toEqual(['third']);
    expect(commits()).toBe(1);
  });

  it('are done again one by one where there is no room for all of them', async () => {
    const calls: string[] = [];
    const [{ page_count: pages }] = (await writer.query('PRAGMA page_count')) as [{ page_count: number }];
    await writer.query(`PRAGMA max_page_count = ${pages + 8}`);
    const called = (text: string): Promise<string> =>
      uow.run(async (tx) => {
        uow.afterCommit(() => calls.push(text.slice(0, 9)));
        await tx.query('INSERT INTO note VALUES (?)', [text]);
        return text;
      });
    const answers = await Promise.allSettled([
      called('first'),
      called('too large'.repeat(20_000)),
      called('third'),
    ]);
    await writer.query('PRAGMA max_page_count = 1000000');
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(answers[1]).toMatchObject({ reason: { driverError: { code: 'SQLITE_FULL' } } });
    expect(kept()).toEqual(['first', 'third']);
    expect(calls).toEqual(['first', 'third']);
  });

  it('wait together for another program that holds the file', async () => {
    const other = new Sqlite(file);
    other.exec('BEGIN IMMEDIATE');
    const all = Promise.all(some(4).map(write));
    setTimeout(() => other.exec('COMMIT'), 300);
    await all;
    other.close();
    expect(kept()).toEqual(some(4));
  });

  it('know each who asked', async () => {
    const asked = new AsyncLocalStorage<string>();
    const found = await Promise.all(
      some(4).map((one) => asked.run(one, () => uow.run(() => Promise.resolve(asked.getStore())))),
    );
    expect(found).toEqual(some(4));
  });

  it('never open one in the other', async () => {
    const nested = uow.run(() => uow.run(() => Promise.resolve()));
    const [first, second] = await Promise.allSettled([nested, write('beside')]);
    expect(first).toMatchObject({ reason: { message: expect.stringContaining('open already') as string } });
    expect(second.status).toBe('fulfilled');
  });
});
