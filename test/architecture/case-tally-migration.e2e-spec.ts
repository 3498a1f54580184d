import { CaseTally1764000090000 } from '../../migrations/090-case-tally.js';
import { describeBefore } from '../support/old-schema.js';

jest.setTimeout(120_000);

describeBefore('cases that were there before they were tallied', CaseTally1764000090000, (source) => {
  it('are counted as they stand, followed from then on, and left alone by the way down', async () => {
    const runner = source().createQueryRunner();
    const columns = (await runner.getTable('inspection_case'))!.columns;
    const given = async (id: string, status: string, streetId: string | null): Promise<void> => {
      const street = streetId ? `'${streetId}'` : 'NULL';
      const whole: Record<string, string> = { id: `'${id}'`, campaign_id: `'one'`, status: `'${status}'` };
      Object.assign(whole, { street_id: street, due_order: `'9999-12-31T00:00:00.000Z'` });
      for (const { name, isNullable, default: proposed, type } of columns)
        if (!isNullable && proposed === undefined && !(name in whole))
          whole[name] = /bool/.test(type) ? 'FALSE' : /int/.test(type) ? '0' : `'${id}'`;
      const names = Object.keys(whole);
      await runner.query(
        `INSERT INTO inspection_case (${names.join(', ')}) VALUES (${names.map((one) => whole[one]).join(', ')})`,
      );
    };
    const tally = async (): Promise<unknown[]> => {
      const rows = (await runner.query(
        `SELECT status, street_id AS street, SUM(n) AS n FROM case_tally GROUP BY status, street_id HAVING SUM(n) <> 0`,
      )) as { status: string; street: string | null; n: number }[];
      return rows.map(({ status, street, n }) => `${status} ${street}: ${n}`).toSorted();
    };
    await given('a', 'closed', 'east');
    await given('b', 'closed', 'east');
    await given('c', 'signed', null);
    const migration = new CaseTally1764000090000();
    await migration.up(runner);
    expect(await tally()).toEqual(['closed east: 2', 'signed null: 1']);
    await given('d', 'signed', 'west');
    await runner.query(`UPDATE inspection_case SET status = 'reported', street_id = 'west' WHERE id = 'c'`);
    await runner.query(`DELETE FROM inspection_case WHERE id = 'a'`);
    expect(await tally()).toEqual(['closed east: 1', 'reported west: 1', 'signed west: 1']);
    await migration.down(runner);
    await runner.query(`UPDATE inspection_case SET status = 'closed' WHERE id = 'c'`);
    await expect(tally()).rejects.toThrow();
    await runner.release();
  });
});
