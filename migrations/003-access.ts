import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, varchar } from './columns.js';

export class Access1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'session',
        columns: [
          varchar('id', 64, primary),
          varchar('user_id', 36),
          varchar('csrf_token', 64),
          varchar('created_at', 24),
          varchar('last_seen_at', 24),
          varchar('expires_at', 24),
        ],
        indices: [{ name: 'ix_session_user_id', columnNames: ['user_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'api_token',
        columns: [
          varchar('id', 36, primary),
          varchar('hash', 64),
          varchar('user_id', 36),
          varchar('name', 100),
          varchar('created_at', 24),
          varchar('expires_at', 24),
          varchar('revoked_at', 24, nullable),
        ],
        uniques: [{ name: 'UQ_60221392192b32c7560c128a6fa', columnNames: ['hash'] }],
        indices: [{ name: 'ix_api_token_user_id', columnNames: ['user_id'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'sign_in_failure',
        columns: [varchar('id', 64, primary), integer('failures'), varchar('window_ends_at', 24)],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sign_in_failure');
    await runner.dropTable('api_token');
    await runner.dropTable('session');
  }
}
