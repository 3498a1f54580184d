import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { nullable, primary, text, varchar } from './columns.js';

export class History1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'history_entry',
        columns: [
          varchar('id', 36, primary),
          varchar('at', 24),
          varchar('actor_id', 36),
          varchar('actor_name', 60),
          varchar('actor_unit', 100),
          varchar('action', 60),
          varchar('subject_type', 40),
          varchar('subject_id', 36),
          text('note', nullable),
          text('data'),
        ],
        indices: [{ name: 'ix_history_entry_subject', columnNames: ['subject_type', 'subject_id', 'id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('history_entry');
  }
}
