import Sqlite from 'better-sqlite3';
import pg from 'pg';

export interface SendingFacts {
  id: string;
  rule: string;
  state: string;
  files: number;
}

/** What goes out, and where its rows stand. */
export type Way = 'mail' | 'webhook message';

export const WAYS: readonly Way[] = ['mail', 'webhook message'];

/** What the product has written, read beside it. */
export interface Reader {
  sendings(way: Way): Promise<SendingFacts[]>;
  /** Addresses to which a mail by that rule was written. */
  addresses(rule: string): Promise<string[]>;
  /** Sendings of unknown fate whose job does not wait for a person yet. */
  undecided(): Promise<number>;
  /** The oldest open jobs, for a person to read when a run hangs. */
  stuck(): Promise<object[]>;
  close(): Promise<void>;
}

const SENDINGS: Record<Way, string> = {
  mail: `SELECT id, rule, state, (SELECT COUNT(*) FROM mail_attachment a WHERE a.mail_id = mail.id) AS files FROM mail`,
  'webhook message': 'SELECT id, rule, state, 0 AS files FROM webhook_message',
};
const ADDRESSES = 'SELECT DISTINCT address FROM mail WHERE rule = $1';
const UNDECIDED = `SELECT COUNT(*) AS n FROM outbox o WHERE o.state = 'open' AND (
  EXISTS (SELECT 1 FROM mail m WHERE m.state = 'uncertain' AND o.job_key = 'mail.send_' || m.id)
  OR EXISTS (SELECT 1 FROM webhook_message w WHERE w.state = 'uncertain' AND o.job_key = 'webhook.send_' || w.id))`;
const STUCK = `SELECT o.job_key, o.tries, o.offers, o.offer_at, o.offered_at, o.runner, o.error, m.state, m.handed_at FROM outbox o
  LEFT JOIN mail m ON o.job_key = 'mail.send_' || m.id WHERE o.state = 'open' ORDER BY o.created_at LIMIT 5`;

export function readSqlite(file: string): Reader {
  const db = new Sqlite(file, { readonly: true });
  db.pragma('busy_timeout = 5000');
  return readWith(
    async (sql, parameters) => db.prepare(sql.replace('$1', '?')).all(...parameters) as object[],
    async () => void db.close(),
  );
}

export function readPostgres(url: string): Reader {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  return readWith(
    async (sql, parameters) => (await pool.query<object>(sql, parameters)).rows,
    () => pool.end(),
  );
}

type Ask = (sql: string, parameters: string[]) => Promise<object[]>;

function readWith(ask: Ask, close: () => Promise<void>): Reader {
  return {
    async sendings(way) {
      const rows = (await ask(SENDINGS[way], [])) as (SendingFacts & { files: number | string })[];
      return rows.map((row) => ({ ...row, files: Number(row.files) }));
    },
    addresses: async (rule) =>
      ((await ask(ADDRESSES, [rule])) as { address: string }[]).map(({ address }) => address),
    undecided: async () => Number(((await ask(UNDECIDED, [])) as { n: number | string }[])[0]?.n),
    stuck: () => ask(STUCK, []),
    close,
  };
}
