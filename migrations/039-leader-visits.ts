import type { MigrationInterface, QueryRunner } from 'typeorm';

const NOON = `visited_on || 'T04:00:00.000Z'`;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/**
 * A leader's visit is a site visit with a leader (ADR 21). The rows that stand apart are copied, at noon of their day in
 * Shanghai or when they were recorded, if that was earlier; their table is read no more and goes with a later migration.
 */
export class LeaderVisits1764000039000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO site_visit
        (id, subject_id, recorded_by, recorded_by_name, recorded_at, removed_at, visited_at, people, leader, seen, readings, photos)
       SELECT id, case_id, '${NOBODY}', recorded_by_name, recorded_at, NULL,
        CASE WHEN recorded_at < ${NOON} THEN recorded_at ELSE ${NOON} END, '[]', leader, COALESCE(note, '领导到场'), '[]',
        CASE WHEN evidence_id IS NULL THEN '[]' ELSE '["' || evidence_id || '"]' END
       FROM leader_visit`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM site_visit WHERE id IN (SELECT id FROM leader_visit)');
  }
}
