import { TableColumn, type MigrationInterface, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { integer, nullable, varchar } from './columns.js';

/** People and units are changed by several administrators, so each row has a version; and where they can be called. */
const COLUMNS: Record<string, TableColumnOptions[]> = {
  app_user: [integer('version', { default: 1 }), varchar('phone', 40, nullable)],
  unit: [
    integer('version', { default: 1 }),
    varchar('short_name', 40, nullable),
    varchar('contact', 60, nullable),
    varchar('phone', 40, nullable),
  ],
};

export class People1764000054000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const column of columns) await runner.addColumn(table, new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(COLUMNS))
      for (const { name } of columns) await runner.dropColumn(table, name);
  }
}
