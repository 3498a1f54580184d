import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer } from './columns.js';

/** How many workers have died with a job in hand: one that takes them all down is given up. */
export class WorkerDeaths1764000074001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('outbox', new TableColumn(integer('deaths', { default: 0 })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('outbox', 'deaths');
  }
}
