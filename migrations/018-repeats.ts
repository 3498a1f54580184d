import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

/** Links between cases, the place that counts as one, and how high repeats are handled. */
export class Repeats1764000018000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('inspection_case', [
      new TableColumn(varchar('place_key', 120, nullable)),
      new TableColumn(varchar('handling_level', 40, nullable)),
      new TableColumn({
        ...flag('repeat_after_closure'),
        default: runner.dataSource.options.type === 'postgres' ? false : 0,
      }),
    ]);
    await runner.createIndices('inspection_case', [
      new TableIndex({ name: 'ix_inspection_case_place_key', columnNames: ['place_key'] }),
      new TableIndex({ name: 'ix_inspection_case_repeat_of_id', columnNames: ['repeat_of_id'] }),
    ]);
    await runner.createTable(
      new Table({
        name: 'case_link',
        columns: [
          varchar('id', 36, primary),
          varchar('case_id', 36),
          varchar('other_id', 36),
          varchar('kind', 40),
          text('note', nullable),
          integer('likeness', nullable),
          varchar('by_id', 36),
          varchar('by_name', 60),
          varchar('at', 24),
          varchar('ended_at', 24, nullable),
        ],
        indices: [
          { name: 'ix_case_link_case_id', columnNames: ['case_id'] },
          { name: 'ix_case_link_other_id', columnNames: ['other_id'] },
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'repeat_level',
        columns: [integer('from_repeats', primary), varchar('level', 40), flag('opens_task_force')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'task_force',
        columns: [
          varchar('id', 36, primary),
          integer('version'),
          varchar('head_case_id', 36),
          varchar('name', 120),
          text('plan', nullable),
          text('members'),
          varchar('opened_at', 24),
          varchar('closed_at', 24, nullable),
        ],
        indices: [{ name: 'ux_task_force_head_case_id', columnNames: ['head_case_id'], isUnique: true }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'task_force_meeting',
        columns: [
          varchar('id', 36, primary),
          varchar('task_force_id', 36),
          varchar('held_on', 10),
          text('minutes'),
          varchar('recorded_by_name', 60),
          varchar('recorded_at', 24),
        ],
        indices: [{ name: 'ix_task_force_meeting_task_force_id', columnNames: ['task_force_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('task_force_meeting');
    await runner.dropTable('task_force');
    await runner.dropTable('repeat_level');
    await runner.dropTable('case_link');
    await runner.dropIndex('inspection_case', 'ix_inspection_case_repeat_of_id');
    await runner.dropIndex('inspection_case', 'ix_inspection_case_place_key');
    await runner.dropColumns('inspection_case', ['repeat_after_closure', 'handling_level', 'place_key']);
  }
}
