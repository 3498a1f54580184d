import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, primary, text, varchar } from './columns.js';

/** Files that go out with mails; the newest morning is found by its day. */
export class MailFiles1764000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'mail_file',
        columns: [
          varchar('sha256', 64, primary),
          varchar('media_type', 120),
          integer('size'),
          text('content'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'mail_attachment',
        columns: [
          varchar('id', 36, primary),
          varchar('mail_id', 36),
          integer('position'),
          varchar('name', 200),
          varchar('sha256', 64),
        ],
        indices: [
          {
            name: 'ux_mail_attachment_mail_id_position',
            columnNames: ['mail_id', 'position'],
            isUnique: true,
          },
        ],
      }),
    );
    await runner.createIndex(
      'rollup_snapshot',
      new TableIndex({ name: 'ix_rollup_snapshot_day', columnNames: ['day'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('rollup_snapshot', 'ix_rollup_snapshot_day');
    await runner.dropTable('mail_attachment');
    await runner.dropTable('mail_file');
  }
}
