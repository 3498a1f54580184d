import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer } from './columns.js';

/** Two officers who change the words of a slip at once are told of each other. */
export class SlipVersion1764000029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('slip_template', new TableColumn(integer('version', { default: 1 })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('slip_template', 'version');
  }
}
