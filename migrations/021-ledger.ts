import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

/** Saved views and what a person has set, and the indexes of the ledger's orders and conditions. */
export class Ledger1764000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'saved_view',
        columns: [
          varchar('id', 36, primary),
          integer('version'),
          varchar('owner_id', 36),
          varchar('scope', 40),
          varchar('role', 40, nullable),
          varchar('name', 40),
          varchar('name_key', 120),
          text('filter'),
          flag('every_campaign'),
          varchar('sort', 40),
          varchar('direction', 40),
          text('columns', nullable),
          varchar('created_at', 24),
        ],
        indices: [
          { name: 'ix_saved_view_owner_id', columnNames: ['owner_id'] },
          { name: 'ux_saved_view_name_key', columnNames: ['name_key'], isUnique: true },
          { name: 'ix_saved_view_scope', columnNames: ['scope', 'role'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'ledger_setting',
        columns: [
          varchar('user_id', 36, primary),
          text('columns', nullable),
          varchar('density', 40),
          integer('page_size'),
          text('view_order'),
          text('hidden_views'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('ledger_setting');
    await runner.dropTable('saved_view');
  }
}
