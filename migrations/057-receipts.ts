import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, varchar } from './columns.js';

const BY_SUBJECT = new TableIndex({ name: 'ix_notice_subject_id', columnNames: ['subject_id', 'id'] });

/** What a notice is about where it is no case; until when a letter is signed for; letters by batches. */
export class Receipts1764000057000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('notice', new TableColumn(varchar('subject_id', 36, nullable)));
    await runner.createIndex('notice', BY_SUBJECT);
    await runner.addColumn('bell_item', new TableColumn(varchar('subject_id', 36, nullable)));
    // Letters that are out were issued without a day for the receipt: nobody is reminded of them.
    await runner.addColumn('written_reminder', new TableColumn(varchar('receipt_due_on', 10, nullable)));
    await runner.addColumn(
      'written_reminder_template',
      new TableColumn(integer('receipt_days', { default: 3 })),
    );
    for (const name of ['from_batch_id', 'to_batch_id'])
      await runner.addColumn('written_reminder_run', new TableColumn(varchar(name, 36, nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['to_batch_id', 'from_batch_id'])
      await runner.dropColumn('written_reminder_run', name);
    await runner.dropColumn('written_reminder_template', 'receipt_days');
    await runner.dropColumn('written_reminder', 'receipt_due_on');
    await runner.dropColumn('bell_item', 'subject_id');
    await runner.dropIndex('notice', BY_SUBJECT);
    await runner.dropColumn('notice', 'subject_id');
  }
}
