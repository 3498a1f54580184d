import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

const NOTICES = new Table({
  name: 'publicity',
  columns: [
    varchar('id', 36, primary),
    varchar('write_off_id', 36),
    varchar('link_id', 36),
    varchar('title', 200),
    text('body'),
    varchar('place', 200),
    varchar('start_on', 10),
    varchar('end_on', 10),
    text('days_counted'),
    varchar('approved_by_name', 60),
    varchar('approved_at', 24),
  ],
  indices: [
    { name: 'ux_publicity_link_id', columnNames: ['link_id'], isUnique: true },
    { name: 'ix_publicity_start_on', columnNames: ['start_on'] },
  ],
});

const OBJECTIONS = new Table({
  name: 'publicity_objection',
  columns: [
    varchar('id', 36, primary),
    varchar('publicity_id', 36),
    varchar('received_on', 10),
    text('text'),
    varchar('recorded_by_name', 60),
    varchar('recorded_at', 24),
    varchar('outcome', 40, nullable),
    text('answer', nullable),
    varchar('answered_by_name', 60, nullable),
    varchar('answered_at', 24, nullable),
  ],
  indices: [{ name: 'ix_publicity_objection_publicity_id', columnNames: ['publicity_id'] }],
});

const WORDS = new Table({
  name: 'write_off_words',
  columns: [
    varchar('scope', 36, primary),
    integer('version'),
    text('words'),
    varchar('changed_at', 24),
    varchar('changed_by_name', 60),
  ],
});

const TABLES = [NOTICES, OBJECTIONS, WORDS];

/** 公示 with its objections, and the words of the papers. */
export class Publicity1764000064000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.dropTable(table);
  }
}
