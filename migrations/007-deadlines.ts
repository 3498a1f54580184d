import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { nullable, primary, text, varchar } from './columns.js';

export class Deadlines1764000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'deadline',
        columns: [
          varchar('id', 36, primary),
          varchar('subject_type', 40),
          varchar('subject_id', 36),
          varchar('step', 40),
          varchar('limit_kind', 40),
          varchar('unit', 40),
          varchar('start_at', 24),
          varchar('due_at', 24),
          varchar('due_on', 10),
          varchar('state', 40),
          varchar('settled_at', 24, nullable),
          text('explanation'),
        ],
        indices: [
          { name: 'ix_deadline_state_due_at', columnNames: ['state', 'due_at', 'id'] },
          { name: 'ix_deadline_subject', columnNames: ['subject_type', 'subject_id'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('deadline');
  }
}
