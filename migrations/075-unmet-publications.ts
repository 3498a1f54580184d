import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The thousandths mark what this migration let go, so that `down` finds it again. */
const marked = (moment: string): string => `${moment.slice(0, 20)}075Z`;

const PUBLICATION = `subject_type = 'case' AND step = 'publish'`;
const RUNS = `${PUBLICATION} AND state = 'open'`;
const caseIs = (condition: string): string =>
  `subject_id IN (SELECT id FROM inspection_case WHERE closure = 'STAGE_CLOSED' AND ${condition})`;

/**
 * A stage-closed case had a clock for 公开 that nobody could meet before it was closed for good. What is late by that is
 * nobody's lateness and is let go, and so is what runs while the case is reported anew; the rest runs on and can be met now.
 */
export class UnmetPublications1764000075000 implements MigrationInterface {
  constructor(private readonly now: string = new Date().toISOString()) {}

  async up(runner: QueryRunner): Promise<void> {
    const letGo = `UPDATE deadline SET state = 'void', settled_at = '${marked(this.now)}' WHERE ${RUNS}`;
    await runner.query(`${letGo} AND due_at <= '${this.now}' AND ${caseIs(`status = 'stage-closed'`)}`);
    await runner.query(`${letGo} AND ${caseIs(`status <> 'stage-closed'`)}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE deadline SET state = 'open', settled_at = NULL
       WHERE ${PUBLICATION} AND state = 'void' AND settled_at LIKE '%.075Z'`,
    );
  }
}
