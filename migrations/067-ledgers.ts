import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';
import { THREE_LEDGERS } from './seeds/three-ledgers.js';
import { insertRows } from './seeds/insert-rows.js';

const VIEWS = new Table({
  name: 'ledger_view',
  columns: [
    varchar('id', 36, primary),
    integer('version'),
    integer('sort_order'),
    varchar('name', 60),
    varchar('heading', 200),
    text('notes'),
    text('filter'),
    text('columns_shown'),
    flag('active'),
    varchar('changed_at', 24),
    varchar('changed_by_name', 60),
  ],
});

const ROWS = new Table({
  name: 'ledger_row',
  columns: [
    varchar('ledger_id', 36, primary),
    varchar('task_id', 36, primary),
    integer('serial'),
    varchar('entered_at', 24),
  ],
  indices: [{ name: 'ux_ledger_row_ledger_id_serial', columnNames: ['ledger_id', 'serial'], isUnique: true }],
});

const ISSUES = new Table({
  name: 'ledger_issue',
  columns: [
    varchar('id', 36, primary),
    varchar('ledger_id', 36),
    integer('year'),
    integer('number'),
    varchar('as_of', 24),
    varchar('frozen_by', 36),
    varchar('frozen_by_name', 60),
    integer('line_count'),
    text('content'),
  ],
  indices: [
    {
      name: 'ux_ledger_issue_ledger_id_year_number',
      columnNames: ['ledger_id', 'year', 'number'],
      isUnique: true,
    },
  ],
});

const UPLOADS = new Table({
  name: 'ledger_upload',
  columns: [
    varchar('id', 36, primary),
    varchar('ledger_id', 36),
    varchar('issue_id', 36),
    varchar('file_name', 200),
    varchar('sha256', 64),
    text('sealed_file'),
    text('rows_read'),
    varchar('uploaded_by', 36),
    varchar('uploaded_by_name', 60),
    varchar('unit_name', 100),
    varchar('uploaded_at', 24),
    varchar('state', 40),
    varchar('settled_at', 24, nullable),
    text('outcomes'),
  ],
  indices: [{ name: 'ix_ledger_upload_issue_id', columnNames: ['issue_id', 'id'] }],
});

const TABLES = [VIEWS, ROWS, ISSUES, UPLOADS];

/** 三本台账 as data, with serials, issues and what was filled in. */
export class Ledgers1764000067000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await insertRows(runner, 'ledger_view', THREE_LEDGERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.dropTable(table);
  }
}
