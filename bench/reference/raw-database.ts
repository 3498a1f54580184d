import Sqlite from 'better-sqlite3';
import pg from 'pg';

export type Row = Record<string, unknown>;

/** The driver and nothing on top of it. */
export interface RawDatabase {
  postgres: boolean;
  all(sql: string, args: readonly unknown[]): Promise<Row[]>;
  /** In one transaction, durable when it resolves. */
  write(statements: readonly { sql: string; args: readonly unknown[] }[]): Promise<void>;
  close(): Promise<void>;
}

export function openRaw(address: string): RawDatabase {
  return address.startsWith('postgresql:') ? openPostgres(address) : openSqlite(address);
}

function openSqlite(file: string): RawDatabase {
  const db = new Sqlite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const prepared = new Map<string, Sqlite.Statement<unknown[]>>();
  const statement = (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare<unknown[]>(sql);
    prepared.set(sql, known);
    return known;
  };
  const writeAll = db.transaction((statements: readonly { sql: string; args: readonly unknown[] }[]) => {
    for (const { sql, args } of statements) statement(sql).run(...args);
  });
  return {
    postgres: false,
    all: async (sql, args) => statement(sql).all(...args) as Row[],
    write: async (statements) => void writeAll(statements),
    close: async () => void db.close(),
  };
}

function openPostgres(url: string): RawDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  return {
    postgres: true,
    all: async (sql, args) =>
      (await pool.query({ name: sql.slice(0, 60), text: sql, values: [...args] })).rows as Row[],
    async write(statements) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        for (const { sql, args } of statements) await client.query(sql, [...args]);
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
