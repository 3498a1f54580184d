import { runDoor } from '../support/processes.js';
import { given } from '../support/given.js';
import type { Client } from '../support/client.js';
import { until } from '../support/until.js';
import { Fleet } from './fleet.js';
import { query, startReplicatedPostgres, type ReplicatedPostgres } from './replicated-postgres.js';

let postgres: ReplicatedPostgres;
let fleet: Fleet;
let officer: Client;

beforeAll(async () => {
  postgres = await startReplicatedPostgres();
  fleet = await Fleet.start({
    databaseUrl: postgres.primary,
    env: { DATABASE_REPLICA_URL: postgres.replica },
    workers: 1,
    webs: 1,
  });
  const district = await given(fleet.setUp).district();
  await given(fleet.setUp).dispatched(district);
  officer = await fleet.client('zhoumin');
});
afterAll(async () => {
  await fleet?.stop();
  await postgres?.stop();
});

/** How many rows of cases the replica has been asked for. */
async function readThere(): Promise<number> {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: postgres.replica });
  await client.connect();
  await client.query('SELECT pg_stat_force_next_flush()');
  const sql = `SELECT SUM(COALESCE(seq_tup_read, 0) + COALESCE(idx_tup_fetch, 0)) AS n FROM pg_stat_user_tables
    WHERE relname IN ('inspection_case', 'assignment', 'case_allegation', 'deadline')`;
  const { rows } = await client.query<{ n: string }>(sql);
  await client.end();
  return Number(rows[0]!.n);
}

/** Asks for the whole ledger as CSV and waits for it. */
async function exported(): Promise<string> {
  const asked = await officer.post<{ id: string }>('/api/exports', { format: 'csv', layout: 'A', query: {} });
  expect(asked.status).toBe(201);
  const path = `/api/exports/${asked.body.id}/file`;
  const file = await until('it is made', async () => {
    const answer = await officer.file(path);
    return answer.status === 200 && answer;
  });
  return file.body.toString('utf8');
}

const note = async (title: string): Promise<void> => {
  const [campaign] = await fleet.rows<{ id: string }>('SELECT id FROM campaign LIMIT 1');
  const made = await officer.post('/api/cases', {
    campaignId: campaign!.id,
    title,
    content: `示例区梧桐街道${title}，油烟直排。`,
    pollutionTypes: [],
  });
  expect(made.status).toBe(201);
};

it('reads exports from the replica', async () => {
  const before = await readThere();
  expect(await exported()).toContain('青石巷');
  // What a session has counted is told within a second.
  await until('it was read there', async () => (await readThere()) > before);
});

it('never shows less than what was written a moment before, although the replica stands still', async () => {
  await query(postgres.replica, 'SELECT pg_wal_replay_pause()');
  await note('竹园路工地扬尘');
  expect(await exported()).toContain('竹园路工地扬尘');
  await query(postgres.replica, 'SELECT pg_wal_replay_resume()');
});

it('goes on without the replica', async () => {
  await postgres.killReplica();
  await note('河滨路垃圾堆放');
  expect(await exported()).toContain('河滨路垃圾堆放');
});

it('does not start with a replica that is none', async () => {
  const env = { ...fleet.env, DATABASE_REPLICA_URL: postgres.primary };
  const { code, stderr } = await runDoor('worker', { env });
  expect([code, stderr]).toEqual([78, expect.stringMatching(/DATABASE_REPLICA_URL: .*no replica/)]);
});
