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
          varchar('direction', 40, nullable),
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
    await runner.createTable(
      new Table({
        name: 'slip_number',
        columns: [
          varchar('case_id', 36, primary),
          varchar('campaign_id', 36),
          integer('year'),
          integer('serial'),
          varchar('given_at', 24),
        ],
        indices: [
          {
            name: 'ux_slip_number_campaign_id_year_serial',
            columnNames: ['campaign_id', 'year', 'serial'],
            isUnique: true,
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'slip_template',
        columns: [
          varchar('scope_id', 36, primary),
          varchar('title', 60),
          varchar('number_format', 60),
          text('requirement'),
          varchar('contact', 100),
          varchar('office', 60),
          varchar('changed_at', 24),
          varchar('changed_by_name', 60),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['slip_template', 'slip_number', 'case_export']) await runner.dropTable(table);
  }
}
