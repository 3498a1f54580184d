import { LedgerIssueRow } from '../../src/modules/ledgers/index.js';
import { cellOf, FEEDBACK, LedgerOffice } from '../support/ledger-office.js';
import { describeOnBoth } from '../support/on-both.js';

describeOnBoth('issues of a ledger', (app) => {
  const office = new LedgerOffice(app);
  let ids: string[];
  const marks = async (issueId: string, query = '') => {
    const { table } = await office.issue(issueId, query);
    return table.rows.map(({ serial, mark }) => [serial, mark]);
  };

  beforeAll(async () => {
    await office.start();
    ids = await office.openThree();
  });

  it('are frozen once per key, numbered within their year, marked, and compared', async () => {
    await office.tell(ids[0]!, '排查了一半。');
    const key = { 'idempotency-key': 'freeze-once-0001' };
    const first = await office.freeze(FEEDBACK, key);
    expect(await office.freeze(FEEDBACK, key)).toBe(first);
    const { issues, proposed } = await office.ledger();
    expect(issues.map(({ year, number, lineCount }) => [year, number, lineCount])).toEqual([[2026, 1, 3]]);
    expect(proposed).toEqual([]);
    const { table } = await office.issue(first);
    expect(cellOf(table, table.rows[0]!, 'progress')).toBe('排查了一半。');
    expect([table.against, table.rows[0]!.mark]).toEqual([null, null]);

    await office.on('2026-06-20');
    await office.tick(ids[0]!, 0, '2026-06-10');
    await office.tell(ids[0]!, '排查完成。');
    await office.open('新来的');
    // What leaves the ledger leaves a gap.
    await office.change(ids[1]!, '河道垃圾', { source: 'self-check', sourceRound: null, assistIds: [] });
    const preview = await office.who.officer.get<Record<string, unknown>>(`/api/ledgers/${FEEDBACK}/preview`);
    expect(preview.body).toMatchObject({ total: 3, added: 1, changed: 2, gone: 1, proposed: [4] });
    const second = await office.issue(await office.freeze());
    expect([second.number, second.table.against]).toEqual([2, { year: 2026, number: 1 }]);
    expect(await marks(second.id)).toEqual([
      [1, 'changed'],
      [3, 'changed'],
      [4, 'new'],
    ]);
    expect(second.table.rows[0]!.changed).toEqual(['progress', 'share']);
    // Nobody ticked in time, so it is behind now without anybody having touched it.
    expect(second.table.rows[1]!.changed).toEqual(['status', 'schedule']);
    expect(second.table.gone).toMatchObject([{ serial: 2, why: 'left' }]);
    const page = (await office.issue(second.id, '?from=1&take=1')).table;
    expect([page.rows.map(({ serial }) => serial), page.total, page.gone.length]).toEqual([[3], 3, 1]);

    // It comes back with the number it had.
    await office.change(ids[1]!, '河道垃圾', {});
    const third = await office.freeze();
    expect(await marks(third)).toEqual([
      [1, null],
      [2, 'new'],
      [3, null],
      [4, null],
    ]);
    const query = `?against=${first}`;
    expect(await marks(third, query)).toEqual([
      [1, 'changed'],
      [2, 'changed'],
      [3, 'changed'],
      [4, 'new'],
    ]);
    const compared = (await office.issue(third, query)).table;
    expect([compared.against, compared.gone]).toEqual([{ year: 2026, number: 1 }, []]);
  });

  it('begin with the first again in a new year, against the last of the old one', async () => {
    await office.on('2026-12-20');
    await office.freeze();
    await office.on('2027-01-05');
    const first = await office.issue(await office.freeze());
    expect([first.year, first.number, first.table.against?.year]).toEqual([2027, 1, 2026]);
    const stored = await app().reads.findBy(LedgerIssueRow, { ledgerId: FEEDBACK });
    const numbers = stored.map(({ year, number }) => `${year}-${number}`);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('are numbered without a double when three are frozen at once', async () => {
    await office.on('2028-01-05');
    const frozen = await Promise.all([office.freeze(), office.freeze(), office.freeze()]);
    const numbers = await Promise.all(frozen.map(async (id) => (await office.issue(id)).number));
    expect(numbers.toSorted()).toEqual([1, 2, 3]);
  });
});
