import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { bigint, flag, integer, nullable, primary, text, varchar } from './columns.js';
import { ACCOUNTABILITY_KINDS } from './seeds/accountability-kinds.js';
import { insertRows } from './seeds/insert-rows.js';

const KINDS = new Table({
  name: 'accountability_kind',
  columns: [
    varchar('key', 40, primary),
    varchar('name', 40),
    varchar('unit', 10),
    varchar('about', 40),
    varchar('measure', 40, nullable),
    integer('sort_order'),
    flag('active'),
  ],
  indices: [{ name: 'ux_accountability_kind_name', columnNames: ['name'], isUnique: true }],
});

const ENTRIES = new Table({
  name: 'accountability_entry',
  columns: [
    varchar('id', 36, primary),
    integer('version'),
    varchar('kind', 40),
    integer('amount'),
    bigint('fine_fen', nullable),
    varchar('happened_on', 10),
    varchar('street_id', 36, nullable),
    varchar('campaign_id', 36, nullable),
    varchar('body', 100),
    varchar('document_no', 100, nullable),
    varchar('subject', 120, nullable),
    text('sealed', nullable),
    text('text', nullable),
    varchar('recorded_at', 24),
    varchar('recorded_by_name', 60),
    varchar('changed_by_name', 60),
    varchar('withdrawn_at', 24, nullable),
    varchar('withdrawn_by_name', 60, nullable),
    varchar('withdraw_reason', 300, nullable),
  ],
  indices: [{ name: 'ix_accountability_entry_happened_on', columnNames: ['happened_on', 'kind'] }],
});

const LINKS = new Table({
  name: 'accountability_link',
  columns: [
    varchar('entry_id', 36, primary),
    varchar('subject_id', 36, primary),
    varchar('subject_type', 40),
    integer('serial'),
  ],
  indices: [{ name: 'ix_accountability_link_subject_id', columnNames: ['subject_id', 'entry_id'] }],
});

const TABLES = [KINDS, ENTRIES, LINKS];

/** 问责登记: kinds, acts, and the cases and tasks that they belong to. */
export class Accountability1764000072000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await insertRows(runner, 'accountability_kind', ACCOUNTABILITY_KINDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM evidence_file WHERE subject_id IN (SELECT id FROM accountability_entry)');
    for (const table of TABLES.toReversed()) await runner.dropTable(table);
  }
}
