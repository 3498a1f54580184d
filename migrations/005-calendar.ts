import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, primary, varchar } from './columns.js';

export class Calendar1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'calendar_day',
        columns: [
          varchar('day', 10, primary),
          varchar('kind', 40),
          varchar('name', 60),
          varchar('source', 300),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'calendar_year',
        columns: [integer('year', primary), varchar('source', 300)],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('calendar_year');
    await runner.dropTable('calendar_day');
  }
}
