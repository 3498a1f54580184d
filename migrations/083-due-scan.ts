import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const NAME = 'ix_deadline_step_due_at';

/** A run of reminders walks the open deadlines of one step after the other. */
export class DueScan1764000083000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex(
      'deadline',
      new TableIndex({ name: NAME, columnNames: ['state', 'step', 'due_at', 'id'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('deadline', NAME);
  }
}
