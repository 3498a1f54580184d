import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

const IMPORTS = new Table({
  name: 'feedback_import',
  columns: [
    varchar('id', 36, primary),
    integer('version'),
    varchar('file_name', 200),
    varchar('sha256', 64),
    varchar('sheet', 100),
    text('columns'),
    text('lines'),
    text('notes'),
    varchar('campaign_id', 36, nullable),
    varchar('round', 60, nullable),
    varchar('started_on', 10),
    text('left_out'),
    varchar('read_at', 24),
    varchar('read_by_name', 60),
    varchar('changed_by_name', 60),
    varchar('committed_at', 24, nullable),
    varchar('committed_by_name', 60, nullable),
    text('counts', nullable),
  ],
});

const TASKS = new Table({
  name: 'feedback_task',
  columns: [
    varchar('task_id', 36, primary),
    varchar('import_id', 36),
    integer('row'),
    text('cells'),
    text('others'),
  ],
  indices: [{ name: 'ix_feedback_task_import_id', columnNames: ['import_id'] }],
});

const NAMES = new Table({
  name: 'feedback_unit_name',
  columns: [varchar('key', 100, primary), varchar('name', 100), varchar('unit_id', 36)],
});

const TABLES = [IMPORTS, TASKS, NAMES];

/** 反馈意见: lists as they were read, and what each task was last made of. */
export class Feedback1764000065000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.dropTable(table);
  }
}
