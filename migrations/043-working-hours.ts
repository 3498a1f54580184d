import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

/** 工作时间 and 值班时段 of the house and of single units; without a row the hours of the house hold. */
export class WorkingHours1764000043000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'working_hours',
        columns: [
          varchar('unit_id', 36, primary),
          integer('version'),
          text('hours'),
          text('duty', nullable),
          varchar('source', 300),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('working_hours');
  }
}
