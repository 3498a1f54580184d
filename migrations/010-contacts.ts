import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { primary, text, varchar } from './columns.js';

export class Contacts1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'complainant_contact',
        columns: [varchar('case_id', 36, primary), text('sealed'), varchar('updated_at', 24)],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('complainant_contact');
  }
}
