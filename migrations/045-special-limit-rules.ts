import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

/** Rules of a campaign that hold for some cases only, beside the general one of each step. */
export class SpecialLimitRules1764000045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'special_limit_rule',
        columns: [
          varchar('id', 36, primary),
          varchar('campaign_id', 36),
          varchar('step', 40),
          text('when'),
          integer('amount'),
          varchar('unit', 40),
          flag('count_first_day'),
          integer('inner_amount', nullable),
          varchar('day_ends_at', 5),
          varchar('basis', 300),
          integer('revision'),
        ],
        indices: [{ name: 'ix_special_limit_rule_campaign_id', columnNames: ['campaign_id', 'step'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('special_limit_rule');
  }
}
