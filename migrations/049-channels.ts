import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

/** The other ways out: the bell, webhooks, and which rule takes which way. */
export class Channels1764000049000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'bell_item',
        columns: [
          varchar('id', 36, primary),
          varchar('message_key', 240),
          varchar('user_id', 36),
          varchar('rule', 40),
          varchar('subject', 300),
          varchar('case_id', 36, nullable),
          integer('cases'),
          varchar('mail_id', 36, nullable),
          varchar('created_at', 24),
          varchar('read_at', 24, nullable),
        ],
        indices: [
          { name: 'ux_bell_item_message_key', columnNames: ['message_key'], isUnique: true },
          { name: 'ix_bell_item_user_id', columnNames: ['user_id', 'id'] },
          { name: 'ix_bell_item_unread', columnNames: ['user_id', 'read_at'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'channel_rule',
        columns: [varchar('rule', 40, primary), flag('mail'), flag('bell'), flag('webhook')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'webhook',
        columns: [
          varchar('id', 36, primary),
          integer('version'),
          varchar('name', 60),
          varchar('unit_id', 36, nullable),
          varchar('format', 40),
          text('url_sealed'),
          varchar('host', 200),
          text('secret_sealed', nullable),
          flag('active'),
          varchar('created_at', 24),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'webhook_message',
        columns: [
          varchar('id', 36, primary),
          varchar('message_key', 240),
          varchar('webhook_id', 36),
          varchar('rule', 40),
          text('payload'),
          varchar('state', 40),
          integer('tries'),
          text('error', nullable),
          varchar('created_at', 24),
          varchar('trying_since', 24, nullable),
          varchar('sent_at', 24, nullable),
        ],
        indices: [
          { name: 'ux_webhook_message_message_key', columnNames: ['message_key'], isUnique: true },
          { name: 'ix_webhook_message_webhook_id', columnNames: ['webhook_id', 'id'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['webhook_message', 'webhook', 'channel_rule', 'bell_item'])
      await runner.dropTable(name);
  }
}
