import Sqlite from 'better-sqlite3';
import pg from 'pg';

export interface MailFacts {
  id: string;
  address: string;
  rule: string;
  state: string;
}

/** What the product has written, read beside it. */
export interface Reader {
  mails(): Promise<MailFacts[]>;
  /** Mails of unknown fate whose job does not wait for a person yet. */
  undecided(): Promise<number>;
  /** The oldest open jobs, for a person to read when a run hangs. */
  stuck(): Promise<object[]>;
  close(): Promise<void>;
}

const MAILS = 'SELECT id, address, rule, state FROM mail';
const UNDECIDED = `SELECT COUNT(*) AS n FROM mail m JOIN outbox o ON o.job_key = 'mail.send_' || m.id
  WHERE m.state = 'uncertain' AND o.state = 'open'`;
const STUCK = `SELECT o.job, o.tries, o.offers, o.offer_at, o.offered_at, o.runner, o.error, m.state, m.handed_at FROM outbox o
  LEFT JOIN mail m ON o.job_key = 'mail.send_' || m.id WHERE o.state = 'open' ORDER BY o.created_at LIMIT 5`;

export function readSqlite(file: string): Reader {
  const db = new Sqlite(file, { readonly: true });
  db.pragma('busy_timeout = 5000');
  return {
    mails: async () => db.prepare(MAILS).all() as MailFacts[],
    undecided: async () => (db.prepare(UNDECIDED).get() as { n: number }).n,
    stuck: async () => db.prepare(STUCK).all() as object[],
    close: async () => void db.close(),
  };
}

export function readPostgres(url: string): Reader {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  return {
    mails: async () => (await pool.query<MailFacts>(MAILS)).rows,
    undecided: async () => Number((await pool.query<{ n: string }>(UNDECIDED)).rows[0]?.n),
    stuck: async () => (await pool.query<object>(STUCK)).rows,
    close: () => pool.end(),
  };
}
