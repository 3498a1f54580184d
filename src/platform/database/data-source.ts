import Sqlite from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.js';
import { SnakeNaming } from './naming.js';
import { patientClient } from './patient-client.js';

type Schema = Pick<DataSourceOptions, 'entities' | 'migrations'>;
interface Handle {
  pragma(text: string): unknown;
}

/**
 * PostgreSQL takes a page out of its place for four times as dear as one in its row, as on a turning disk, and reads whole
 * tables where an index alone would answer: figures of 100,000 cases took four times as long.
 */
const PLANNING = '-c random_page_cost=1.1';
const CONNECTED_WITHIN_MS = 10_000;

/** The read-write connection: the only writer of a SQLite file, or the pool of PostgreSQL. */
export function writerOf(config: Config, schema: Schema): DataSource {
  const common = {
    ...schema,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
  } as const;
  if (config.env.DATABASE_URL)
    return postgres(common, config.env.DATABASE_URL, 10, config.env.DATABASE_PATIENCE_SECONDS);
  return new DataSource({
    ...common,
    type: 'better-sqlite3',
    driver: Sqlite,
    database: config.sqliteFile,
    enableWAL: true,
    timeout: 5000,
    prepareDatabase: (db: Handle) => {
      db.pragma('synchronous = FULL');
      // A transaction of thousands of rows keeps the pages of its indexes at hand, and writes each to the log once.
      db.pragma('cache_size = -65536');
      db.pragma('foreign_keys = ON');
      // A page that is written anyway keeps nothing of what stood in it before.
      db.pragma('secure_delete = FAST');
    },
  });
}

/** A replica is never written to, and asked by few at a time. */
export function replicaOf({ env }: Config, { entities }: Schema): DataSource | null {
  if (!env.DATABASE_REPLICA_URL) return null;
  const common = { entities, namingStrategy: new SnakeNaming() };
  return postgres(common, env.DATABASE_REPLICA_URL, 4, env.DATABASE_PATIENCE_SECONDS);
}

function postgres(
  common: Schema & Pick<DataSourceOptions, 'namingStrategy'>,
  url: string,
  max: number,
  patienceSeconds: number,
): DataSource {
  return new DataSource({
    ...common,
    type: 'postgres',
    url,
    synchronize: false,
    logging: false,
    extra: {
      max,
      connectionTimeoutMillis: Math.min(CONNECTED_WITHIN_MS, patienceSeconds * 1000),
      options: PLANNING,
      keepAlive: true,
      Client: patientClient(),
    },
    applicationName: 'duban',
  });
}

/**
 * The indexes that lists and counts go through are larger than the two megabytes that SQLite keeps by default: it read
 * them anew for every question, and sorted in files.
 */
const READING = ['cache_size = -65536', 'mmap_size = 1073741824', 'temp_store = MEMORY'];

/** A second, read-only connection to the SQLite file: readers never see a transaction that is not committed. */
export function readerOf(config: Config, schema: Schema): DataSource | null {
  if (config.env.DATABASE_URL) return null;
  return new DataSource({
    ...schema,
    namingStrategy: new SnakeNaming(),
    migrations: [],
    synchronize: false,
    logging: false,
    type: 'better-sqlite3',
    driver: Sqlite,
    database: config.sqliteFile,
    readonly: true,
    enableWAL: false,
    prepareDatabase: (db: Handle) => {
      db.pragma('query_only = ON');
      db.pragma('busy_timeout = 5000');
      for (const setting of READING) db.pragma(setting);
    },
  });
}
