import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { nullable, text, varchar } from './columns.js';

const INDEX = 'ux_rectification_progress_made_id';

/** A progress entry from a phone: the id that the device gave it, and the files that it says will come with it. */
export class ProgressFromADevice1764000076000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('rectification_progress', [
      new TableColumn(varchar('made_id', 36, nullable)),
      new TableColumn(text('announced', nullable)),
    ]);
    const columnNames = ['task_id', 'recorded_by', 'made_id'];
    await runner.createIndex(
      'rectification_progress',
      new TableIndex({ name: INDEX, columnNames, isUnique: true }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('rectification_progress', INDEX);
    await runner.dropColumns('rectification_progress', ['made_id', 'announced']);
  }
}
