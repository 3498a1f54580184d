import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { primary, text, varchar } from './columns.js';

export class Digests1764000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'digest_issue',
        columns: [
          varchar('id', 36, primary),
          varchar('week', 8),
          varchar('scope', 36),
          varchar('taken_at', 24),
          text('content'),
        ],
        indices: [{ name: 'ux_digest_issue_week_scope', columnNames: ['week', 'scope'], isUnique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('digest_issue');
  }
}
