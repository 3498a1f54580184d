import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

/** 三色督办单: rules and words as data, what the rules propose, the slips with their cases, what several of them lead to. */
export class ColourSlips1764000051000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [settings, words, slips, slipCases, proposals, consequences])
      await runner.createTable(table());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [consequences, proposals, slipCases, slips, words, settings])
      await runner.dropTable(table().name);
  }
}

const settings = (): Table =>
  new Table({
    name: 'colour_slip_setting',
    columns: [
      varchar('scope', 36, primary),
      integer('version'),
      text('rules'),
      varchar('changed_at', 24),
      varchar('changed_by_name', 60),
    ],
  });

const words = (): Table =>
  new Table({
    name: 'colour_slip_words',
    columns: [
      varchar('scope', 36, primary),
      integer('version'),
      text('words'),
      varchar('changed_at', 24),
      varchar('changed_by_name', 60),
    ],
  });

const slips = (): Table =>
  new Table({
    name: 'colour_slip',
    columns: [
      varchar('id', 36, primary),
      integer('version'),
      varchar('campaign_id', 36),
      varchar('colour', 40),
      integer('year'),
      integer('serial'),
      varchar('number', 80),
      varchar('unit_id', 36),
      text('reason'),
      varchar('rule', 200, nullable),
      text('paper'),
      varchar('issued_on', 10),
      varchar('issued_at', 24),
      varchar('issued_by_name', 60),
      varchar('receipt_due_on', 10),
      integer('points'),
      varchar('state', 40),
      varchar('received_at', 24, nullable),
      varchar('received_by_name', 60, nullable),
      text('receipt', nullable),
      varchar('withdrawn_at', 24, nullable),
      varchar('withdrawn_by_name', 60, nullable),
      text('withdrawn_why', nullable),
    ],
    indices: [
      {
        name: 'ux_colour_slip_year_colour_serial',
        columnNames: ['year', 'colour', 'serial'],
        isUnique: true,
      },
      { name: 'ix_colour_slip_unit_id', columnNames: ['unit_id', 'id'] },
    ],
  });

const slipCases = (): Table =>
  new Table({
    name: 'colour_slip_case',
    columns: [
      varchar('slip_id', 36, primary),
      varchar('case_id', 36, primary),
      integer('ordinal'),
      varchar('why', 200, nullable),
    ],
    indices: [{ name: 'ix_colour_slip_case_case_id', columnNames: ['case_id'] }],
  });

const proposals = (): Table =>
  new Table({
    name: 'slip_proposal',
    columns: [
      varchar('id', 36, primary),
      varchar('proposal_key', 120),
      varchar('campaign_id', 36),
      varchar('case_id', 36),
      varchar('unit_id', 36),
      varchar('colour', 40),
      varchar('rule_id', 60),
      varchar('rule', 200),
      varchar('step', 40, nullable),
      varchar('deadline_id', 36, nullable),
      varchar('why', 200),
      flag('auto'),
      varchar('state', 40),
      varchar('proposed_at', 24),
      varchar('slip_id', 36, nullable),
      varchar('decided_at', 24, nullable),
      varchar('decided_by_name', 60, nullable),
      text('note', nullable),
    ],
    indices: [
      { name: 'ux_slip_proposal_proposal_key', columnNames: ['proposal_key'], isUnique: true },
      { name: 'ix_slip_proposal_state', columnNames: ['state', 'id'] },
      { name: 'ix_slip_proposal_case_id', columnNames: ['case_id'] },
    ],
  });

const consequences = (): Table =>
  new Table({
    name: 'slip_consequence',
    columns: [
      varchar('id', 36, primary),
      integer('version'),
      varchar('consequence_key', 120),
      varchar('campaign_id', 36),
      varchar('unit_id', 36),
      varchar('rule_id', 60),
      varchar('colour', 40),
      varchar('act', 60),
      integer('points'),
      text('slip_ids'),
      varchar('state', 40),
      varchar('opened_on', 10),
      varchar('done_on', 10, nullable),
      varchar('done_at', 24, nullable),
      varchar('done_by_name', 60, nullable),
      text('note', nullable),
    ],
    indices: [
      { name: 'ux_slip_consequence_consequence_key', columnNames: ['consequence_key'], isUnique: true },
      { name: 'ix_slip_consequence_unit_id', columnNames: ['unit_id', 'id'] },
      { name: 'ix_slip_consequence_state', columnNames: ['state', 'id'] },
    ],
  });
