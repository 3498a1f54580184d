import { Evidence1764000011000 } from '../../migrations/011-evidence.js';
import { EvidenceCopies1764000030000 } from '../../migrations/030-evidence-copies.js';
import { describeBefore } from '../support/old-schema.js';

jest.setTimeout(120_000);

interface Row {
  id: string;
  live_key: string | null;
  taken_at_source: string | null;
}

describeBefore('evidence that was there before', null, (source) => {
  it('is one record where it was sent twice, and says who told its time', async () => {
    const runner = source().createQueryRunner();
    await new Evidence1764000011000().up(runner);
    const add = (id: string, more: string): Promise<unknown> =>
      runner.query(
        `INSERT INTO evidence_file (id, subject_id, kind, sha256, name, mime, size, uploaded_by, uploaded_by_name, uploaded_at, point, taken_at, removed_at) VALUES ('${id}', 'case', 'before', 'ab', 'n', 'image/png', 1, 'u', 'n', 't', ${more})`,
      );
    await add('1', `'排口', '2026-05-01T00:00:00.000Z', NULL`);
    await add('2', `'排口', NULL, NULL`);
    await add('3', `'厨房', NULL, NULL`);
    await add('4', `'排口', NULL, '2026-05-02T00:00:00.000Z'`);
    const migration = new EvidenceCopies1764000030000();
    await migration.up(runner);
    const rows = (await runner.query(
      'SELECT id, live_key, taken_at_source FROM evidence_file ORDER BY id',
    )) as Row[];
    expect(rows.map(({ live_key }) => live_key !== null)).toEqual([true, false, true, false]);
    expect(rows[0]!.live_key).not.toBe(rows[2]!.live_key);
    expect(rows.map((row) => row.taken_at_source)).toEqual(['device', null, null, null]);
    await migration.down(runner);
    expect((await runner.query('SELECT name FROM evidence_file')) as unknown[]).toHaveLength(4);
    await runner.release();
  });
});
