import { PublicationLadder1764000084000 } from '../../migrations/084-publication-ladder.js';
import { PROPOSED_LADDERS } from '../../src/modules/reminders/domain/proposed-ladders.js';
import { describeBefore } from '../support/old-schema.js';

jest.setTimeout(120_000);

describeBefore('ladders from before 公开 had one', PublicationLadder1764000084000, (source) => {
  it('get the proposal beside what was set, and lose it on the way down; what is nobody’s own stays so', async () => {
    const runner = source().createQueryRunner();
    const { publish, ...before } = PROPOSED_LADDERS;
    const own = { ...before, first: [] };
    const set = (scope: string, ladders: object | null): Promise<unknown> =>
      runner.query(
        `INSERT INTO reminder_setting (scope, version, ladders, opens_at, closes_at, stop_after)
         VALUES ('${scope}', 3, ${ladders ? `'${JSON.stringify(ladders)}'` : 'NULL'}, '08:30', '18:00', 10)`,
      );
    await set('general', before);
    await set('campaign-a', own);
    await set('campaign-b', null);
    const read = async (): Promise<unknown[]> => {
      const rows = (await runner.query(
        'SELECT scope, version, ladders FROM reminder_setting ORDER BY scope',
      )) as { scope: string; version: number; ladders: string | null }[];
      return rows.map(({ scope, version, ladders }) => [scope, version, ladders && JSON.parse(ladders)]);
    };
    const migration = new PublicationLadder1764000084000();
    await migration.up(runner);
    const after = [
      ['campaign-a', 3, { ...own, publish }],
      ['campaign-b', 3, null],
      ['general', 3, { ...before, publish }],
    ];
    expect(await read()).toEqual(after);
    await migration.up(runner);
    expect(await read()).toEqual(after);
    await migration.down(runner);
    expect(await read()).toEqual([
      ['campaign-a', 3, own],
      ['campaign-b', 3, null],
      ['general', 3, before],
    ]);
    await runner.release();
  });
});
