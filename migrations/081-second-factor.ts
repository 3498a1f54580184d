import { Table, TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

const TABLES = [
  new Table({
    name: 'second_factor',
    columns: [
      varchar('user_id', 36, primary),
      text('sealed'),
      integer('last_step'),
      varchar('begun_at', 24),
      varchar('confirmed_at', 24, nullable),
    ],
  }),
  new Table({
    name: 'recovery_code',
    columns: [varchar('hash', 64, primary), varchar('user_id', 36), varchar('used_at', 24, nullable)],
    indices: [new TableIndex({ name: 'ix_recovery_code_user_id', columnNames: ['user_id'] })],
  }),
  new Table({
    name: 'second_factor_rule',
    columns: [varchar('role', 40, primary), varchar('demanded_since', 24), integer('grace_days')],
  }),
];

/** 第二步验证: who has one, the codes for a lost phone, which roles owe one; a session says how far its sign-in has come. */
export class SecondFactor1764000081000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.createTable(table);
    await runner.addColumn('session', new TableColumn(varchar('stage', 10, { default: "'open'" })));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('session', 'stage');
    for (const table of TABLES.toReversed()) await runner.dropTable(table);
  }
}
