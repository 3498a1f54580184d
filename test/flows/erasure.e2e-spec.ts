import Sqlite from 'better-sqlite3';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { forgetting } from '../support/forgetting.js';
import { given } from '../support/given.js';
import { placesOf } from '../support/haystack.js';
import { describeOnBoth } from '../support/on-both.js';
import { startPostgres, type TestPostgres } from '../support/postgres.js';
import { runDoor } from '../support/processes.js';

jest.setTimeout(300_000);

interface Place {
  DATA_DIR: string;
  DATABASE_URL?: string;
}
interface Told {
  erased: number;
  due: number;
  held: Record<string, number>;
  failed: string[];
}

/** Of this flow alone. */
const WORDS = ['祝小满', '13900007788'];

describeOnBoth('complainants are erased from the command line', (app) => {
  let other: TestPostgres;
  let desk: ReturnType<typeof forgetting>;
  const places: string[] = [];
  const folder = (): string => {
    places.push(mkdtempSync(join(tmpdir(), 'duban-erase-')));
    return places.at(-1)!;
  };
  const source = (): Place => {
    const { options } = app().reads.connection;
    const DATABASE_URL = options.type === 'postgres' ? String(options.url) : undefined;
    return { DATA_DIR: app().dataDir, ...(DATABASE_URL ? { DATABASE_URL } : {}) };
  };
  const duban = (place: Place, ...args: string[]) => {
    const SECRET_KEY = readFileSync(join(app().dataDir, 'secret.key'), 'utf8').trim();
    const env = { NODE_ENV: 'test', DEMO: 'false', SECRET_KEY, ...place };
    return runDoor('cli', { args, env, withinMs: 180_000 });
  };
  const told = async (...args: string[]): Promise<Told> => {
    const done = await duban(source(), ...args, '--json');
    expect([done.code, done.stderr]).toEqual([0, '']);
    return JSON.parse(done.stdout) as Told;
  };
  const ask = async (place: Place, sql: string): Promise<Record<string, unknown>[]> => {
    if (!place.DATABASE_URL)
      return new Sqlite(join(place.DATA_DIR, 'duban.sqlite'), { readonly: true }).prepare(sql).all() as never;
    const client = new pg.Client({ connectionString: place.DATABASE_URL });
    await client.connect();
    return (await client.query(sql).finally(() => client.end())).rows as never;
  };

  beforeAll(async () => {
    other = await startPostgres();
    const make = given(app());
    desk = forgetting(app(), make, await make.district());
  });
  afterAll(async () => {
    await other?.stop();
    for (const place of places) rmSync(place, { recursive: true, force: true });
  });

  it('one or many, beside the server, and again in what an older backup brings back', async () => {
    const one = await desk.told();
    const two = await desk.closed();
    const open = await desk.reported({ contact: { name: '祝小满', phone: '13900007788' } });
    const to = folder();
    expect((await duban(source(), 'backup', '--to', to)).code).toBe(0);

    const nowhere = await duban(source(), 'erase', '--case', 'D3ZZ1', '--reason', '申请');
    expect([nowhere.code, nowhere.stdout]).toEqual([1, '']);
    expect((await duban(source(), 'erase', '--reason', '申请')).code).toBe(2);
    const openNo = (await desk.numberOf(open))!;
    const held = await duban(source(), 'erase', '--case', openNo, '--reason', '申请');
    expect([held.code, held.stderr]).toEqual([1, expect.stringContaining('案件还在办理')]);
    const everything = ['erase', '--before', '2099-01-01', '--reason', '督察归档'];
    expect(await told(...everything, '--dry-run')).toMatchObject({ due: 2, erased: 0 });
    expect(await told('erase', '--case', one.acceptanceNo!, '--reason', '举报人申请删除')).toMatchObject({
      erased: 1,
    });
    expect(await told(...everything)).toMatchObject({ erased: 1, failed: [] });
    // Begun again, nothing is left to do.
    expect(await told(...everything)).toMatchObject({ due: 0, erased: 0 });
    expect(await placesOf(app(), WORDS)).toEqual(['complainant_contact.sealed']);
    await desk.forgetOpen(open);
    expect(await placesOf(app(), WORDS)).toEqual([]);
    expect((await duban(source(), 'history', 'verify')).code).toBe(0);

    // A crash cut off a line of the list: the others count.
    const list = join(app().dataDir, 'erased.jsonl');
    writeFileSync(list, '{"caseId":"01', { flag: 'a' });
    const place: Place = source().DATABASE_URL
      ? { DATA_DIR: folder() }
      : { DATA_DIR: folder(), DATABASE_URL: await other.url('restored') };
    const restored = await duban(place, 'restore', '--from', to, '--erased', list, '--json');
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    expect(JSON.parse(restored.stdout)).toMatchObject({ erased: 3, history: true });
    const left = await ask(place, 'SELECT case_id FROM complainant_contact');
    expect(left).toEqual([]);
    const kept = await ask(
      place,
      'SELECT case_id, cause, reason, erased_at FROM complainant_erasure ORDER BY case_id',
    );
    expect(kept).toEqual(
      await ask(
        source(),
        'SELECT case_id, cause, reason, erased_at FROM complainant_erasure ORDER BY case_id',
      ),
    );
    expect(kept.map(({ case_id: id }) => id)).toEqual([one.id, two.id, open].toSorted());
    expect(readFileSync(join(place.DATA_DIR, 'erased.jsonl'), 'utf8')).toContain(two.id);
    const [{ content }] = (await ask(
      place,
      `SELECT content FROM inspection_case WHERE id = '${one.id}'`,
    )) as [{ content: string }];
    expect(content).not.toContain('祝小满');

    // The next backup carries the list beside all of them: the older one needs no other.
    expect((await duban(source(), 'backup', '--to', to, '--keep', '5')).code).toBe(0);
    const lines = readFileSync(join(to, 'erased.jsonl'), 'utf8').split('\n').filter(Boolean);
    expect(lines).toHaveLength(3);
  });
});
