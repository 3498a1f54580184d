import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, varchar } from './columns.js';

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

const TOTALS_FACTS = [
  'campaign_id',
  'batch_id',
  'street_id',
  'status',
  'split_from_id',
  'holders',
  'whole_weight',
  'lead_unit_id',
  'sole_unit_id',
  'id',
];

const PLACE_FACTS = [
  'place_key',
  'campaign_id',
  'status',
  'created_at',
  'repeat_of_id',
  'repeat_after_closure',
  'handling_level',
  'home_unit_id',
  'street_id',
  'media',
  'id',
];

const FRESH: Record<string, string[]> = {
  ix_inspection_case_totals: TOTALS_FACTS,
  ix_inspection_case_lead_unit_id: ['lead_unit_id', 'holders', 'id'],
  ix_inspection_case_id: ['id', 'status', 'street_id'],
};

/** What a case keeps of its parts, and the indexes that answer figures without reading the long rows. */
export class QuickFigures1764000027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('inspection_case', [
      new TableColumn(integer('media', { default: 0 })),
      new TableColumn(varchar('lead_unit_id', 36, nullable)),
      new TableColumn(integer('holders', { default: 0 })),
      new TableColumn(varchar('sole_unit_id', 36, nullable)),
      new TableColumn(integer('whole_weight', { default: 0 })),
    ]);
    await runner.addColumns('repeat_policy', [
      new TableColumn(integer('matters', { default: 0 })),
      new TableColumn(integer('followed', { default: 0 })),
    ]);
    await keepShares(runner);
    await keepMedia(runner);
    for (const [name, columnNames] of Object.entries(FRESH))
      await runner.createIndex('inspection_case', new TableIndex({ name, columnNames }));
    await replaceIndex(runner, 'ix_inspection_case_ledger', [...LEDGER_FACTS, 'in_task_force']);
    await replaceIndex(runner, 'ix_inspection_case_place_key', PLACE_FACTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('repeat_policy', ['followed', 'matters']);
    await replaceIndex(runner, 'ix_inspection_case_place_key', ['place_key']);
    await replaceIndex(runner, 'ix_inspection_case_ledger', LEDGER_FACTS);
    for (const name of Object.keys(FRESH)) await runner.dropIndex('inspection_case', name);
    await runner.dropColumns('inspection_case', [
      'whole_weight',
      'sole_unit_id',
      'holders',
      'lead_unit_id',
      'media',
    ]);
  }
}

async function replaceIndex(runner: QueryRunner, name: string, columnNames: string[]): Promise<void> {
  await runner.dropIndex('inspection_case', name);
  await runner.createIndex('inspection_case', new TableIndex({ name, columnNames }));
}

/** The same as `keptShares` says of each case. */
async function keepShares(runner: QueryRunner): Promise<void> {
  const yes = runner.dataSource.options.type === 'postgres' ? 'true' : '1';
  const parts = `FROM case_assignment a WHERE a.case_id = inspection_case.id AND a.active = ${yes}`;
  const held = `${parts} AND a.weight > 0`;
  await runner.query(
    `UPDATE inspection_case SET
      lead_unit_id = (SELECT MIN(a.unit_id) ${parts} AND a.role = 'LEAD'),
      holders = (SELECT COUNT(*) ${held}),
      sole_unit_id = (SELECT CASE WHEN COUNT(*) = 1 THEN MIN(a.unit_id) END ${held}),
      whole_weight = (SELECT COALESCE(SUM(a.weight), 0) ${held})`,
  );
}

/** Each kind is a bit, in this order. */
const MEDIA = ['WATER', 'AIR', 'SOIL', 'MARINE', 'ECOLOGY', 'RADIATION', 'NOISE', 'SOLID_WASTE', 'OTHER'];

/** The same as `mediaBits` says of the types of each case. */
async function keepMedia(runner: QueryRunner): Promise<void> {
  const bit = MEDIA.map((medium, at) => `WHEN '${medium}' THEN ${1 << at}`).join(' ');
  await runner.query(
    `UPDATE inspection_case SET media = (SELECT COALESCE(SUM(k.bit), 0) FROM
      (SELECT DISTINCT CASE t.medium ${bit} ELSE 0 END AS bit FROM case_pollution_type t
        WHERE t.case_id = inspection_case.id) k)`,
  );
}
