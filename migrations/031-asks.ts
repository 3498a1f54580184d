import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

const GUESTS = new Table({
  name: 'case_guest',
  columns: [varchar('source_id', 36, primary), varchar('case_id', 36), varchar('unit_id', 36)],
  indices: [{ name: 'ix_case_guest_case_id', columnNames: ['case_id', 'unit_id'] }],
});

const EXTENSION_RULES = new Table({
  name: 'extension_rule',
  columns: [
    varchar('campaign_id', 36, primary),
    varchar('step', 40, primary),
    integer('times'),
    integer('most_days'),
    varchar('outer_by', 40),
    varchar('basis', 300),
    integer('revision'),
  ],
});

const EXTENSION_REQUESTS = new Table({
  name: 'extension_request',
  columns: [
    varchar('id', 36, primary),
    integer('version'),
    varchar('case_id', 36),
    varchar('deadline_id', 36),
    varchar('open_key', 36, nullable),
    varchar('step', 40),
    varchar('limit_kind', 40),
    varchar('state', 40),
    varchar('unit_id', 36),
    text('reason'),
    text('measures'),
    varchar('due_on', 10),
    varchar('wanted_on', 10),
    flag('late'),
    varchar('asked_at', 24),
    varchar('asked_by', 36),
    varchar('asked_by_name', 60),
    varchar('granted_on', 10, nullable),
    text('note', nullable),
    varchar('document_no', 100, nullable),
    varchar('decided_at', 24, nullable),
    varchar('decided_by_name', 60, nullable),
  ],
  indices: [
    { name: 'ux_extension_request_open_key', columnNames: ['open_key'], isUnique: true },
    { name: 'ix_extension_request_case_id', columnNames: ['case_id', 'id'] },
    { name: 'ix_extension_request_state', columnNames: ['state', 'id'] },
  ],
});

const CALLS = new Table({
  name: 'street_call',
  columns: [
    varchar('id', 36, primary),
    integer('version'),
    varchar('group_id', 36),
    varchar('case_id', 36),
    varchar('from_unit_id', 36),
    varchar('to_unit_id', 36),
    varchar('open_key', 80, nullable),
    varchar('state', 40),
    text('need'),
    varchar('raised_at', 24),
    varchar('raised_by', 36),
    varchar('raised_by_name', 60),
    varchar('due_at', 24),
    varchar('answer', 40, nullable),
    text('answer_text', nullable),
    varchar('answered_at', 24, nullable),
    varchar('answered_by_name', 60, nullable),
    text('word', nullable),
    varchar('ended_at', 24, nullable),
    varchar('ended_by_name', 60, nullable),
  ],
  indices: [
    { name: 'ux_street_call_open_key', columnNames: ['open_key'], isUnique: true },
    { name: 'ix_street_call_case_id', columnNames: ['case_id', 'id'] },
    { name: 'ix_street_call_to_unit_id', columnNames: ['to_unit_id', 'state', 'due_at'] },
    { name: 'ix_street_call_from_unit_id', columnNames: ['from_unit_id', 'state', 'due_at'] },
    { name: 'ix_street_call_state', columnNames: ['state', 'due_at', 'id'] },
  ],
});

const ASKED = new TableIndex({
  name: 'ix_inspection_case_asked_extension',
  columnNames: ['asked_extension', 'id'],
});

/** 申请延期 and 街道呼、部门应. */
export class Asks1764000031000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const no = runner.dataSource.options.type === 'postgres' ? false : 0;
    await runner.addColumn('deadline', new TableColumn(varchar('asked_at', 24, nullable)));
    await runner.addColumns('inspection_case', [
      new TableColumn(integer('next_due_extensions', { default: 0 })),
      new TableColumn({ ...flag('asked_extension'), default: no }),
    ]);
    await runner.createIndex('inspection_case', ASKED);
    for (const table of [GUESTS, EXTENSION_RULES, EXTENSION_REQUESTS, CALLS]) await runner.createTable(table);
    await giveAnswerLimits(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM limit_rule WHERE step = 'answer'`);
    await runner.query(`DELETE FROM deadline WHERE subject_type = 'call'`);
    for (const table of [CALLS, EXTENSION_REQUESTS, EXTENSION_RULES, GUESTS]) await runner.dropTable(table);
    await runner.dropIndex('inspection_case', ASKED);
    await runner.dropColumns('inspection_case', ['asked_extension', 'next_due_extensions']);
    await runner.dropColumn('deadline', 'asked_at');
  }
}

/** Campaigns that were opened before get the limit that a new one starts with. */
async function giveAnswerLimits(runner: QueryRunner): Promise<void> {
  const no = runner.dataSource.options.type === 'postgres' ? 'false' : '0';
  await runner.query(
    `INSERT INTO limit_rule (campaign_id, step, amount, unit, count_first_day, inner_amount, day_ends_at, basis, revision)
     SELECT k.id, 'answer', 8, 'working-hour', ${no}, NULL, '24:00', '区内约定:街道呼后 8 个工作小时内答复(可改)', 1
     FROM campaign k`,
  );
}
