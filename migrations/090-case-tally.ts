import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { layTally, liftTally, TALLIED } from './case-tally.js';
import { integer, nullable, primary, varchar } from './columns.js';

/** How many cases have a status and a deadline, by campaign and place, kept by the database itself (ADR 54). */
export class CaseTally1764000090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'case_tally',
        columns: [
          integer('id', { ...primary, isGenerated: true, generationStrategy: 'increment' }),
          varchar('campaign_id', 36),
          varchar('status', 40),
          varchar('street_id', 36, nullable),
          varchar('home_unit_id', 36, nullable),
          varchar('due_order', 24),
          varchar('next_due_on', 10, nullable),
          varchar('next_due_step', 40, nullable),
          varchar('next_due_unit', 40, nullable),
          integer('n'),
        ],
      }),
    );
    // First the triggers, so that no case is written between the count and them.
    await layTally(runner);
    await runner.query(
      `INSERT INTO case_tally (${TALLIED}, n) SELECT ${TALLIED}, COUNT(*) FROM inspection_case GROUP BY ${TALLIED}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await liftTally(runner);
    await runner.dropTable('case_tally');
  }
}
