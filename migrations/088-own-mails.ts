import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

/** A person reads their own log, newest first. */
const OWN = [
  ['mail', 'ix_mail_recipient_id'],
  ['notice', 'ix_notice_recipient_id'],
] as const;

export class OwnMails1764000088000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, name] of OWN)
      await runner.createIndex(table, new TableIndex({ name, columnNames: ['recipient_id', 'id'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of OWN) await runner.dropIndex(table, name);
  }
}
