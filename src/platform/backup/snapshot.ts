import type { QueryRunner } from 'typeorm';
import type { Config } from '../config/config.js';
import { readerOf, writerOf } from '../database/data-source.js';

const NOTHING = { entities: [], migrations: [] };

/** One state of the database, on a connection of its own: others write on and none of it is seen here. */
export async function inSnapshot<T>(config: Config, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  const source = await (readerOf(config, NOTHING) ?? writerOf(config, NOTHING)).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(
      source.options.type === 'postgres' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN',
    );
    const result = await work(runner);
    await runner.query('COMMIT');
    return result;
  } finally {
    await runner.release();
    await source.destroy();
  }
}
