import Sqlite from 'better-sqlite3';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { MailRow } from '../../src/modules/notices/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { sendEvidence, sha256Of } from '../support/evidence.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { runDoor } from '../support/processes.js';

jest.setTimeout(300_000);

/** Above every number that Linux gives a process. */
const NOBODY = 4_194_305;

interface Place {
  DATA_DIR: string;
  DATABASE_URL?: string;
  SECRET_KEY?: string;
}
interface Restored {
  history: boolean;
  indexed: number;
  files: { laid: number; missing: string[] };
  tables: { name: string; rows: number; sum: string }[];
}

describeOnBoth('a district is kept safe', (app) => {
  let other: TestPostgres;
  let district: District;
  let make: ReturnType<typeof given>;
  const places: string[] = [];
  const photo = tinyPng('kept');
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'duban-backup-'));
    places.push(made);
    return made;
  };
  const source = (): Place => {
    const { options } = app().reads.connection;
    return {
      DATA_DIR: app().dataDir,
      ...(options.type === 'postgres' ? { DATABASE_URL: String(options.url) } : {}),
    };
  };
  /** An empty place of the other kind of database. */
  const across = async (): Promise<Place> =>
    source().DATABASE_URL
      ? { DATA_DIR: folder() }
      : { DATA_DIR: folder(), DATABASE_URL: await other.url('restored') };
  const duban = (place: Place, ...args: string[]) =>
    runDoor('cli', {
      args,
      env: { NODE_ENV: 'test', DEMO: 'false', SECRET_KEY: key(), ...place },
      withinMs: 180_000,
    });
  const key = (): string => readFileSync(join(app().dataDir, 'secret.key'), 'utf8').trim();
  const ask = async <T>({ DATA_DIR, DATABASE_URL }: Place, sql: string): Promise<T[]> => {
    if (!DATABASE_URL)
      return new Sqlite(join(DATA_DIR, 'duban.sqlite'), { readonly: true }).prepare(sql).all() as T[];
    const client = new pg.Client({ connectionString: DATABASE_URL });
    await client.connect();
    const { rows } = await client.query(sql).finally(() => client.end());
    return rows as T[];
  };

  const byStatus = async (place: Place, n: string, table: string) =>
    (
      await ask<{ status: string; n: number }>(
        place,
        `SELECT status, ${n} AS n FROM ${table} GROUP BY status`,
      )
    )
      .map(({ status, n: found }) => [status, Number(found)])
      .toSorted();
  /** What the triggers tallied while the rows were laid. */
  const tally = (place: Place) => byStatus(place, 'SUM(n)', 'case_tally');
  const counted = (place: Place) => byStatus(place, 'COUNT(*)', 'inspection_case');

  beforeAll(async () => {
    other = await startPostgres();
    make = given(app());
    district = await make.district();
    const { id } = await make.signed(district, { content: '云岭区示例路汽修店夜间喷漆，气味刺鼻。' });
    const street = await Client.as(app(), 'liuchang');
    expect((await sendEvidence(street, id, photo, { name: '现场.png' })).status).toBe(201);
    await app().drain();
    // One that a mail server has not taken yet.
    const [mail] = await app().mails();
    await app()
      .get(UnitOfWork)
      .run((tx) => tx.update(MailRow, { id: mail!.id }, { state: 'waiting' }));
  });
  afterAll(async () => {
    await other?.stop();
    for (const place of places) rmSync(place, { recursive: true, force: true });
  });

  it('is backed up while others write, and stands in the other database with equal sums, its files and its proof', async () => {
    const to = folder();
    let stop = false;
    const writing = (async () => {
      for (let n = 0; !stop && n < 200; n += 1) await make.registered(district);
    })();
    const made = await duban(source(), 'backup', '--to', to, '--json');
    stop = true;
    await writing;
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(JSON.parse(made.stdout)).toMatchObject({ damaged: [], files: { count: 1 } });
    // Neither the key nor what it opens lies in the clear.
    for (const file of readdirSync(to, { recursive: true, withFileTypes: true }))
      if (file.isFile())
        expect(readFileSync(join(file.parentPath, file.name), 'latin1')).not.toContain(key());

    expect((await duban(source(), 'restore', '--from', to, '--check')).code).toBe(0);
    const place = await across();
    const restored = await duban(place, 'restore', '--from', to, '--json');
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    const said = JSON.parse(restored.stdout) as Restored;
    expect(said).toMatchObject({ history: true, files: { laid: 1, missing: [] } });
    const cases = said.tables.find(({ name }) => name === 'inspection_case')!.rows;
    expect(said.indexed).toBe(cases);

    // One state of everything: each case came over with the entry that was written with it.
    const [{ n }] = (await ask<{ n: number }>(
      place,
      `SELECT COUNT(*) AS n FROM inspection_case c WHERE EXISTS (SELECT 1 FROM history_entry h
        WHERE h.subject_id = c.id AND h.action = 'case.register')`,
    )) as [{ n: number }];
    expect(Number(n)).toBe(cases);
    expect(await tally(place)).toEqual(await counted(place));
    // Folded: what was laid in many steps is not added up with every page.
    const [{ most }] = (await ask<{ most: number }>(
      place,
      `SELECT MAX(n) AS most FROM (SELECT COUNT(*) AS n FROM case_tally
        GROUP BY campaign_id, status, street_id, home_unit_id, due_order, next_due_step) rows_of_one`,
    )) as [{ most: number }];
    expect(Number(most)).toBe(1);
    expect(await ask(place, `SELECT state FROM mail WHERE state IN ('waiting', 'sending')`)).toEqual([]);
    expect(await ask(place, `SELECT DISTINCT state FROM mail WHERE state = 'uncertain'`)).toHaveLength(1);
    expect(await ask(place, 'SELECT * FROM session')).toEqual([]);
    const hash = sha256Of(photo);
    const stored = join(place.DATA_DIR, 'evidence', hash.slice(0, 2), hash.slice(2, 4), hash);
    expect(readFileSync(stored).equals(photo)).toBe(true);

    const again = await duban(place, 'restore', '--from', to);
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('已有表')]);
    // As if it had been cut off after the tables: the rest is brought, and what is in no backup is named.
    rmSync(stored);
    const rest = await duban(place, 'restore', '--from', to, '--files', '--json');
    expect(JSON.parse(rest.stdout)).toEqual({ files: { laid: 1, known: 0, missing: [] } });
    expect(readFileSync(stored).equals(photo)).toBe(true);
    rmSync(stored);
    rmSync(join(to, 'files', hash.slice(0, 2), hash.slice(2, 4), hash));
    const lost = await duban(place, 'restore', '--from', to, '--files');
    expect([lost.code, lost.stderr]).toEqual([1, expect.stringContaining(`缺 1 个文件（${hash}`)]);
    const nowhere = await duban(await across(), 'restore', '--from', to, '--files');
    expect([nowhere.code, nowhere.stderr]).toEqual([1, expect.stringContaining('还没有恢复过数据库')]);
  });

  it('is not restored from what is damaged, of another key or of a later version, and leaves the place empty', async () => {
    const to = folder();
    const made = await duban(source(), 'backup', '--to', to, '--json');
    const { folder: backup } = JSON.parse(made.stdout) as { folder: string };
    const place = await across();

    const foreign = await duban({ ...place, SECRET_KEY: 'f'.repeat(64) }, 'restore', '--from', to);
    expect([foreign.code, foreign.stderr]).toEqual([1, expect.stringContaining('密钥不是备份时的那一把')]);

    const manifest = join(backup, 'manifest.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('"Outbox1764000001000"', '"Later9999999999999"'));
    const later = await duban(place, 'restore', '--from', to);
    expect([later.code, later.stderr]).toEqual([1, expect.stringContaining('Later9999999999999')]);
    writeFileSync(manifest, text);

    const packed = join(backup, 'tables', 'history_entry.jsonl.gz');
    const bytes = readFileSync(packed);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = bytes[middle]! ^ 0xff;
    writeFileSync(packed, bytes);
    const looked = await duban(source(), 'restore', '--from', to, '--check', '--json');
    expect(looked.code).toBe(1);
    expect((JSON.parse(looked.stdout) as { faults: string[] }).faults).toEqual([
      expect.stringContaining('history_entry'),
    ]);
    const damaged = await duban(place, 'restore', '--from', to);
    expect([damaged.code, damaged.stderr]).toEqual([1, expect.stringContaining('history_entry')]);

    // Nothing of it stayed: the same place takes the next backup.
    expect((await duban(source(), 'backup', '--to', to)).code).toBe(0);
    const restored = await duban(place, 'restore', '--from', to);
    expect([restored.code, restored.stderr]).toEqual([0, '']);
  });

  it('keeps as many backups as it is told, and the files that they name', async () => {
    const to = folder();
    for (const keep of ['2', '2', '1'])
      expect((await duban(source(), 'backup', '--to', to, '--keep', keep)).code).toBe(0);
    expect(readdirSync(to).filter((name) => name.startsWith('20'))).toHaveLength(1);
    expect((await duban(source(), 'restore', '--from', to, '--check')).code).toBe(0);
    // What a process left that died over a backup goes with the next one, and its lock holds up nobody.
    mkdirSync(join(to, '20200101T000000000Z', 'tables'), { recursive: true });
    writeFileSync(join(to, '.lock'), `${hostname()} ${NOBODY}`);
    expect((await duban(source(), 'backup', '--to', to, '--keep', '1')).code).toBe(0);
    expect(readdirSync(to).filter((name) => name.startsWith('20'))).toHaveLength(1);
    // Of another machine nobody can say.
    writeFileSync(join(to, '.lock'), 'elsewhere 1');
    const held = await duban(source(), 'backup', '--to', to);
    expect([held.code, held.stderr]).toEqual([1, expect.stringContaining('正在做另一次备份')]);
    rmSync(join(to, '.lock'));
  });

  it('moves from its file to PostgreSQL with one command, and only as a whole', async () => {
    if (source().DATABASE_URL) {
      const refused = await duban(source(), 'move', '--to', await other.url('moved'));
      expect(refused.code).toBe(2);
      return;
    }
    const DATABASE_URL = await other.url('moved');
    const moved = await duban(source(), 'move', '--to', DATABASE_URL, '--json');
    expect([moved.code, moved.stderr]).toEqual([0, '']);
    const { tables, history } = JSON.parse(moved.stdout) as Restored;
    expect(history).toBe(true);
    const place = { DATA_DIR: app().dataDir, DATABASE_URL };
    for (const { name, rows } of tables)
      expect([
        name,
        Number((await ask<{ n: number }>(place, `SELECT COUNT(*) AS n FROM "${name}"`))[0]!.n),
      ]).toEqual([name, rows]);
    expect(await tally(place)).toEqual(await counted(place));
    // What waited goes on waiting: nothing has left in between.
    expect(await ask(place, `SELECT id FROM mail WHERE state = 'waiting'`)).toHaveLength(1);
    expect(readdirSync(app().dataDir).filter((name) => name.startsWith('move-'))).toEqual([]);
  });
});
