import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

export class Imports1764000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'import_run',
        columns: [
          varchar('id', 36, primary),
          varchar('campaign_id', 36),
          varchar('batch_label', 60, nullable),
          varchar('file_name', 200),
          varchar('sha256', 64),
          text('sealed_file'),
          varchar('state', 40),
          text('counts'),
          text('notes'),
          varchar('created_by', 36),
          varchar('created_by_name', 60),
          varchar('created_at', 24),
          varchar('committed_at', 24, nullable),
        ],
        indices: [{ name: 'ix_import_run_campaign_id', columnNames: ['campaign_id', 'id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'import_row',
        columns: [
          varchar('id', 36, primary),
          varchar('run_id', 36),
          integer('row_number'),
          varchar('outcome', 40),
          text('cells'),
          text('findings'),
          varchar('case_id', 36, nullable),
          varchar('title', 120, nullable),
          varchar('street_name', 100, nullable),
        ],
        indices: [{ name: 'ix_import_row_run_id', columnNames: ['run_id', 'row_number'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_row');
    await runner.dropTable('import_run');
  }
}
