import Sqlite from 'better-sqlite3';
import pg from 'pg';

export interface MailFacts {
  id: string;
  address: string;
  state: string;
}

/** What the product has written, read beside it. */
export interface Reader {
  mails(): Promise<MailFacts[]>;
  /** Jobs that are neither done nor left to a person. */
  open(): Promise<number>;
  /** The oldest of them, for a person to read when a run hangs. */
  stuck(): Promise<object[]>;
  close(): Promise<void>;
}

const MAILS = 'SELECT id, address, state FROM mail';
const STUCK = `SELECT o.job, o.tries, o.offers, o.offer_at, o.offered_at, o.runner, o.error, m.state, m.handed_at FROM outbox o
  LEFT JOIN mail m ON o.job_key = 'mail.send_' || m.id WHERE o.state = 'open' ORDER BY o.created_at LIMIT 5`;
const OPEN = `SELECT COUNT(*) AS n FROM outbox WHERE state = 'open'`;

export function readSqlite(file: string): Reader {
  const db = new Sqlite(file, { readonly: true });
  db.pragma('busy_timeout = 5000');
  return {
    mails: async () => db.prepare(MAILS).all() as MailFacts[],
    open: async () => (db.prepare(OPEN).get() as { n: number }).n,
    stuck: async () => db.prepare(STUCK).all() as object[],
    close: async () => void db.close(),
  };
}

export function readPostgres(url: string): Reader {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  return {
    mails: async () => (await pool.query<MailFacts>(MAILS)).rows,
    open: async () => Number((await pool.query<{ n: string }>(OPEN)).rows[0]?.n),
    stuck: async () => (await pool.query<object>(STUCK)).rows,
    close: () => pool.end(),
  };
}
