import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable } from './columns.js';

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
  'in_task_force',
];
const GIVEN_UP = ['split_from_id', 'place_key', 'in_task_force'];
const LEDGER = [
  ...LEDGER_BEFORE.filter((column) => !GIVEN_UP.includes(column)),
  'media',
  'search_no',
  'in_task_force',
];
const FOUND_FACTS = ['status', 'street_id', 'campaign_id', 'media'];

const PLACES = [
  'campaign_id',
  'status',
  'created_at',
  'repeat_of_id',
  'repeat_after_closure',
  'handling_level',
  'home_unit_id',
  'street_id',
];

type Indexes = readonly (readonly [table: string, name: string, columns: string[]])[];

const BEFORE: Indexes = [
  ['inspection_case', 'ix_inspection_case_ledger', LEDGER_BEFORE],
  ['inspection_case', 'ix_inspection_case_id', ['id', 'status', 'street_id']],
  ['inspection_case', 'ix_inspection_case_lead_unit_id', ['lead_unit_id', 'holders', 'id']],
  ['inspection_case', 'ix_inspection_case_place_key', ['place_key', ...PLACES, 'media', 'id']],
  ['inspection_case', 'ix_inspection_case_split_from_id', ['split_from_id']],
  ['case_assignment', 'ix_case_assignment_case_id', ['case_id', 'active', 'role', 'unit_id']],
  ['case_assignment', 'ix_case_assignment_unit_id', ['unit_id', 'active', 'role', 'case_id']],
];
const AFTER: Indexes = [
  ['inspection_case', 'ix_inspection_case_ledger', LEDGER],
  ['inspection_case', 'ix_inspection_case_id', ['id', ...FOUND_FACTS]],
  ['inspection_case', 'ix_inspection_case_search_no', ['search_no', ...FOUND_FACTS, 'id']],
  [
    'inspection_case',
    'ix_inspection_case_lead_unit_id',
    ['lead_unit_id', 'sole_unit_id', 'holders', 'status', 'campaign_id', 'batch_id', 'street_id', 'id'],
  ],
  ['inspection_case', 'ix_inspection_case_place_key', ['place_key', 'media', ...PLACES, 'id']],
  ['inspection_case', 'ix_inspection_case_split_from_id', ['split_from_id', 'id']],
  ['case_assignment', 'ix_case_assignment_case_id', ['case_id', 'active', 'role', 'unit_id', 'weight']],
  ['case_assignment', 'ix_case_assignment_unit_id', ['unit_id', 'active', 'elsewhere', 'role', 'case_id']],
];

/** A case knows its number in the search, a part whether the case lies elsewhere, and lists are read from less (ADR 13). */
export class SearchNumbers1764000035000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await drop(runner, BEFORE);
    await runner.addColumn('inspection_case', new TableColumn(integer('search_no', nullable)));
    const [yes, no] = runner.dataSource.options.type === 'postgres' ? ['true', 'false'] : ['1', '0'];
    await runner.addColumn('case_assignment', new TableColumn(flag('elsewhere', { default: no })));
    await runner.query(
      `UPDATE inspection_case SET search_no =
        (SELECT d.id FROM search_doc d WHERE d.kind = 'case' AND d.subject_id = inspection_case.id)`,
    );
    await runner.query(
      `UPDATE case_assignment SET elsewhere = ${yes} WHERE NOT EXISTS
        (SELECT 1 FROM inspection_case c WHERE c.id = case_assignment.case_id AND c.street_id = case_assignment.unit_id)`,
    );
    await create(runner, AFTER);
    if (runner.dataSource.options.type === 'postgres') await putVectorsOutOfLine(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres')
      await runner.query(
        `ALTER TABLE search_doc DROP COLUMN filler,
          ALTER COLUMN vector TYPE tsvector USING vector || ''::tsvector, RESET (toast_tuple_target)`,
      );
    await drop(runner, AFTER);
    await runner.dropColumn('case_assignment', 'elsewhere');
    await runner.dropColumn('inspection_case', 'search_no');
    await create(runner, BEFORE);
  }
}

/**
 * A search reads the rows of what it finds: they are short when the vectors lie apart. PostgreSQL puts out of line only
 * what makes a row longer than 2 KB, so each row begins with blanks, which it then compresses to nothing. The change of
 * type rewrites the rows that are there.
 */
function putVectorsOutOfLine(runner: QueryRunner): Promise<unknown> {
  return runner.query(
    `ALTER TABLE search_doc ADD COLUMN filler text NOT NULL DEFAULT repeat(' ', 2100),
      ALTER COLUMN vector TYPE tsvector USING vector || ''::tsvector,
      ALTER COLUMN vector SET STORAGE EXTERNAL, SET (toast_tuple_target = 128)`,
  );
}

async function create(runner: QueryRunner, indexes: Indexes): Promise<void> {
  for (const [table, name, columnNames] of indexes)
    await runner.createIndex(table, new TableIndex({ name, columnNames: [...columnNames] }));
}

async function drop(runner: QueryRunner, indexes: Indexes): Promise<void> {
  for (const [table, name] of indexes) await runner.dropIndex(table, name);
}
