import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

/** What a list asks of a case, so that no list or count touches the long texts. */
const LEDGER_FACTS = [
  'campaign_id',
  'due_order',
  'id',
  'status',
  'next_due_at',
  'next_due_on',
  'next_due_step',
  'next_due_unit',
  'street_id',
  'home_unit_id',
  'batch_id',
  'channel',
  'verdict',
  'closure',
  'is_key_case',
  'is_supplement',
  'out_of_scope',
  'repeat_after_closure',
  'repeat_of_id',
  'split_from_id',
  'handling_level',
  'case_officer_id',
  'case_leader_id',
  'returns',
  'next_milestone_on',
  'created_at',
  'dispatched_at',
  'signed_at',
  'reported_at',
  'verified_at',
  'place_key',
];

const CASE_PARTS = ['case_id', 'active', 'role', 'unit_id'];
const UNIT_PARTS = ['unit_id', 'active', 'role', 'case_id'];

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
    await runner.dropIndex('inspection_case', 'ix_inspection_case_campaign_id_status');
    await runner.createIndex(
      'inspection_case',
      new TableIndex({ name: 'ix_inspection_case_ledger', columnNames: LEDGER_FACTS }),
    );
    await indexParts(runner, CASE_PARTS, UNIT_PARTS);
    await runner.createIndex(
      'history_entry',
      new TableIndex({
        name: 'ix_history_entry_actor_id',
        columnNames: ['actor_id', 'action', 'subject_type', 'subject_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('history_entry', 'ix_history_entry_actor_id');
    await indexParts(runner, ['case_id', 'active'], ['unit_id', 'active']);
    await runner.dropIndex('inspection_case', 'ix_inspection_case_ledger');
    await runner.createIndex(
      'inspection_case',
      new TableIndex({
        name: 'ix_inspection_case_campaign_id_status',
        columnNames: ['campaign_id', 'status'],
      }),
    );
    await runner.dropTable('ledger_setting');
    await runner.dropTable('saved_view');
  }
}

async function indexParts(runner: QueryRunner, ofCase: string[], ofUnit: string[]): Promise<void> {
  for (const [name, columnNames] of [
    ['ix_case_assignment_case_id', ofCase],
    ['ix_case_assignment_unit_id', ofUnit],
  ] as const) {
    await runner.dropIndex('case_assignment', name);
    await runner.createIndex('case_assignment', new TableIndex({ name, columnNames: [...columnNames] }));
  }
}
