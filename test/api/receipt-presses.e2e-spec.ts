import { BellItemRow } from '../../src/modules/notices/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { match, papersOf, type Papers } from '../support/receipts.js';

interface Problem {
  code: string;
  detail: string;
  title: string;
}
interface BellItem {
  rule: string;
  subjectId: string | null;
}

describeOnBoth('receipts that are pressed', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let papers: Papers;
  let clerk: Client;
  let head: Client;
  let officer: Client;

  beforeAll(async () => {
    app().setClock('2026-06-05', '09:00');
    make = given(app());
    district = await make.district();
    papers = papersOf(app(), district, make);
    clerk = await Client.as(app(), 'liuchang');
    head = await Client.as(app(), 'wuling');
    officer = await Client.as(app(), 'chenli');
    await make.dispatched(district);
  });

  const KINDS = {
    slip: { path: '/api/colour-slips', code: 'slip', one: () => papers.slip('yellow') },
    letter: { path: '/api/written-reminders', code: 'written-reminder', one: () => papers.letter() },
  };
  type Kind = keyof typeof KINDS;
  const press = (who: Client, kind: Kind, seen: { id: string; version: number }, key?: string) =>
    who.post<Problem>(
      `${KINDS[kind].path}/${seen.id}/receive`,
      { ...(kind === 'slip' ? { receipt: '已清洗' } : {}), pressedAt: '2026-06-05T00:30:00.000Z' },
      { ...match(seen), ...(key ? { 'Idempotency-Key': key } : {}) },
    );
  const withdraw = (kind: Kind, seen: { id: string; version: number }) =>
    officer.post<Problem>(`${KINDS[kind].path}/${seen.id}/withdraw`, { reason: '发错了' }, match(seen));
  const headersOf = ({ headers }: Answer<unknown>) => [headers.get('version-before'), headers.get('etag')];
  const setAside = async (kind: Kind, id: string): Promise<void> => {
    if (kind === 'letter') await papers.withdrawLetter(id);
  };

  describe.each(['slip', 'letter'] as const)('of a %s', (kind) => {
    const { code, one } = KINDS[kind];

    it('are taken once for one key, and the answer that was lost is given again', async () => {
      const seen = await one();
      const key = `receipt-of-a-${kind}`;
      const first = await press(clerk, kind, seen, key);
      const again = await press(clerk, kind, seen, key);
      expect([first.status, again.status]).toEqual([204, 204]);
      expect(headersOf(first)).toEqual([`"${seen.version}"`, `"${seen.version + 1}"`]);
      expect(headersOf(again)).toEqual(headersOf(first));
      const entries = (await app().reads.findBy(HistoryEntryRow, { action: `${code}.receive` })).filter(
        ({ subjectId, data }) => subjectId === seen.id || data?.slipId === seen.id,
      );
      expect(entries.map(({ actorName, data }) => [actorName, data?.pressedAt])).toEqual([
        ['刘畅', '2026-06-05T00:30:00.000Z'],
      ]);
      await setAside(kind, seen.id);
    });

    it('go to one of two who press at once, and the other is told who was first, and when', async () => {
      const seen = await one();
      const both = await Promise.all([press(clerk, kind, seen), press(head, kind, seen)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
      const won = both.findIndex(({ status }) => status === 204);
      const { body } = both[1 - won]!;
      expect(body.code).toBe(`${code}.received_already`);
      expect(body.title).toContain(
        `${seen.number}已由${won === 0 ? '刘畅' : '吴岭'}在 2026-06-05 09:00 签收`,
      );
      await setAside(kind, seen.id);
    });

    it('come too late for what was withdrawn, which is told with a name', async () => {
      const seen = await one();
      expect((await withdraw(kind, seen)).status).toBe(204);
      const late = await press(clerk, kind, seen);
      expect([late.status, late.body.code]).toEqual([409, `${code}.withdrawn_already`]);
      expect(late.body.title).toMatch(new RegExp(`${seen.number}已由陈立在 2026-06-05 09:00 撤`));
      const twice = await withdraw(kind, seen);
      expect([twice.status, twice.body.code]).toEqual([409, `${code}.withdrawn_already`]);
    });

    it('and a withdrawal at the same moment leave one of the two, each with its word', async () => {
      const seen = await one();
      const [signed, withdrawn] = await Promise.all([press(clerk, kind, seen), withdraw(kind, seen)]);
      expect([
        [204, 412],
        [409, 204],
      ]).toContainEqual([signed.status, withdrawn.status]);
      const second = [signed, withdrawn].find(({ status }) => status !== 204)!;
      expect(second.body.title).toContain(second === signed ? '陈立' : '刘畅');
      if (withdrawn.status !== 204) await setAside(kind, seen.id);
    });

    it('are led to by the bell: the message names that very paper', async () => {
      const seen = await one();
      await app().drain();
      const { items } = (await head.get<{ items: BellItem[] }>('/api/bell?limit=5')).body;
      expect(items[0]).toMatchObject({ rule: `${code}.issued`, subjectId: seen.id });
      await withdraw(kind, seen);
      await app().drain();
      const [newest] = (await head.get<{ items: BellItem[] }>('/api/bell?limit=5')).body.items;
      expect(newest).toMatchObject({ rule: `${code}.withdrawn`, subjectId: seen.id });
    });
  });

  it('of two slips of one press are led to by their list', async () => {
    app().setClock('2026-06-29', '08:35');
    officer = await Client.as(app(), 'chenli');
    const late = await make.signed(district);
    app().setClock('2026-07-15', '08:35');
    officer = await Client.as(app(), 'chenli');
    await app().tick('tick.slips');
    const { items } = (
      await officer.get<{ items: { id: string; colour: string; case: { id: string } }[] }>(
        '/api/slip-proposals',
      )
    ).body;
    const mine = items.filter((each) => each.case.id === late.id);
    expect(new Set(mine.map(({ colour }) => colour)).size).toBeGreaterThan(1);
    await officer.post('/api/slip-proposals/issue', { ids: mine.map(({ id }) => id) });
    await app().drain();
    const bells = await app().reads.find(BellItemRow, {
      where: { rule: 'slip.issued' },
      order: { id: 'DESC' },
    });
    expect([bells[0]!.subjectId, bells[0]!.caseId]).toEqual([null, late.id]);
  });
});
