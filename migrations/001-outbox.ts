import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, primary, text, varchar } from './columns.js';

export class Outbox1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'outbox',
        columns: [
          varchar('id', 36, primary),
          varchar('job', 40),
          text('payload'),
          varchar('job_key', 200),
          varchar('state', 40),
          varchar('offer_at', 24),
          integer('offers'),
          varchar('created_at', 24),
          varchar('finished_at', 24, nullable),
          text('error', nullable),
        ],
        uniques: [{ name: 'UQ_5f4959cded4bbef7b4727bc966b', columnNames: ['job_key'] }],
        indices: [{ name: 'ix_outbox_state_offer_at', columnNames: ['state', 'offer_at'] }],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'idempotency_key',
        columns: [
          varchar('actor_id', 36, primary),
          varchar('attempt_key', 100, primary),
          varchar('route', 200),
          varchar('body_hash', 64),
          varchar('result_id', 36),
          varchar('created_at', 24),
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('idempotency_key');
    await runner.dropTable('outbox');
  }
}
