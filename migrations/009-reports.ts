import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

export class Reports1764000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'case_report',
        columns: [
          varchar('id', 36, primary),
          varchar('case_id', 36),
          integer('round'),
          text('body'),
          varchar('submitted_at', 24),
          varchar('submitted_by', 36),
          varchar('submitted_by_name', 60),
          varchar('decision', 40, nullable),
          text('remark', nullable),
          varchar('decided_at', 24, nullable),
          varchar('decided_by_name', 60, nullable),
        ],
        indices: [
          { name: 'ux_case_report_case_id_round', columnNames: ['case_id', 'round'], isUnique: true },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'case_report_draft',
        columns: [
          varchar('case_id', 36, primary),
          varchar('user_id', 36, primary),
          text('body'),
          varchar('saved_at', 24),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('case_report_draft');
    await runner.dropTable('case_report');
  }
}
