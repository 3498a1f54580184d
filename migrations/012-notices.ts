import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

export class Notices1764000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'mail',
        columns: [
          varchar('id', 36, primary),
          varchar('mail_key', 200),
          varchar('rule', 40),
          varchar('recipient_id', 36, nullable),
          varchar('recipient_name', 100),
          varchar('address', 200),
          varchar('subject', 300),
          text('html'),
          text('text'),
          varchar('state', 40),
          integer('tries'),
          text('error', nullable),
          varchar('created_at', 24),
          varchar('trying_since', 24, nullable),
          varchar('sent_at', 24, nullable),
        ],
        uniques: [{ name: 'UQ_60a5627309622d997258de5ceb3', columnNames: ['mail_key'] }],
        indices: [{ name: 'ix_mail_created_at', columnNames: ['created_at', 'id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'notice',
        columns: [
          varchar('id', 36, primary),
          varchar('notice_key', 300),
          varchar('rule', 40),
          varchar('case_id', 36, nullable),
          varchar('step', 40, nullable),
          varchar('tier', 40, nullable),
          varchar('recipient_id', 36, nullable),
          varchar('recipient_name', 100),
          varchar('day', 10),
          varchar('decision', 40),
          varchar('mail_id', 36, nullable),
          varchar('created_at', 24),
        ],
        uniques: [{ name: 'UQ_25b6bd07ec3519bbf24ebe084ea', columnNames: ['notice_key'] }],
        indices: [
          { name: 'ix_notice_mail_id', columnNames: ['mail_id'] },
          { name: 'ix_notice_case_id', columnNames: ['case_id', 'id'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('notice');
    await runner.dropTable('mail');
  }
}
