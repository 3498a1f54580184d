import { UnmetPublications1764000075000 } from '../../migrations/075-unmet-publications.js';
import { describeBefore } from '../support/old-schema.js';

jest.setTimeout(120_000);

describeBefore('clocks for 公开 that nobody could meet', UnmetPublications1764000075000, (source) => {
  it('are let go where they are late or cannot be met now; all others run on, and go back down', async () => {
    const runner = source().createQueryRunner();
    const columns = (await runner.getTable('inspection_case'))!.columns;
    const given = async (id: string, values: Record<string, string>, late: boolean): Promise<void> => {
      const whole: Record<string, string> = { id: `'${id}'`, ...values };
      for (const { name, isNullable, default: proposed, type } of columns)
        if (!isNullable && proposed === undefined && !(name in whole))
          whole[name] = /int|bool/.test(type) ? (/bool/.test(type) ? 'FALSE' : '0') : `'${id}'`;
      const names = Object.keys(whole);
      await runner.query(
        `INSERT INTO inspection_case (${names.join(', ')}) VALUES (${names.map((one) => whole[one]).join(', ')})`,
      );
      const dueAt = late ? '2026-05-24T16:00:00.000Z' : '2026-05-29T16:00:00.000Z';
      for (const step of ['publish', 'milestone'])
        await runner.query(
          `INSERT INTO deadline (id, subject_type, subject_id, step, limit_kind, unit, start_at, due_at, due_on, state,
             explanation)
           VALUES ('${id}-${step}', 'case', '${id}', '${step}', 'outer', 'calendar-day', '2026-05-20T01:00:00.000Z',
             '${dueAt}', '${dueAt.slice(0, 10)}', 'open', '{}')`,
        );
    };
    const stage = { closure: `'STAGE_CLOSED'` };
    await given('late', { ...stage, status: `'stage-closed'` }, true);
    await given('ahead', { ...stage, status: `'stage-closed'` }, false);
    await given('reported', { ...stage, status: `'reported'` }, false);
    await given('closed', { closure: `'CLOSED'`, status: `'closed'` }, true);

    const states = async (): Promise<Record<string, string>> => {
      const rows = (await runner.query(`SELECT id, state FROM deadline`)) as { id: string; state: string }[];
      return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
    };
    const open = Object.fromEntries(Object.keys(await states()).map((id) => [id, 'open']));
    expect(Object.keys(open)).toHaveLength(8);
    const migration = new UnmetPublications1764000075000('2026-05-26T01:00:00.000Z');
    await migration.up(runner);
    expect(await states()).toEqual({ ...open, 'late-publish': 'void', 'reported-publish': 'void' });
    await migration.down(runner);
    expect(await states()).toEqual(open);
    await runner.release();
  });
});
