import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, varchar } from './columns.js';

/** What a photo was before the phone made it smaller. */
export class OriginalPhoto1764000062000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('evidence_file', [
      new TableColumn(varchar('original_sha256', 64, nullable)),
      new TableColumn(integer('original_size', nullable)),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('evidence_file', ['original_sha256', 'original_size']);
  }
}
