import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

const IN_ORDER = new TableIndex({
  name: 'ux_task_force_meeting_task_force_id_number',
  columnNames: ['task_force_id', 'number'],
  isUnique: true,
});

/** A task force has a leader, dated steps, numbered meetings and a result; which repeats count is a setting. */
export class TaskForces1764000026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const no = runner.dataSource.options.type === 'postgres' ? false : 0;
    await runner.addColumn('inspection_case', new TableColumn({ ...flag('in_task_force'), default: no }));
    await runner.addColumns('task_force', [
      new TableColumn(text('leader', nullable)),
      new TableColumn(text('steps', nullable)),
      new TableColumn(text('result', nullable)),
      new TableColumn(varchar('merged_into_id', 36, nullable)),
    ]);
    await letBeNull(runner, true);
    await runner.addColumn('task_force_meeting', new TableColumn(integer('number', { default: 0 })));
    await numberMeetings(runner);
    await runner.createIndex('task_force_meeting', IN_ORDER);
    await runner.createTable(
      new Table({
        name: 'repeat_policy',
        columns: [
          varchar('id', 36, primary),
          integer('version'),
          integer('within_days', nullable),
          flag('only_after_closure'),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('repeat_policy');
    await runner.dropIndex('task_force_meeting', IN_ORDER);
    await runner.dropColumn('task_force_meeting', 'number');
    await runner.query('DELETE FROM task_force WHERE head_case_id IS NULL');
    await letBeNull(runner, false);
    await runner.dropColumns('task_force', ['merged_into_id', 'result', 'steps', 'leader']);
    await runner.dropColumn('inspection_case', 'in_task_force');
  }
}

/** Whether a task force may be without a matter of its own: one that was merged into another is. */
async function letBeNull(runner: QueryRunner, isNullable: boolean): Promise<void> {
  const table = (await runner.getTable('task_force'))!;
  const known = table.findColumnByName('head_case_id')!;
  const wanted = known.clone();
  wanted.isNullable = isNullable;
  await runner.changeColumn(table, known, wanted);
}

/** Those recorded before they had numbers get them in the order in which they were held. */
async function numberMeetings(runner: QueryRunner): Promise<void> {
  const known = (await runner.query(
    'SELECT id, task_force_id FROM task_force_meeting ORDER BY task_force_id, held_on, id',
  )) as { id: string; task_force_id: string }[];
  const counts = new Map<string, number>();
  for (const { id, task_force_id: of } of known) {
    const number = (counts.get(of) ?? 0) + 1;
    counts.set(of, number);
    await runner.manager
      .createQueryBuilder()
      .update('task_force_meeting')
      .set({ number })
      .where('id = :id', { id })
      .execute();
  }
}
