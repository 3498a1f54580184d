import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

const RULES = new Table({
  name: 'write_off_rule',
  columns: [
    varchar('scope', 36, primary),
    integer('version'),
    text('links'),
    varchar('changed_at', 24),
    varchar('changed_by_name', 60),
  ],
});

const RUNS = new Table({
  name: 'write_off',
  columns: [
    varchar('id', 36, primary),
    varchar('task_id', 36),
    integer('round'),
    integer('version'),
    text('links'),
    text('criteria'),
    varchar('started_at', 24),
    varchar('started_by_name', 60),
    varchar('changed_by_name', 60),
    varchar('written_off_at', 24, nullable),
    varchar('rebound_at', 24, nullable),
    varchar('rebound_found_on', 10, nullable),
    text('rebound_reason', nullable),
    varchar('rebound_by_name', 60, nullable),
  ],
  indices: [{ name: 'ux_write_off_task_id_round', columnNames: ['task_id', 'round'], isUnique: true }],
});

const LINKS = new Table({
  name: 'write_off_link',
  columns: [
    varchar('id', 36, primary),
    varchar('write_off_id', 36),
    varchar('key', 40),
    integer('attempt'),
    varchar('planned_on', 10),
  ],
  indices: [
    {
      name: 'ux_write_off_link_write_off_id_key_attempt',
      columnNames: ['write_off_id', 'key', 'attempt'],
      isUnique: true,
    },
  ],
});

const ACTS = new Table({
  name: 'write_off_act',
  columns: [
    varchar('id', 36, primary),
    varchar('write_off_id', 36),
    integer('serial'),
    varchar('kind', 40),
    varchar('link', 40),
    integer('attempt'),
    integer('signer', nullable),
    varchar('back_to', 40, nullable),
    text('opinion'),
    text('ticks'),
    varchar('actual_on', 10),
    varchar('paper_by', 60, nullable),
    varchar('document_no', 100, nullable),
    varchar('by_id', 36),
    varchar('by_name', 60),
    varchar('unit_name', 100),
    varchar('at', 24),
  ],
  indices: [
    {
      name: 'ux_write_off_act_write_off_id_serial',
      columnNames: ['write_off_id', 'serial'],
      isUnique: true,
    },
  ],
});

const TABLES = [RULES, RUNS, LINKS, ACTS];

/** 销号: the chain as data, its runs, and what was done to them. */
export class WriteOff1764000063000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM evidence_file WHERE subject_id IN (SELECT id FROM write_off_link)');
    for (const table of TABLES.toReversed()) await runner.dropTable(table);
  }
}
