import { CaseRow, CaseTallyRow } from '../../src/modules/cases/index.js';
import { CASE_VIEWS } from '../../src/modules/cases/persistence/case-views.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { keptAndRecounted } from '../support/kept-figures.js';
import { describeOnBoth } from '../support/on-both.js';

interface Page {
  total: number;
  items: { id: string }[];
}

describeOnBoth('the tally of cases', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let street: Client;
  const ids: string[] = [];

  const totalOf = async (query: string, as = officer): Promise<[total: number, listed: number]> => {
    const { body } = await as.get<Page>(`/api/cases?limit=100&${query}`);
    return [body.total, body.items.length];
  };
  const countsFor = async (as: Client): Promise<Record<string, number>> =>
    (await as.get<{ counts: Record<string, number> }>('/api/cases/counts')).body.counts;
  const isRight = async (): Promise<void> => {
    const { kept, recounted } = await keptAndRecounted(app());
    expect(kept).toEqual(recounted);
  };
  const night = async (): Promise<void> => {
    app().setClock('2026-05-12', '10:00');
    await app().tick('tick.tally');
  };

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    app().setClock('2026-05-12', '09:00');
    const [first, second] = district.streets;
    for (let n = 0; n < 12; n += 1) {
      const kind = (['registered', 'dispatched', 'signed'] as const)[n % 3]!;
      const streetId = n % 4 === 0 ? second!.id : first!.id;
      ids.push(
        (await make[kind](district, { streetId, leadUnitId: n % 6 === 0 ? second!.id : first!.id })).id,
      );
    }
    officer = await Client.as(app(), 'chenli');
    street = await Client.as(app(), 'liuchang');
  });

  it('is what a recount says, and what a list and its views say', async () => {
    await isRight();
    expect(await totalOf('')).toEqual([12, 12]);
    expect(await totalOf('view=to-dispatch')).toEqual([4, 4]);
    expect(await totalOf('statuses=dispatched,signed')).toEqual([8, 8]);
    expect(await totalOf(`streetId=${district.streets[1]!.id}&view=open`)).toEqual([2, 2]);
    for (const as of [officer, street]) {
      const counts = await countsFor(as);
      for (const view of CASE_VIEWS) {
        const [total, listed] = await totalOf(`view=${view}`, as);
        expect([view, total, listed]).toEqual([view, counts[view], counts[view]]);
      }
    }
  });

  it('follows a case that moves, comes elsewhere or is gone, also when nobody of ours wrote it', async () => {
    const uow = app().get(UnitOfWork);
    const before = await app().reads.findOneByOrFail(CaseRow, { id: ids[1]! });
    const move = (streetId: string | null) =>
      uow.run((tx) => tx.update(CaseRow, { id: ids[1]! }, { streetId }));
    await move(null);
    expect(await totalOf(`streetId=${before.streetId}`)).toEqual([8, 8]);
    await move(before.streetId);
    expect(await totalOf(`streetId=${before.streetId}`)).toEqual([9, 9]);
    await uow.run((tx) => tx.query(`UPDATE inspection_case SET title = 'only words' WHERE id = '${ids[2]}'`));
    const columns = app()
      .reads.connection.getMetadata(CaseRow)
      .columns.map(({ databaseName }) => `"${databaseName}"`);
    const copied = columns.map((name) =>
      name === '"id"'
        ? `'copy-' || substr("id", 1, 30)`
        : ['"number_key"', '"search_no"'].includes(name)
          ? 'NULL'
          : name,
    );
    const copy = `INSERT INTO inspection_case (${columns.join(', ')}) SELECT ${copied.join(', ')} FROM inspection_case`;
    await uow.run((tx) => tx.query(copy));
    const several = await app().reads.find(CaseTallyRow);
    expect(several.length).toBeGreaterThan(12);
    expect(await totalOf('')).toEqual([24, 24]);
    await uow.run((tx) => tx.query(`DELETE FROM inspection_case WHERE id LIKE 'copy-%'`));
    expect(await totalOf('')).toEqual([12, 12]);
    await isRight();
  });

  it('goes back with a transaction that does', async () => {
    const before = await app().reads.count(CaseTallyRow);
    const refused = app()
      .get(UnitOfWork)
      .run(async (tx) => {
        await tx.query(`UPDATE inspection_case SET status = 'closed'`);
        expect(await tx.count(CaseTallyRow)).toBeGreaterThan(before);
        throw new Error('no');
      });
    await expect(refused).rejects.toThrow('no');
    expect(await app().reads.count(CaseTallyRow)).toBe(before);
  });

  it('is folded each night to one row a number', async () => {
    const before = await countsFor(officer);
    const rows = await app().reads.count(CaseTallyRow);
    await night();
    const folded = await app().reads.find(CaseTallyRow);
    expect(folded.length).toBeLessThan(rows);
    const keys = folded.map((row) => JSON.stringify({ ...row, id: null, n: null }));
    expect(new Set(keys).size).toBe(folded.length);
    expect(folded.filter(({ n }) => n < 1)).toEqual([]);
    await isRight();
    expect(await countsFor(officer)).toEqual(before);
  });

  it('is mended each night where it was wrong', async () => {
    const [row] = await app().reads.find(CaseTallyRow, { where: { status: 'dispatched' } });
    const uow = app().get(UnitOfWork);
    await uow.run((tx) => tx.update(CaseTallyRow, { id: row!.id }, { n: row!.n + 5 }));
    await uow.run((tx) => tx.delete(CaseTallyRow, { status: 'signed' }));
    await uow.run((tx) =>
      tx.insert(CaseTallyRow, { ...row!, id: undefined, status: 'withdrawn' as never, n: 2 }),
    );
    expect((await totalOf('view=unsigned'))[0]).toBe(9);
    await night();
    await isRight();
    expect(await totalOf('view=unsigned')).toEqual([4, 4]);
  });
});
