import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

/** What goes out as a file: exports asked for, numbers and texts of hand-over slips. */
export class ReportFiles1764000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'case_export',
        columns: [
          varchar('id', 36, primary),
          varchar('requested_by', 36),
          varchar('format', 40),
          varchar('layout', 40),
          text('columns', nullable),
          text('filter'),
          varchar('sort', 40),
          varchar('language', 40),
          varchar('state', 40),
          integer('total', nullable),
          integer('written'),
          varchar('file_name', 200, nullable),
          integer('bytes', nullable),
          text('failure', nullable),
          varchar('created_at', 24),
          varchar('finished_at', 24, nullable),
          varchar('expires_at', 24),
        ],
        indices: [
          { name: 'ix_case_export_requested_by', columnNames: ['requested_by', 'id'] },
          { name: 'ix_case_export_expires_at', columnNames: ['expires_at'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('case_export');
  }
}
