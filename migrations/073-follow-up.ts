import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, primary, text, varchar } from './columns.js';

const RULES = new Table({
  name: 'follow_up_rule',
  columns: [
    varchar('scope', 36, primary),
    integer('version'),
    text('rule'),
    varchar('changed_at', 24),
    varchar('changed_by_name', 60),
  ],
});

/** 后续口径: which closing metrics count 阶段性办结, and how long a write-off may stand. */
export class FollowUp1764000073000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(RULES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(RULES);
  }
}
