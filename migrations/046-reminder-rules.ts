import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

/** 提醒规则 as data, and who is away and replaced by whom. */
export class ReminderRules1764000046000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'reminder_setting',
        columns: [
          varchar('scope', 36, primary),
          integer('version'),
          text('ladders', nullable),
          varchar('opens_at', 5),
          varchar('closes_at', 5),
          integer('stop_after'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'absence',
        columns: [
          varchar('id', 36, primary),
          varchar('user_id', 36),
          varchar('from_on', 10),
          varchar('to_on', 10),
          varchar('stand_in_id', 36),
          varchar('entered_by_name', 60),
          varchar('created_at', 24),
          varchar('ended_at', 24, nullable),
        ],
        indices: [{ name: 'ix_absence_user_id', columnNames: ['user_id', 'to_on'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('absence');
    await runner.dropTable('reminder_setting');
  }
}
