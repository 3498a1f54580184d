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
  close(): Promise<void>;
}

const MAILS = 'SELECT id, address, state FROM mail';
const OPEN = `SELECT COUNT(*) AS n FROM outbox WHERE state = 'open'`;

export function readSqlite(file: string): Reader {
  const db = new Sqlite(file, { readonly: true });
  db.pragma('busy_timeout = 5000');
  return {
    mails: async () => db.prepare(MAILS).all() as MailFacts[],
    open: async () => (db.prepare(OPEN).get() as { n: number }).n,
    close: async () => void db.close(),
  };
}

export function readPostgres(url: string): Reader {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  return {
    mails: async () => (await pool.query<MailFacts>(MAILS)).rows,
    open: async () => Number((await pool.query<{ n: string }>(OPEN)).rows[0]?.n),
    close: () => pool.end(),
  };
}
