import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, primary, varchar } from './columns.js';

const RULE = new Table({
  name: 'rectification_rule',
  columns: [
    varchar('scope', 36, primary),
    integer('version'),
    integer('behind_after_days'),
    integer('milestone_warn_days'),
    integer('evidence_warn_days'),
    varchar('changed_at', 24),
    varchar('changed_by_name', 60),
  ],
});

/** 整改判定口径: when a task is 滞后 and when its lights turn yellow. */
export class RectificationRule1764000066000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(RULE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(RULE);
  }
}
