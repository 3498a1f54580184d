import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer } from './columns.js';

/** Shares of joint cases, and a quick way from a case to its pieces. */
export class SplitJoint1764000023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('case_assignment', new TableColumn({ ...integer('weight'), default: 0 }));
    await runner.query(`UPDATE case_assignment SET weight = 1 WHERE role = 'LEAD'`);
    await runner.createIndex(
      'inspection_case',
      new TableIndex({ name: 'ix_inspection_case_split_from_id', columnNames: ['split_from_id'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('inspection_case', 'ix_inspection_case_split_from_id');
    await runner.dropColumn('case_assignment', 'weight');
  }
}
