import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const NAME = 'ix_inspection_case_street_id';

/** What lies in a street is counted by campaign and status in passing (ADR 33). */
export class StreetIndex1764000056000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columnNames = ['street_id', 'campaign_id', 'status'];
    await runner.createIndex('inspection_case', new TableIndex({ name: NAME, columnNames }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('inspection_case', NAME);
  }
}
