import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, varchar } from './columns.js';

export class Campaigns1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'campaign',
        columns: [
          varchar('id', 36, primary),
          varchar('code', 40),
          varchar('name', 100),
          varchar('level', 40),
          varchar('kind', 40),
          varchar('round', 40, nullable),
          varchar('stationed_from', 10, nullable),
          varchar('stationed_to', 10, nullable),
          varchar('number_pattern', 100, nullable),
          varchar('closes_on', 10, nullable),
          integer('yellow_days'),
          integer('follow_up_yellow_days'),
          integer('minimum_before'),
          integer('minimum_after'),
          varchar('created_at', 24),
        ],
        uniques: [{ name: 'UQ_78f57196031319c696bdd28d6d3', columnNames: ['code'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'limit_rule',
        columns: [
          varchar('campaign_id', 36, primary),
          varchar('step', 40, primary),
          integer('amount'),
          varchar('unit', 40),
          flag('count_first_day'),
          integer('inner_amount', nullable),
          varchar('day_ends_at', 5),
          varchar('basis', 300),
          integer('revision'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'batch',
        columns: [
          varchar('id', 36, primary),
          varchar('campaign_id', 36),
          varchar('label', 60),
          varchar('local_label', 60, nullable),
          varchar('received_from', 24, nullable),
          varchar('received_to', 24, nullable),
          varchar('handed_over_at', 24, nullable),
          varchar('created_at', 24),
        ],
        indices: [
          { name: 'ux_batch_campaign_id_label', columnNames: ['campaign_id', 'label'], isUnique: true },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('batch');
    await runner.dropTable('limit_rule');
    await runner.dropTable('campaign');
  }
}
