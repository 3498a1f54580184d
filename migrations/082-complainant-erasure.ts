import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, varchar } from './columns.js';

const OF_CASE = new TableIndex({ name: 'ix_import_row_case_id', columnNames: ['case_id'] });

/** For how long complainants are known, who is kept longer, and of whom nothing is known any more (ADR 47). */
export class ComplainantErasure1764000082000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'complainant_rule',
        columns: [
          varchar('scope', 36, primary),
          integer('months', nullable),
          varchar('changed_by_name', 60),
          varchar('changed_at', 24),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'complainant_hold',
        columns: [
          varchar('case_id', 36, primary),
          varchar('reason', 300),
          varchar('by_name', 60),
          varchar('held_at', 24),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'complainant_erasure',
        columns: [
          varchar('case_id', 36, primary),
          varchar('erased_at', 24),
          varchar('cause', 40),
          integer('months', nullable),
          varchar('reason', 300, nullable),
          varchar('by_name', 60),
        ],
      }),
    );
    await runner.createIndex('import_row', OF_CASE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('import_row', OF_CASE);
    for (const name of ['complainant_erasure', 'complainant_hold', 'complainant_rule'])
      await runner.dropTable(name);
  }
}
