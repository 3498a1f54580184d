import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { nullable, varchar } from './columns.js';

const INDEXES = [
  ['inspection_case', 'ix_inspection_case_community_id', ['community_id', 'id']],
  ['case_handler', 'ix_case_handler_community_id', ['community_id', 'case_id']],
] as const;

/** 社区: in which community of its street a case lies, and what a community was given. */
export class Communities1764000038000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('inspection_case', new TableColumn(varchar('community_id', 36, nullable)));
    for (const [table, name, columnNames] of INDEXES)
      await runner.createIndex(table, new TableIndex({ name, columnNames: [...columnNames] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of INDEXES) await runner.dropIndex(table, name);
    await runner.dropColumn('inspection_case', 'community_id');
  }
}
