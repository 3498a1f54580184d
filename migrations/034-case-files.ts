import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

/** 一案一档: case files that somebody asked for. */
export class CaseFiles1764000034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'case_file',
        columns: [
          varchar('id', 36, primary),
          varchar('requested_by', 36),
          varchar('format', 40),
          text('case_ids'),
          flag('with_contact'),
          varchar('state', 40),
          integer('total', nullable),
          integer('written'),
          varchar('file_name', 200, nullable),
          integer('kilobytes', nullable),
          text('failure', nullable),
          varchar('created_at', 24),
          varchar('finished_at', 24, nullable),
          varchar('expires_at', 24),
        ],
        indices: [
          { name: 'ix_case_file_requested_by', columnNames: ['requested_by', 'id'] },
          { name: 'ix_case_file_expires_at', columnNames: ['expires_at'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('case_file');
  }
}
