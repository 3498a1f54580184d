import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, primary, varchar } from './columns.js';

/** Who may see acts of a kind, versions of kinds, and objections that come in by the public page. */
export class KindsAndObjections1764000078000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('accountability_kind', [
      new TableColumn(integer('version', { default: 1 })),
      new TableColumn(varchar('audience', 40, { default: `'everyone'` })),
    ]);
    await runner.addColumn('duty_kind', new TableColumn(integer('version', { default: 1 })));
    await runner.addColumn(
      'publicity_objection',
      new TableColumn(varchar('origin', 40, { default: `'office'` })),
    );
    await runner.createTable(
      new Table({
        name: 'objection_press',
        columns: [varchar('id', 64, primary), integer('presses'), varchar('window_ends_at', 24)],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('objection_press');
    await runner.dropColumn('publicity_objection', 'origin');
    await runner.dropColumn('duty_kind', 'version');
    await runner.dropColumns('accountability_kind', ['version', 'audience']);
  }
}
