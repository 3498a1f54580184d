import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

/** 书面提醒: runs with their frozen ranking, letters with their frozen lists, the office's words. */
export class WrittenReminders1764000052000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'written_reminder_run',
        columns: [
          varchar('id', 36, primary),
          varchar('campaign_id', 36),
          varchar('from_day', 10),
          varchar('to_day', 10),
          integer('places'),
          varchar('taken_at', 24),
          varchar('taken_by_name', 60),
          text('content'),
        ],
        indices: [
          {
            name: 'ix_written_reminder_run_campaign_id',
            columnNames: ['campaign_id', 'from_day', 'to_day'],
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'written_reminder',
        columns: [
          varchar('id', 36, primary),
          varchar('run_id', 36),
          varchar('unit_id', 36),
          integer('place'),
          varchar('status', 40),
          integer('version'),
          varchar('title', 100),
          text('body'),
          varchar('office', 100),
          text('addressees'),
          text('figures'),
          text('cases'),
          varchar('changed_by_name', 60),
          integer('year', nullable),
          integer('serial', nullable),
          varchar('number', 80, nullable),
          varchar('issued_at', 24, nullable),
          varchar('issued_by_name', 60, nullable),
          varchar('received_at', 24, nullable),
          varchar('received_by_name', 60, nullable),
          varchar('withdrawn_at', 24, nullable),
          varchar('withdrawn_by_name', 60, nullable),
          varchar('withdraw_reason', 300, nullable),
        ],
        indices: [
          {
            name: 'ux_written_reminder_run_id_unit_id',
            columnNames: ['run_id', 'unit_id'],
            isUnique: true,
          },
          { name: 'ux_written_reminder_year_serial', columnNames: ['year', 'serial'], isUnique: true },
          { name: 'ix_written_reminder_unit_id', columnNames: ['unit_id', 'issued_at'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'written_reminder_template',
        columns: [
          varchar('scope_id', 36, primary),
          varchar('title', 100),
          varchar('number_format', 60),
          text('body'),
          varchar('office', 100),
          integer('places'),
          integer('version'),
          varchar('changed_at', 24),
          varchar('changed_by_name', 60),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['written_reminder_template', 'written_reminder', 'written_reminder_run'])
      await runner.dropTable(table);
  }
}
