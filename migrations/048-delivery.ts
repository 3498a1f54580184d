import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { integer, nullable, varchar } from './columns.js';

/** The outbox knows where each job is, how often it was tried and since when it fails; a mail knows that its last dot may be out. */
export class Delivery1764000048000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const column of [
      integer('tries', { default: 0 }),
      varchar('runner', 36, nullable),
      varchar('offered_at', 24, nullable),
      varchar('touched_at', 24, nullable),
      varchar('failing_since', 24, nullable),
    ])
      await runner.addColumn('outbox', new TableColumn(column));
    await runner.addColumn('mail', new TableColumn(varchar('handed_at', 24, nullable)));
    // What an earlier version was just sending may have gone out.
    await runner.query(`UPDATE mail SET handed_at = trying_since WHERE state = 'sending'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('mail', 'handed_at');
    for (const name of ['failing_since', 'touched_at', 'offered_at', 'runner', 'tries'])
      await runner.dropColumn('outbox', name);
  }
}
