import { Calendar1764000005000 } from '../../migrations/005-calendar.js';
import { CalendarChanges1764000042000 } from '../../migrations/042-calendar-changes.js';
import { STATE_COUNCIL_DAYS } from '../../src/modules/calendar/index.js';
import { describeBefore } from '../support/old-schema.js';

jest.setTimeout(120_000);

interface Row {
  day: string;
  kind: string;
  name: string;
  source: string;
}

describeBefore('a calendar that is in use', null, (source) => {
  it('gets the years that it lacks and keeps the days that somebody entered; an empty one stays empty', async () => {
    const runner = source().createQueryRunner();
    const days = async (): Promise<Row[]> =>
      (await runner.query('SELECT day, kind, name, source FROM calendar_day ORDER BY day')) as Row[];
    const migration = new CalendarChanges1764000042000();
    await new Calendar1764000005000().up(runner);
    await migration.up(runner);
    expect(await days()).toEqual([]);
    await migration.down(runner);

    const own = { day: '2022-10-08', kind: 'HOLIDAY', name: '本地', source: '手工' };
    const insert = (row: Row) =>
      runner.query(
        `INSERT INTO calendar_day (day, kind, name, source) VALUES ('${row.day}', '${row.kind}', '${row.name}', '${row.source}')`,
      );
    await runner.query(`INSERT INTO calendar_year (year, source) VALUES (2023, '手工')`);
    await runner.query(`INSERT INTO calendar_year (year, source) VALUES (2026, 'x')`);
    await insert(own);
    await insert({ ...own, day: '2023-05-06' });
    await migration.up(runner);

    const after = await days();
    const of = (year: string) => after.filter(({ day }) => day.startsWith(year));
    expect(of('2022-10-08')).toEqual([own]);
    // 2023 was entered by hand: nothing of it comes, not even its days in 2022.
    expect([of('2023').length, of('2022-12').length]).toEqual([1, 0]);
    const seeded = STATE_COUNCIL_DAYS.filter(
      ({ day, source: from }) => day < '2023' && !from.includes('2023年'),
    );
    expect(after.filter(({ source: from }) => from !== '手工').map(({ day, kind: of }) => [day, of])).toEqual(
      seeded
        .filter(({ day }) => day !== own.day)
        .map(({ day, kind: of }) => [day, of])
        .toSorted(([a = ''], [b = '']) => a.localeCompare(b)),
    );
    const years = (await runner.query('SELECT year FROM calendar_year ORDER BY year')) as { year: number }[];
    expect(years.map(({ year }) => Number(year))).toEqual([2020, 2021, 2022, 2023, 2026]);

    await migration.down(runner);
    expect((await days()).map(({ day }) => day)).toEqual(['2022-10-08', '2023-05-06']);
    await runner.release();
  });
});
