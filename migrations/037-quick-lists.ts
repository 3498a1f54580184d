import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const LEDGER_BEFORE = [
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
  'media',
  'search_no',
  'in_task_force',
];
/** The order of urgency says when a case is due as well, and few cases are in a task force. */
const LEDGER = LEDGER_BEFORE.filter((column) => column !== 'in_task_force').flatMap((column) => {
  if (column === 'next_due_at') return ['holders'];
  return column === 'home_unit_id' ? ['lead_unit_id', column] : [column];
});
const FOUND_FACTS = ['status', 'street_id', 'campaign_id', 'media'];

type Indexes = readonly (readonly [name: string, columns: string[]])[];

const BEFORE: Indexes = [
  ['ix_inspection_case_ledger', LEDGER_BEFORE],
  ['ix_inspection_case_id', ['id', ...FOUND_FACTS]],
];
const AFTER: Indexes = [
  ['ix_inspection_case_ledger', LEDGER],
  ['ix_inspection_case_id', ['id', ...FOUND_FACTS, 'search_no']],
  ['ix_inspection_case_in_task_force', ['in_task_force', 'id']],
  ['ix_inspection_case_status', ['status', 'campaign_id']],
];

/** Joint cases and those without a lead are told by the index of the ledger, the newest by their own, statuses by the narrowest. */
export class QuickLists1764000037000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return exchange(runner, BEFORE, AFTER);
  }

  down(runner: QueryRunner): Promise<void> {
    return exchange(runner, AFTER, BEFORE);
  }
}

async function exchange(runner: QueryRunner, old: Indexes, wanted: Indexes): Promise<void> {
  for (const [name] of old) await runner.dropIndex('inspection_case', name);
  for (const [name, columnNames] of wanted)
    await runner.createIndex('inspection_case', new TableIndex({ name, columnNames: [...columnNames] }));
}
