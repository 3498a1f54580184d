import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, varchar } from './columns.js';

const ADDED = [
  { table: 'inspection_case', column: varchar('subject', 120, nullable) },
  { table: 'batch', column: integer('expected_cases', nullable) },
  { table: 'entry_draft', column: varchar('revision', 36, nullable) },
  { table: 'type_route', column: varchar('basis', 200, nullable) },
] as const;

/** What the entry desk still asks for: whom a case is about, how many a batch holds, which draft is the newer. */
export class EntryDesk1764000024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, column } of ADDED) await runner.addColumn(table, new TableColumn(column));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, column } of ADDED.toReversed()) await runner.dropColumn(table, column.name);
  }
}
