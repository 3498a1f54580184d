import type { MigrationInterface, QueryRunner } from 'typeorm';
import { insertRows } from './seeds/insert-rows.js';

/** The usual reasons for stopping a clock, as everybody's phrases: each district keeps its own list from there. */
const REASONS = ['等待鉴定', '等待检测', '不可抗力', '等待上级批复', '等待司法程序'];

/** 中止计时: nothing but words, for a pause is kept in the explanation and `paused` is one more state of a deadline. */
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
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM phrase WHERE kind = 'pause'`);
  }
}
