import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, varchar } from './columns.js';

export class Evidence1764000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'evidence_file',
        columns: [
          varchar('id', 36, primary),
          varchar('subject_id', 36),
          varchar('kind', 40),
          varchar('point', 60, nullable),
          varchar('sha256', 64),
          varchar('name', 200),
          varchar('mime', 100),
          integer('size'),
          varchar('taken_at', 24, nullable),
          varchar('uploaded_by', 36),
          varchar('uploaded_by_name', 60),
          varchar('uploaded_at', 24),
          varchar('removed_at', 24, nullable),
        ],
        indices: [{ name: 'ix_evidence_file_subject_id', columnNames: ['subject_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_file');
  }
}
