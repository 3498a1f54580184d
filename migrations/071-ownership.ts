import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';
import { DUTY_KINDS } from './seeds/duty-kinds.js';
import { insertRows } from './seeds/insert-rows.js';

const KINDS = new Table({
  name: 'duty_kind',
  columns: [
    varchar('key', 40, primary),
    varchar('about', 40),
    varchar('name', 40),
    varchar('holder', 40),
    integer('sort_order'),
    flag('active'),
  ],
  indices: [{ name: 'ux_duty_kind_name', columnNames: ['name'], isUnique: true }],
});

const PLACES = new Table({
  name: 'duty_place',
  columns: [
    varchar('id', 36, primary),
    integer('version'),
    varchar('kind', 40),
    varchar('number', 40, nullable),
    varchar('name', 120),
    varchar('street_id', 36),
    varchar('community_id', 36, nullable),
    integer('lat_e6', nullable),
    integer('lng_e6', nullable),
    varchar('note', 300, nullable),
    varchar('created_at', 24),
    varchar('changed_by_name', 60),
    varchar('closed_on', 10, nullable),
    varchar('live_key', 220, nullable),
  ],
  indices: [
    { name: 'ix_duty_place_street_id', columnNames: ['street_id', 'kind'] },
    { name: 'ux_duty_place_live_key', columnNames: ['live_key'], isUnique: true },
  ],
});

const DUTIES = new Table({
  name: 'duty',
  columns: [
    varchar('id', 36, primary),
    varchar('kind', 40),
    varchar('subject_type', 40),
    varchar('subject_id', 36),
    varchar('user_id', 36, nullable),
    varchar('person_name', 60),
    varchar('post', 100, nullable),
    varchar('from_on', 10),
    varchar('until_on', 10, nullable),
    text('note', nullable),
    varchar('appointed_at', 24),
    varchar('appointed_by_name', 60),
    varchar('ended_at', 24, nullable),
    varchar('ended_by_name', 60, nullable),
    varchar('end_reason', 300, nullable),
    varchar('live_key', 80, nullable),
  ],
  indices: [
    { name: 'ix_duty_subject_id', columnNames: ['subject_id', 'from_on'] },
    { name: 'ix_duty_user_id', columnNames: ['user_id'] },
    { name: 'ux_duty_live_key', columnNames: ['live_key'], isUnique: true },
  ],
});

const TABLES = [KINDS, PLACES, DUTIES];

/** 责任地图: kinds of responsibility, areas and points, and who answers for them. */
export class Ownership1764000071000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await insertRows(runner, 'duty_kind', DUTY_KINDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.dropTable(table);
  }
}
