import { LeaderVisits1764000039000 } from '../../migrations/039-leader-visits.js';
import { describeBefore } from '../support/old-schema.js';

jest.setTimeout(120_000);

interface Row {
  id: string;
  subject_id: string;
  visited_at: string;
  leader: string;
  seen: string;
  photos: string;
}

describeBefore("leaders' visits that were there before", LeaderVisits1764000039000, (source) => {
  it('become site visits with a leader, with their photo, at noon or when they were recorded', async () => {
    const runner = source().createQueryRunner();
    const add = (id: string, more: string): Promise<unknown> =>
      runner.query(
        `INSERT INTO leader_visit (id, case_id, leader, recorded_by_name, visited_on, note, evidence_id, recorded_at)
         VALUES ('${id}', 'case', '冯启', '刘畅', ${more})`,
      );
    await add('1', `'2026-05-11', '现场未见油烟', 'photo', '2026-05-12T02:00:00.000Z'`);
    await add('2', `'2026-05-12', NULL, NULL, '2026-05-12T02:00:00.000Z'`);
    const migration = new LeaderVisits1764000039000();
    await migration.up(runner);
    const rows = (await runner.query(
      'SELECT id, subject_id, visited_at, leader, seen, photos FROM site_visit ORDER BY id',
    )) as Row[];
    expect(rows.map((row) => ({ ...row, photos: JSON.parse(row.photos) as unknown }))).toEqual([
      {
        id: '1',
        subject_id: 'case',
        visited_at: '2026-05-11T04:00:00.000Z',
        leader: '冯启',
        seen: '现场未见油烟',
        photos: ['photo'],
      },
      {
        id: '2',
        subject_id: 'case',
        visited_at: '2026-05-12T02:00:00.000Z',
        leader: '冯启',
        seen: '领导到场',
        photos: [],
      },
    ]);
    await migration.down(runner);
    expect((await runner.query('SELECT id FROM site_visit')) as unknown[]).toEqual([]);
    expect((await runner.query('SELECT id FROM leader_visit')) as unknown[]).toHaveLength(2);
    await runner.release();
  });
});
