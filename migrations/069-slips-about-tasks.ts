import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, varchar } from './columns.js';

const SLIP_TASKS = new Table({
  name: 'colour_slip_task',
  columns: [
    varchar('slip_id', 36, primary),
    varchar('task_id', 36, primary),
    integer('ordinal'),
    varchar('number', 20),
    varchar('title', 200),
    varchar('why', 200, nullable),
  ],
  indices: [{ name: 'ix_colour_slip_task_task_id', columnNames: ['task_id'] }],
});

const NAMED = [
  varchar('task_id', 36, nullable),
  varchar('task_number', 20, nullable),
  varchar('task_title', 200, nullable),
];

/** A slip may be about tasks instead of cases. */
export class SlipsAboutTasks1764000069000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(SLIP_TASKS);
    await setCaseNullable(runner, true);
    await runner.addColumns(
      'slip_proposal',
      NAMED.map((column) => new TableColumn(column)),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM slip_proposal WHERE case_id IS NULL');
    await runner.dropColumns(
      'slip_proposal',
      NAMED.map(({ name }) => name),
    );
    await setCaseNullable(runner, false);
    await runner.dropTable(SLIP_TASKS);
  }
}

async function setCaseNullable(runner: QueryRunner, isNullable: boolean): Promise<void> {
  const table = (await runner.getTable('slip_proposal'))!;
  const known = table.findColumnByName('case_id')!;
  const wanted = known.clone();
  wanted.isNullable = isNullable;
  await runner.changeColumn(table, known, wanted);
}
