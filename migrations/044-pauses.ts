import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { nullable, varchar } from './columns.js';
import { insertRows } from './seeds/insert-rows.js';

/** The usual reasons for stopping a clock, as everybody's phrases: each district keeps its own list from there. */
const REASONS = ['等待鉴定', '等待检测', '不可抗力', '等待上级批复', '等待司法程序'];

/** A day as somebody wrote it, beside the day it was read as. */
const SAID = [
  ['sign_off', 'milestone_said'],
  ['extension_request', 'wanted_said'],
] as const;

/**
 * 中止计时: nothing but words, for a pause is kept in the explanation and `paused` is one more state of a deadline; and
 * days as they were written.
 */
export class Pauses1764000044000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const rows = REASONS.map((text, index) => ({
      id: `00000000-0000-7000-8044-00000000000${index}`,
      owner_id: null,
      kind: 'pause',
      text,
      created_at: '2026-01-01T00:00:00.000Z',
    }));
    await insertRows(runner, 'phrase', rows);
    for (const [table, column] of SAID)
      await runner.addColumn(table, new TableColumn(varchar(column, 60, nullable)));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of SAID) await runner.dropColumn(table, column);
    await runner.query(`DELETE FROM phrase WHERE kind = 'pause'`);
  }
}
