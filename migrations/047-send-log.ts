import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

const MAIL = [
  varchar('message_id', 60, nullable),
  varchar('again_of', 36, nullable),
  varchar('again_by_name', 60, nullable),
];
const NOTICE = [
  varchar('reason', 40, nullable),
  varchar('detail', 100, nullable),
  varchar('bell_id', 36, nullable),
];

/** The send log: why nothing went out, which mail follows which, and addresses that were refused. */
export class SendLog1764000047000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of MAIL) await runner.addColumn('mail', new TableColumn(column));
    for (const column of NOTICE) await runner.addColumn('notice', new TableColumn(column));
    await runner.createIndex('mail', new TableIndex({ name: 'ix_mail_state', columnNames: ['state', 'id'] }));
    await runner.createIndex('mail', new TableIndex({ name: 'ix_mail_again_of', columnNames: ['again_of'] }));
    await runner.createTable(
      new Table({
        name: 'address_fault',
        columns: [
          varchar('address', 200, primary),
          integer('refusals'),
          varchar('marked_at', 24, nullable),
          varchar('last_at', 24),
          text('error'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('address_fault');
    await runner.dropIndex('mail', 'ix_mail_again_of');
    await runner.dropIndex('mail', 'ix_mail_state');
    for (const { name } of NOTICE) await runner.dropColumn('notice', name);
    for (const { name } of MAIL) await runner.dropColumn('mail', name);
  }
}
