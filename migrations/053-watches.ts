import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, varchar } from './columns.js';

/** From how much on word goes out, and when the mail server was away. */
export class Watches1764000053000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'watch_rule',
        columns: [varchar('name', 40, primary), integer('version'), integer('amount')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'mail_outage',
        columns: [
          varchar('id', 36, primary),
          varchar('began_at', 24),
          varchar('told_at', 24, nullable),
          varchar('ended_at', 24, nullable),
        ],
        indices: [{ name: 'ix_mail_outage_ended_at', columnNames: ['ended_at'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('mail_outage');
    await runner.dropTable('watch_rule');
  }
}
