import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { primary, text, varchar } from './columns.js';

/** Which cases a morning counted for each unit. Mornings of before have no list. */
export class MorningLists1764000058000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'morning_list',
        columns: [varchar('unit_id', 36, primary), varchar('day', 10, primary), text('cases')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('morning_list');
  }
}
