import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, varchar } from './columns.js';

const BY_FILE = new TableIndex({ name: 'ix_mail_attachment_sha256', columnNames: ['sha256'] });

/** Pictures inside mails; how long text is kept, and what was thinned. */
export class Retention1764000055000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'retention_rule',
        columns: [varchar('kind', 40, primary), integer('days')],
      }),
    );
    await runner.addColumn('mail_attachment', new TableColumn(varchar('content_id', 60, nullable)));
    await runner.createIndex('mail_attachment', BY_FILE);
    await runner.addColumn('mail', new TableColumn(varchar('body_cleared_at', 24, nullable)));
    await runner.addColumn('rollup_snapshot', new TableColumn(varchar('thinned_at', 24, nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('rollup_snapshot', 'thinned_at');
    await runner.dropColumn('mail', 'body_cleared_at');
    await runner.dropIndex('mail_attachment', BY_FILE);
    await runner.dropColumn('mail_attachment', 'content_id');
    await runner.dropTable('retention_rule');
  }
}
