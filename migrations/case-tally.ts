import type { QueryRunner } from 'typeorm';

const FACTS = [
  'campaign_id',
  'status',
  'street_id',
  'home_unit_id',
  'due_order',
  'next_due_on',
  'next_due_step',
  'next_due_unit',
] as const;
/** What a number of the tally is about. */
export const TALLIED = FACTS.join(', ');
const of = (row: 'OLD' | 'NEW'): string => FACTS.map((fact) => `${row}.${fact}`).join(', ');

const isPostgres = (runner: QueryRunner): boolean => runner.connection.options.type === 'postgres';

/**
 * Triggers that tally what is written to `inspection_case` (ADR 54). A migration that rebuilds the table on SQLite takes them
 * away with the old one and has to lay them again.
 */
export async function layTally(runner: QueryRunner): Promise<void> {
  for (const statement of isPostgres(runner) ? POSTGRES : SQLITE) await runner.query(statement);
}

export async function liftTally(runner: QueryRunner): Promise<void> {
  for (const name of ['added', 'moved', 'removed'])
    if (isPostgres(runner)) await runner.query(`DROP FUNCTION case_tally_${name}() CASCADE`);
    else await runner.query(`DROP TRIGGER case_tally_${name}`);
}

const INSERT = `INSERT INTO case_tally (${TALLIED}, n)`;
const MOVED = `INSERT INTO case_tally (${TALLIED}, n) VALUES (${of('OLD')}, -1), (${of('NEW')}, 1)`;
const differs = (sign: string): string => FACTS.map((fact) => `OLD.${fact} ${sign} NEW.${fact}`).join(' OR ');

const SQLITE = [
  `CREATE TRIGGER case_tally_added AFTER INSERT ON inspection_case
     BEGIN ${INSERT} VALUES (${of('NEW')}, 1); END`,
  `CREATE TRIGGER case_tally_moved AFTER UPDATE OF ${TALLIED} ON inspection_case
     WHEN ${differs('IS NOT')} BEGIN ${MOVED}; END`,
  `CREATE TRIGGER case_tally_removed AFTER DELETE ON inspection_case
     BEGIN ${INSERT} VALUES (${of('OLD')}, -1); END`,
];

const returns = (body: string): string =>
  `RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body}; RETURN NULL; END $$`;

/** One row a number for a whole statement; an update, of which most move nothing, is looked at case by case. */
const POSTGRES = [
  `CREATE FUNCTION case_tally_added() ${returns(
    `${INSERT} SELECT ${TALLIED}, COUNT(*) FROM written GROUP BY ${TALLIED}`,
  )}`,
  `CREATE TRIGGER case_tally_added AFTER INSERT ON inspection_case
     REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION case_tally_added()`,
  `CREATE FUNCTION case_tally_moved() ${returns(MOVED)}`,
  `CREATE TRIGGER case_tally_moved AFTER UPDATE ON inspection_case FOR EACH ROW
     WHEN (${differs('IS DISTINCT FROM')}) EXECUTE FUNCTION case_tally_moved()`,
  `CREATE FUNCTION case_tally_removed() ${returns(
    `${INSERT} SELECT ${TALLIED}, -COUNT(*) FROM written GROUP BY ${TALLIED}`,
  )}`,
  `CREATE TRIGGER case_tally_removed AFTER DELETE ON inspection_case
     REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION case_tally_removed()`,
];
