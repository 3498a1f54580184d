import { Table, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

const id = varchar('id', 36, primary);
const caseId = varchar('case_id', 36);
const person = (name: string): TableColumnOptions => varchar(name, 60);
const at = (name: string): TableColumnOptions => varchar(name, 24);
const index = (table: string, columnNames: string[], isUnique = false) => ({
  name: `${isUnique ? 'ux' : 'ix'}_${table}_${columnNames.join('_')}`,
  columnNames,
  isUnique,
});

/** Who signs before a case is closed, what a reviewer leaves behind, and what follows a closure. */
const TABLES: readonly Table[] = [
  new Table({
    name: 'sign_off_chain',
    columns: [varchar('campaign_id', 36, primary), integer('version')],
  }),
  new Table({
    name: 'sign_off_step',
    columns: [
      varchar('campaign_id', 36, primary),
      integer('ordinal', primary),
      varchar('title', 40),
      varchar('holder', 40),
      varchar('role', 40, nullable),
      varchar('user_id', 36, nullable),
      flag('decides'),
      varchar('condition', 40),
    ],
  }),
  new Table({
    name: 'sign_off_rule',
    columns: [
      varchar('campaign_id', 36, primary),
      varchar('demand', 40, primary),
      varchar('condition', 40, primary),
    ],
  }),
  new Table({
    name: 'review_check',
    columns: [
      id,
      varchar('campaign_id', 36),
      integer('ordinal'),
      varchar('medium', 40, nullable),
      varchar('text', 100),
    ],
    indices: [{ name: 'ix_review_check_campaign_id', columnNames: ['campaign_id', 'ordinal'] }],
  }),
  new Table({
    name: 'sign_off',
    columns: [
      id,
      caseId,
      integer('round'),
      text('steps'),
      varchar('state', 40),
      varchar('decision', 40),
      varchar('milestone', 300, nullable),
      varchar('milestone_on', 10, nullable),
      text('ticks'),
      at('started_at'),
      varchar('ended_at', 24, nullable),
    ],
    indices: [index('sign_off', ['case_id', 'round'], true)],
  }),
  new Table({
    name: 'sign_off_signature',
    columns: [
      id,
      varchar('sign_off_id', 36),
      integer('ordinal'),
      varchar('signer_id', 36, nullable),
      person('signer_name'),
      text('note', nullable),
      varchar('document_no', 100, nullable),
      varchar('document_on', 10, nullable),
      varchar('recorded_by_name', 60, nullable),
      at('at'),
    ],
    indices: [index('sign_off_signature', ['sign_off_id', 'ordinal'], true)],
  }),
  new Table({
    name: 'leader_visit',
    columns: [
      id,
      caseId,
      person('leader'),
      varchar('visited_on', 10),
      text('note', nullable),
      varchar('evidence_id', 36, nullable),
      person('recorded_by_name'),
      at('recorded_at'),
    ],
    indices: [index('leader_visit', ['case_id'])],
  }),
  new Table({
    name: 'review_remark',
    columns: [
      id,
      caseId,
      integer('round'),
      varchar('target', 40),
      varchar('target_key', 40),
      text('spot', nullable),
      text('text'),
      person('by_name'),
      at('at'),
      text('answer', nullable),
      varchar('answered_by_name', 60, nullable),
      varchar('answered_at', 24, nullable),
    ],
    indices: [{ name: 'ix_review_remark_case_id', columnNames: ['case_id', 'round'] }],
  }),
  new Table({
    name: 'review_sitting',
    columns: [
      id,
      varchar('user_id', 36),
      caseId,
      integer('round'),
      at('opened_at'),
      varchar('decided_on', 10, nullable),
      integer('seconds', nullable),
    ],
    indices: [
      {
        name: 'ux_review_sitting_user_id',
        columnNames: ['user_id', 'case_id', 'round'],
        isUnique: true,
      },
      { name: 'ix_review_sitting_decided_on', columnNames: ['user_id', 'decided_on'] },
    ],
  }),
  new Table({
    name: 'case_supplement',
    columns: [
      id,
      varchar('campaign_id', 36),
      caseId,
      integer('number'),
      text('reason'),
      integer('after_round'),
      person('ordered_by_name'),
      at('ordered_at'),
      varchar('closed_at', 24, nullable),
    ],
    indices: [
      index('case_supplement', ['case_id', 'number'], true),
      index('case_supplement', ['campaign_id']),
    ],
  }),
  new Table({
    name: 'recheck_draw',
    columns: [
      id,
      varchar('campaign_id', 36),
      varchar('closed_from', 10),
      varchar('closed_to', 10),
      varchar('seed', 80),
      integer('size'),
      text('pool'),
      person('drawn_by_name'),
      at('drawn_at'),
    ],
    indices: [index('recheck_draw', ['campaign_id'])],
  }),
  new Table({
    name: 'recheck_item',
    columns: [
      id,
      varchar('draw_id', 36),
      caseId,
      integer('ordinal'),
      integer('version'),
      varchar('assignee_id', 36, nullable),
      varchar('result', 40, nullable),
      varchar('consequence', 40, nullable),
      text('note', nullable),
      varchar('done_by_name', 60, nullable),
      varchar('done_at', 24, nullable),
    ],
    indices: [index('recheck_item', ['draw_id', 'case_id'], true), index('recheck_item', ['case_id'])],
  }),
  new Table({
    name: 'call_back',
    columns: [
      id,
      varchar('campaign_id', 36),
      caseId,
      varchar('called_on', 10),
      flag('reached'),
      varchar('answered', 40, nullable),
      varchar('solved', 40, nullable),
      varchar('satisfied', 40, nullable),
      text('note', nullable),
      person('by_name'),
      at('at'),
    ],
    indices: [index('call_back', ['case_id']), index('call_back', ['campaign_id'])],
  }),
  new Table({
    name: 'look_back',
    columns: [
      id,
      varchar('campaign_id', 36),
      caseId,
      varchar('due_on', 10),
      varchar('origin', 40),
      varchar('state', 40),
      integer('turn'),
      varchar('visited_on', 10, nullable),
      text('note', nullable),
      varchar('done_by_name', 60, nullable),
      varchar('done_at', 24, nullable),
    ],
    indices: [
      index('look_back', ['case_id']),
      { name: 'ix_look_back_campaign_id', columnNames: ['campaign_id', 'state', 'due_on'] },
    ],
  }),
  new Table({
    name: 'look_back_rule',
    columns: [
      varchar('campaign_id', 36, primary),
      integer('version'),
      integer('every_months'),
      integer('times'),
    ],
  }),
];

export class Verification1764000033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.dropTable(table.name);
  }
}
