import {
  Table,
  TableColumn,
  TableIndex,
  type MigrationInterface,
  type QueryRunner,
  type TableColumnOptions,
} from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

const RUN_COLUMNS = [
  varchar('phase', 40, nullable),
  integer('done', { default: 0 }),
  integer('total', { default: 0 }),
  integer('turn', { default: 1 }),
  text('mapping', nullable),
  text('cover', nullable),
  text('problem', nullable),
  varchar('asked_by', 36, nullable),
  varchar('claim', 36, nullable),
  varchar('touched_at', 24, nullable),
  varchar('cover_reason', 300, nullable),
];

const rowColumns = (no: boolean | number): TableColumnOptions[] => [
  flag('needs', { default: no }),
  flag('pending', { default: no }),
  varchar('channel', 40, nullable),
  flag('is_key', { default: no }),
  varchar('number_key', 100, nullable),
  varchar('batch_label', 60, nullable),
  integer('warnings', { default: 0 }),
  text('shown', nullable),
  text('matches', nullable),
  text('changes', nullable),
  text('correction', nullable),
  text('sealed', nullable),
  varchar('decision', 40, nullable),
  text('decided', nullable),
  integer('case_version', nullable),
];

const INDICES = [
  new TableIndex({ name: 'ix_import_row_run_id_needs', columnNames: ['run_id', 'needs', 'row_number'] }),
  new TableIndex({ name: 'ix_import_row_run_id_number_key', columnNames: ['run_id', 'number_key'] }),
];

/** An import that is read, decided on and committed in the background; mappings that are remembered. */
export class ImportDesk1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of RUN_COLUMNS) await runner.addColumn('import_run', new TableColumn(column));
    const no = runner.dataSource.options.type === 'postgres' ? false : 0;
    for (const column of rowColumns(no)) await runner.addColumn('import_row', new TableColumn(column));
    // A dry run of before holds nothing to decide on; its file has to be read again.
    await runner.query(`UPDATE import_run SET state = 'failed' WHERE state = 'dry-run'`);
    for (const index of INDICES) await runner.createIndex('import_row', index);
    await runner.createTable(
      new Table({
        name: 'import_mapping',
        columns: [
          varchar('campaign_id', 36, primary),
          varchar('header_key', 40, primary),
          text('fields'),
          varchar('by_name', 60),
          varchar('saved_at', 24),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('import_mapping');
    for (const index of INDICES) await runner.dropIndex('import_row', index.name!);
    for (const { name } of rowColumns(0).toReversed()) await runner.dropColumn('import_row', name);
    for (const { name } of RUN_COLUMNS.toReversed()) await runner.dropColumn('import_run', name);
    await runner.query(
      `DELETE FROM import_row WHERE run_id IN (SELECT id FROM import_run WHERE state NOT IN ('dry-run', 'committed'))`,
    );
    await runner.query(`DELETE FROM import_run WHERE state NOT IN ('dry-run', 'committed')`);
  }
}
