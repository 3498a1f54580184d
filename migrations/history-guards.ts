import type { QueryRunner } from 'typeorm';

const REFUSAL = 'the history is never changed or deleted (ADR 34)';

/** The words of an entry may be erased: then all of them, with the salt, and nothing of its place in the chain moves. */
const ERASURE = `NEW.note IS NULL AND NEW.data = '{}' AND NEW.salt IS NULL AND NEW.body_hash IS NOT NULL
  AND NEW.id = OLD.id AND NEW.seq = OLD.seq AND NEW.prev_hash = OLD.prev_hash AND NEW.hash = OLD.hash`;

const GUARDED = [
  ['history_entry', `NOT (${ERASURE})`],
  ['history_checkpoint', null],
  ['history_checkpoint_head', null],
] as const;

const isPostgres = (runner: QueryRunner): boolean => runner.connection.options.type === 'postgres';

/**
 * Triggers that refuse to change or delete what was entered. A migration that rebuilds `history_entry` on SQLite takes
 * them away with the old table and has to lay them again.
 */
export async function layGuards(runner: QueryRunner): Promise<void> {
  const postgres = isPostgres(runner);
  if (postgres)
    await runner.query(
      `CREATE FUNCTION history_is_final() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION '${REFUSAL}'; END $$`,
    );
  const action = postgres
    ? 'EXECUTE FUNCTION history_is_final()'
    : `BEGIN SELECT RAISE(ABORT, '${REFUSAL}'); END`;
  for (const [table, when] of GUARDED) {
    await runner.query(
      `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} FOR EACH ROW ${when ? `WHEN (${when})` : ''} ${action}`,
    );
    await runner.query(`CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} FOR EACH ROW ${action}`);
    if (postgres)
      await runner.query(
        `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT ${action}`,
      );
  }
}

export async function liftGuards(runner: QueryRunner): Promise<void> {
  const names = isPostgres(runner) ? ['update', 'delete', 'truncate'] : ['update', 'delete'];
  for (const [table] of GUARDED)
    for (const name of names)
      await runner.query(`DROP TRIGGER ${table}_no_${name}${isPostgres(runner) ? ` ON ${table}` : ''}`);
  if (isPostgres(runner)) await runner.query('DROP FUNCTION history_is_final()');
}
