import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { nullable, primary, text, varchar } from './columns.js';

/** 催办: who urged which unit on which case, once a day; and when a dispatch was logged, beside the moment it took place. */
export class Urges1764000036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'case_urge',
        columns: [
          varchar('id', 36, primary),
          varchar('urge_id', 36),
          varchar('case_id', 36),
          varchar('unit_id', 36),
          varchar('day', 10),
          varchar('at', 24),
          varchar('by_name', 60),
          text('note', nullable),
        ],
        indices: [
          {
            name: 'ux_case_urge_case_id_unit_id_day',
            columnNames: ['case_id', 'unit_id', 'day'],
            isUnique: true,
          },
          { name: 'ix_case_urge_urge_id', columnNames: ['urge_id'] },
        ],
      }),
    );
    await runner.addColumn('inspection_case', new TableColumn(varchar('dispatch_logged_at', 24, nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('inspection_case', 'dispatch_logged_at');
    await runner.dropTable('case_urge');
  }
}
