import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

export class Cases1764000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'inspection_case',
        columns: [
          varchar('id', 36, primary),
          integer('version'),
          varchar('campaign_id', 36),
          varchar('batch_id', 36, nullable),
          varchar('acceptance_no', 100, nullable),
          varchar('number_key', 100, nullable),
          text('parsed_number', nullable),
          varchar('channel', 40, nullable),
          flag('is_key_case'),
          flag('is_supplement'),
          flag('out_of_scope'),
          varchar('title', 120),
          text('content'),
          varchar('place', 200, nullable),
          varchar('area', 200, nullable),
          varchar('street_id', 36, nullable),
          varchar('home_unit_id', 36, nullable),
          varchar('status', 40),
          varchar('case_leader_id', 36, nullable),
          varchar('case_officer_id', 36, nullable),
          text('closure_goal', nullable),
          text('finding', nullable),
          text('handling', nullable),
          text('accountability', nullable),
          varchar('verdict', 40, nullable),
          varchar('closure', 40),
          varchar('next_milestone', 300, nullable),
          varchar('next_milestone_on', 10, nullable),
          varchar('split_from_id', 36, nullable),
          varchar('repeat_of_id', 36, nullable),
          integer('returns'),
          flag('ruled'),
          integer('rounds'),
          text('raw_cells', nullable),
          varchar('created_at', 24),
          varchar('dispatched_at', 24, nullable),
          varchar('signed_at', 24, nullable),
          varchar('reported_at', 24, nullable),
          varchar('verified_at', 24, nullable),
          varchar('published_at', 24, nullable),
          varchar('next_due_at', 24, nullable),
          varchar('next_due_on', 10, nullable),
          varchar('next_due_step', 40, nullable),
          varchar('next_due_unit', 40, nullable),
          varchar('due_order', 24),
        ],
        indices: [
          { name: 'ix_inspection_case_batch_id', columnNames: ['batch_id'] },
          { name: 'ix_inspection_case_home_unit_id', columnNames: ['home_unit_id', 'status'] },
          { name: 'ix_inspection_case_campaign_id_status', columnNames: ['campaign_id', 'status'] },
          { name: 'ix_inspection_case_due_order', columnNames: ['due_order', 'id'] },
          {
            name: 'ux_inspection_case_campaign_id_number_key',
            columnNames: ['campaign_id', 'number_key'],
            isUnique: true,
          },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'case_assignment',
        columns: [
          varchar('id', 36, primary),
          varchar('case_id', 36),
          varchar('unit_id', 36),
          varchar('role', 40),
          flag('active'),
          varchar('signed_at', 24, nullable),
          varchar('signed_by', 36, nullable),
          varchar('created_at', 24),
          varchar('ended_at', 24, nullable),
        ],
        indices: [
          { name: 'ix_case_assignment_unit_id', columnNames: ['unit_id', 'active'] },
          { name: 'ix_case_assignment_case_id', columnNames: ['case_id', 'active'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'case_allegation',
        columns: [
          varchar('id', 36, primary),
          varchar('case_id', 36),
          integer('ordinal'),
          varchar('text', 500),
          varchar('verdict', 40, nullable),
          text('ground', nullable),
        ],
        indices: [{ name: 'ix_case_allegation_case_id', columnNames: ['case_id', 'ordinal'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'case_pollution_type',
        columns: [
          varchar('case_id', 36, primary),
          integer('ordinal', primary),
          varchar('medium', 40),
          varchar('label', 60),
        ],
        indices: [{ name: 'ix_case_pollution_type_medium', columnNames: ['medium', 'case_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'case_measure',
        columns: [varchar('case_id', 36, primary), varchar('kind', 40, primary), integer('amount')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('case_measure');
    await runner.dropTable('case_pollution_type');
    await runner.dropTable('case_allegation');
    await runner.dropTable('case_assignment');
    await runner.dropTable('inspection_case');
  }
}
