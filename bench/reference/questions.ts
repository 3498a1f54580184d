import { newId } from '../../src/kernel/ids.js';
import type { RawDatabase, Row } from './raw-database.js';

export interface Asked {
  campaignId: string;
  /** FTS5 expression or tsquery of the words searched. */
  expression: string;
  id: string;
  /** How many of them. */
  count: number;
}

type Question = (db: RawDatabase, asked: Asked) => Promise<unknown>;

const mark = (db: RawDatabase, n: number): string => (db.postgres ? `$${n}` : '?');

/** The same rows as the product's list: the first page by urgency, and how many there are. */
const list: Question = async (db, { campaignId }) => {
  const where = `campaign_id = ${mark(db, 1)}`;
  const rows = await db.all(`SELECT * FROM inspection_case WHERE ${where} ORDER BY due_order, id LIMIT 21`, [
    campaignId,
  ]);
  const [total] = await db.all(`SELECT COUNT(*) AS n FROM inspection_case WHERE ${where}`, [campaignId]);
  return { rows, total: Number(total!.n) };
};

const counts: Question = (db, { campaignId }) =>
  db.all(
    `SELECT status, COUNT(*) AS n FROM inspection_case WHERE campaign_id = ${mark(db, 1)} GROUP BY status`,
    [campaignId],
  );

/** One grouped pass over the cases themselves. */
const places: Question = (db, { campaignId }) =>
  db.all(
    `SELECT place_key, COUNT(*) AS n, MAX(created_at) AS last FROM inspection_case
      WHERE campaign_id = ${mark(db, 1)} AND place_key IS NOT NULL GROUP BY place_key ORDER BY n DESC LIMIT 200`,
    [campaignId],
  );

const totals: Question = (db, { campaignId }) =>
  db.all(
    `SELECT batch_id, street_id, COUNT(*) AS n FROM inspection_case
      WHERE campaign_id = ${mark(db, 1)} GROUP BY batch_id, street_id`,
    [campaignId],
  );

const search: Question = async (db, { expression }) => {
  const ids = db.postgres
    ? `SELECT subject_id FROM search_doc WHERE vector @@ CAST($1 AS tsquery)`
    : `SELECT d.subject_id FROM search_text JOIN search_doc d ON d.id = search_text.rowid WHERE search_text MATCH ?`;
  const [total] = await db.all(`SELECT COUNT(*) AS n FROM (${ids}) f`, [expression]);
  const rows = await db.all(`SELECT * FROM inspection_case WHERE id IN (${ids}) ORDER BY id DESC LIMIT 20`, [
    expression,
  ]);
  return { rows, total: Number(total!.n) };
};

const one: Question = async (db, { id }) => {
  const at = mark(db, 1);
  return {
    row: await db.all(`SELECT * FROM inspection_case WHERE id = ${at}`, [id]),
    parts: await db.all(`SELECT * FROM case_assignment WHERE case_id = ${at}`, [id]),
    allegations: await db.all(`SELECT * FROM case_allegation WHERE case_id = ${at}`, [id]),
    deadlines: await db.all(`SELECT * FROM deadline WHERE subject_type = 'case' AND subject_id = ${at}`, [
      id,
    ]),
    history: await db.all(`SELECT * FROM history_entry WHERE subject_type = 'case' AND subject_id = ${at}`, [
      id,
    ]),
  };
};

let template: Row | null = null;
let serial = 0;

/** What every write leaves: its entry in the history and a row of the outbox. */
function traces(id: string, action: string): [string, Row][] {
  const at = new Date().toISOString();
  return [
    [
      'history_entry',
      {
        id: newId(),
        at,
        actor_id: id,
        actor_name: '陈立',
        actor_unit: '局',
        action,
        subject_type: 'case',
        subject_id: id,
        note: null,
        data: '{}',
      },
    ],
    [
      'outbox',
      {
        id: newId(),
        job: 'none',
        payload: '{}',
        job_key: newId(),
        state: 'done',
        offer_at: at,
        offers: 0,
        created_at: at,
        finished_at: at,
        error: null,
      },
    ],
  ];
}

const insert = (db: RawDatabase, [table, row]: [string, Row]) => ({
  sql: `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
    .map((_, n) => mark(db, n + 1))
    .join(', ')})`,
  args: Object.values(row),
});

/** Cases with their traces in one transaction. */
const createMany: Question = async (db, { count }) => {
  template ??= (await db.all('SELECT * FROM inspection_case LIMIT 1', []))[0]!;
  const rows: [string, Row][] = [];
  for (let n = 0; n < count; n += 1) {
    serial += 1;
    const id = newId();
    const row = { ...template, id, number_key: `R${id}`, acceptance_no: `R${serial}` };
    rows.push(['inspection_case', row], ...traces(id, 'case.register'));
  }
  await db.write(rows.map((one) => insert(db, one)));
  return { count };
};

/** The status of a case and its deadline, with its traces in one transaction. */
const sign: Question = async (db, { id }) => {
  const at = new Date().toISOString();
  await db.write([
    {
      sql: `UPDATE inspection_case SET status = 'signed', version = version + 1, signed_at = ${mark(db, 1)} WHERE id = ${mark(db, 2)}`,
      args: [at, id],
    },
    {
      sql: `UPDATE deadline SET state = 'met', settled_at = ${mark(db, 1)}
             WHERE subject_type = 'case' AND subject_id = ${mark(db, 2)} AND step = 'sign'`,
      args: [at, id],
    },
    ...traces(id, 'case.sign').map((one) => insert(db, one)),
  ]);
  return { id };
};

/** Every open deadline by keyset, as a scan has to read them. */
const due: Question = async (db) => {
  let after = { due_at: '', id: '' } as Row;
  let n = 0;
  for (;;) {
    const page = await db.all(
      `SELECT id, subject_id, step, due_at FROM deadline
        WHERE state = 'open' AND (due_at, id) > (${mark(db, 1)}, ${mark(db, 2)}) ORDER BY due_at, id LIMIT 500`,
      [after.due_at || '0001-01-01T00:00:00.000Z', after.id],
    );
    n += page.length;
    if (page.length < 500) return { n };
    after = page.at(-1)!;
  }
};

export const QUESTIONS: Record<string, Question> = {
  list,
  counts,
  places,
  totals,
  search,
  one,
  create: (db, asked) => createMany(db, { ...asked, count: 1 }),
  createMany,
  sign,
  due,
};
