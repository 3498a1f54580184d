import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { primary, text, varchar } from './columns.js';

export class Rollups1764000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'rollup_snapshot',
        columns: [
          varchar('id', 36, primary),
          varchar('unit_id', 36),
          varchar('unit_name', 100),
          varchar('day', 10),
          varchar('taken_at', 24),
          text('figures'),
        ],
        indices: [
          { name: 'ux_rollup_snapshot_unit_id_day', columnNames: ['unit_id', 'day'], isUnique: true },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rollup_snapshot');
  }
}
