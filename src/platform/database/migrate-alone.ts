import type { DataSource } from 'typeorm';

/** Of PostgreSQL's advisory locks; `hold-alone.ts` has the others. */
const MIGRATIONS = 7_079_000;

/** Brings the schema up to date. Of processes that start together the first one does it; the others wait and find it done. */
export async function migrateAlone(writer: DataSource): Promise<void> {
  if (writer.options.type !== 'postgres') {
    await writer.runMigrations({ transaction: 'each' });
    return;
  }
  const lock = writer.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATIONS]);
    await writer.runMigrations({ transaction: 'each' });
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATIONS]).catch(() => undefined);
    await lock.release();
  }
}
