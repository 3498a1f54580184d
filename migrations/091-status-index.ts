import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const STATUS = 'ix_inspection_case_status';
const STAGE_CLOSED = 'ix_inspection_case_stage_closed';

/** Statuses are tallied now; their index gives the cases of one in the order of urgency. Those that are 阶段性办结 have one of their own. */
export class StatusIndex1764000091000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.put(runner, STATUS, ['status', 'due_order', 'id', 'campaign_id']);
    const columnNames = ['campaign_id', 'status'];
    const where = `closure = 'STAGE_CLOSED'`;
    await runner.createIndex('inspection_case', new TableIndex({ name: STAGE_CLOSED, columnNames, where }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('inspection_case', STAGE_CLOSED);
    await this.put(runner, STATUS, ['status', 'campaign_id']);
  }

  private async put(runner: QueryRunner, name: string, columnNames: string[]): Promise<void> {
    await runner.dropIndex('inspection_case', name);
    await runner.createIndex('inspection_case', new TableIndex({ name, columnNames }));
  }
}
