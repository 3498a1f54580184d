import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

const TASKS = new Table({
  name: 'rectification_task',
  columns: [
    varchar('id', 36, primary),
    integer('version'),
    varchar('number', 20),
    integer('year'),
    integer('serial'),
    varchar('campaign_id', 36, nullable),
    varchar('source', 40),
    varchar('source_round', 60, nullable),
    varchar('source_no', 60, nullable),
    varchar('looks_like_id', 36, nullable),
    varchar('title', 200),
    text('problem'),
    text('goal'),
    text('measures'),
    varchar('type', 40),
    varchar('started_on', 10),
    varchar('due_on', 10, nullable),
    varchar('due_said', 40, nullable),
    integer('evidence_every', nullable),
    varchar('party_leader', 60, nullable),
    varchar('government_leader', 60, nullable),
    varchar('owner', 60, nullable),
    varchar('opened_at', 24),
    varchar('opened_by_name', 60),
    varchar('changed_by_name', 60),
    varchar('written_off_at', 24, nullable),
  ],
  indices: [{ name: 'ux_rectification_task_number', columnNames: ['number'], isUnique: true }],
});

const CASES = new Table({
  name: 'rectification_task_case',
  columns: [
    varchar('task_id', 36, primary),
    varchar('case_id', 36, primary),
    varchar('linked_at', 24),
    varchar('linked_by_name', 60),
  ],
  indices: [{ name: 'ix_rectification_task_case_case_id', columnNames: ['case_id', 'task_id'] }],
});

const UNITS = new Table({
  name: 'rectification_task_unit',
  columns: [varchar('task_id', 36, primary), varchar('unit_id', 36, primary), varchar('role', 40, primary)],
  indices: [{ name: 'ix_rectification_task_unit_unit_id', columnNames: ['unit_id', 'task_id'] }],
});

const MILESTONES = new Table({
  name: 'rectification_milestone',
  columns: [
    varchar('id', 36, primary),
    varchar('task_id', 36),
    integer('serial'),
    varchar('what', 200),
    varchar('planned_on', 10),
    integer('weight', nullable),
    varchar('done_on', 10, nullable),
    varchar('ticked_at', 24, nullable),
    varchar('ticked_by_name', 60, nullable),
  ],
  indices: [{ name: 'ix_rectification_milestone_task_id', columnNames: ['task_id', 'serial'] }],
});

const PROGRESS = new Table({
  name: 'rectification_progress',
  columns: [
    varchar('id', 36, primary),
    varchar('task_id', 36),
    varchar('month', 7),
    text('text'),
    text('obstacle', nullable),
    varchar('unit_id', 36),
    varchar('unit_name', 100),
    varchar('recorded_by', 36),
    varchar('recorded_by_name', 60),
    varchar('recorded_at', 24),
  ],
  indices: [{ name: 'ix_rectification_progress_task_id', columnNames: ['task_id', 'id'] }],
});

const TABLES = [TASKS, CASES, UNITS, MILESTONES, PROGRESS];

/** 整改任务 with its cases, units, milestones and progress. */
export class Rectification1764000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM deadline WHERE subject_type = 'rectification'`);
    for (const table of TABLES.toReversed()) await runner.dropTable(table);
  }
}
