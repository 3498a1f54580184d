import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { flag, integer, nullable, primary, text, varchar } from './columns.js';

export class Organisation1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'unit',
        columns: [
          varchar('id', 36, primary),
          varchar('parent_id', 36, nullable),
          varchar('path', 400),
          varchar('kind', 40),
          varchar('name', 100),
          text('aliases'),
          varchar('duty_email', 200, nullable),
          integer('residents', nullable),
          integer('sort_order'),
          flag('active'),
        ],
        indices: [{ name: 'ix_unit_path', columnNames: ['path'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'app_user',
        columns: [
          varchar('id', 36, primary),
          varchar('username', 60),
          varchar('name', 60),
          varchar('title', 60, nullable),
          varchar('role', 40),
          varchar('unit_id', 36),
          varchar('email', 200, nullable),
          varchar('password_hash', 200),
          flag('must_change_password'),
          flag('active'),
          varchar('created_at', 24),
        ],
        uniques: [{ name: 'UQ_c480e576dd71729addbc2d51b67', columnNames: ['username'] }],
        indices: [{ name: 'ix_app_user_unit_id', columnNames: ['unit_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'leader_pairing',
        columns: [varchar('leader_id', 36, primary), varchar('unit_id', 36, primary)],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('leader_pairing');
    await runner.dropTable('app_user');
    await runner.dropTable('unit');
  }
}
