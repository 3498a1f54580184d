import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

const SETTINGS = new Table({
  name: 'dispatch_setting',
  columns: [
    varchar('scope', 36, primary),
    integer('version'),
    text('rules'),
    varchar('changed_at', 24),
    varchar('changed_by_name', 60),
  ],
});

const ROUNDS = new Table({
  name: 'dispatch_round',
  columns: [
    varchar('id', 36, primary),
    varchar('month', 7),
    varchar('opened_at', 24),
    varchar('opened_by_name', 60),
    varchar('opened_on', 10),
    varchar('due_on', 10),
    varchar('ends_on', 10),
    text('rules'),
  ],
  indices: [{ name: 'ux_dispatch_round_month', columnNames: ['month'], isUnique: true }],
});

const OWED = new Table({
  name: 'dispatch_owed',
  columns: [
    varchar('id', 36, primary),
    varchar('round_id', 36),
    varchar('task_id', 36),
    varchar('unit_id', 36),
    integer('version'),
    text('answer', nullable),
    varchar('saved_at', 24, nullable),
    varchar('saved_by_name', 60, nullable),
    varchar('answered_at', 24, nullable),
    varchar('answered_by_name', 60, nullable),
    flag('by_token'),
    varchar('progress_id', 36, nullable),
  ],
  indices: [
    { name: 'ux_dispatch_owed_round_id_task_id', columnNames: ['round_id', 'task_id'], isUnique: true },
    { name: 'ix_dispatch_owed_unit_id', columnNames: ['unit_id', 'round_id'] },
    { name: 'ix_dispatch_owed_task_id', columnNames: ['task_id'] },
  ],
});

const LINKS = new Table({
  name: 'dispatch_link',
  columns: [
    varchar('id', 36, primary),
    varchar('round_id', 36),
    varchar('unit_id', 36),
    varchar('hash', 64),
    varchar('live_key', 80, nullable),
    varchar('address', 200),
    varchar('created_at', 24),
    varchar('created_by_name', 60),
    varchar('opened_at', 24, nullable),
    varchar('used_at', 24, nullable),
    varchar('voided_at', 24, nullable),
    varchar('voided_by_name', 60, nullable),
  ],
  indices: [
    { name: 'ux_dispatch_link_hash', columnNames: ['hash'], isUnique: true },
    { name: 'ux_dispatch_link_live_key', columnNames: ['live_key'], isUnique: true },
    { name: 'ix_dispatch_link_round_id', columnNames: ['round_id', 'unit_id'] },
  ],
});

const TRIES = new Table({
  name: 'dispatch_link_failure',
  columns: [varchar('id', 64, primary), integer('failures'), varchar('window_ends_at', 24)],
});

const TABLES = [SETTINGS, ROUNDS, OWED, LINKS, TRIES];

/** 月调度: rules, rounds, what is owed in them, links for units without an account. */
export class DispatchRounds1764000068000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM evidence_file WHERE subject_id IN (SELECT id FROM dispatch_owed)');
    for (const table of TABLES.toReversed()) await runner.dropTable(table);
  }
}
