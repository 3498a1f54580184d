import { AssignmentRow, CaseRow, ContactRow } from '../../src/modules/cases/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { type Piece, type Detail, type Problem, ifMatch } from '../support/splitting.js';

describeOnBoth('a case that is split', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let intake: Client;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    intake = await Client.as(app(), 'zhoumin');
    officer = await Client.as(app(), 'chenli');
  });

  const read = async (id: string, client = intake): Promise<Detail> =>
    (await client.get<Detail>(`/api/cases/${id}`)).body;
  const piece = (at: number, more: object = {}) => ({
    title: `第${at}处`,
    content: `示例区第${at}处油烟直排。`,
    streetId: district.streets[at - 1]!.id,
    pollutionTypes: [{ medium: 'AIR', label: '大气' }],
    allegations: ['油烟直排'],
    leadUnitId: district.streets[at - 1]!.id,
    assistUnitIds: [],
    ...more,
  });
  const split = (id: string, version: number, pieces: object[], headers = {}, client = intake) =>
    client.post<{ pieces: Piece[] } & Problem>(
      `/api/cases/${id}/split`,
      { pieces },
      { ...ifMatch(version), ...headers },
    );
  const halves = () => [piece(1), piece(2)];
  const merge = (id: string, version: number): Promise<Answer<Problem>> =>
    intake.post<Problem>(`/api/cases/${id}/merge`, {}, ifMatch(version));
  const totalOf = async (query: string, client = intake): Promise<number> =>
    (await client.get<{ total: number }>(`/api/cases?${query}`)).body.total;

  it('becomes pieces with numbers of their own, which know each other; the origin has no work and no clock', async () => {
    const origin = await make.registered(district, { acceptanceNo: 'D3ZZ202605190013' });
    const made = await split(origin.id, origin.version, halves());
    expect(made.status).toBe(201);
    const numbers = ['D3ZZ202605190013-1', 'D3ZZ202605190013-2'];
    expect(made.body.pieces.map(({ number }) => number)).toEqual(numbers);

    const head = await read(origin.id);
    expect(head).toMatchObject({ status: 'split', lead: null, parties: [], light: { colour: 'none' } });
    expect(head.pieces.map(({ number }) => number)).toEqual(numbers);
    expect(head.allowedActions).toEqual(['merge']);
    const [first] = made.body.pieces;
    const one = await read(first!.id);
    expect(one).toMatchObject({ isPiece: true, status: 'registered', splitFrom: { id: origin.id } });
    expect(one.allowedActions).toEqual(expect.arrayContaining(['dispatch']));
    expect(one.allowedActions).not.toContain('split');
    expect((await app().reads.findOneByOrFail(CaseRow, { id: first!.id })).parsedNumber).toMatchObject({
      serial: '0013',
      piece: 1,
    });
  });

  it('is found with its pieces by its number, and counted as its pieces', async () => {
    const before = await totalOf('limit=1');
    const origin = await make.registered(district, { acceptanceNo: 'D3ZZ202605190027' });
    expect(await totalOf('limit=1')).toBe(before + 1);
    await split(origin.id, origin.version, halves());
    expect(await totalOf('limit=1')).toBe(before + 2);
    expect(await totalOf('limit=1&view=all')).toBe(before + 2);
    const counts = await intake.get<{ counts: Record<string, number> }>('/api/cases/counts');
    expect(counts.body.counts.all).toBe(before + 2);
    expect(await totalOf('statuses=split')).toBeGreaterThan(0);

    const found = await intake.get<{ hits: { case: { number: { raw: string } } }[] }>('/api/search?q=0027');
    expect(found.body.hits.map((hit) => hit.case.number.raw).toSorted()).toEqual([
      'D3ZZ202605190027',
      'D3ZZ202605190027-1',
      'D3ZZ202605190027-2',
    ]);
  });

  it('cannot be dispatched, given to a unit, split again, or registered again', async () => {
    const origin = await make.registered(district, { acceptanceNo: 'D3ZZ202605190031' });
    const { body } = await split(origin.id, origin.version, halves());
    const { version } = await read(origin.id);
    const dispatched = await intake.post<Problem>('/api/dispatches', {
      items: [{ caseId: origin.id, version }],
    });
    expect([dispatched.status, dispatched.body.code]).toEqual([409, 'transition.illegal']);
    const parties = await intake.put<Problem>(
      `/api/cases/${origin.id}/parties`,
      { leadUnitId: district.department.id, assistUnitIds: [] },
      ifMatch(version),
    );
    expect([parties.status, parties.body.code]).toEqual([409, 'case.no_parties']);
    expect((await split(origin.id, version, halves())).status).toBe(409);
    const again = await split(body.pieces[0]!.id, 1, halves());
    expect([again.status, again.body.code]).toEqual([409, 'case.piece_split']);
    const twice = await intake.post<Problem>('/api/cases', {
      campaignId: district.campaign.id,
      acceptanceNo: 'D3ZZ202605190031-2',
      content: '同号',
      pollutionTypes: [],
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'case.number_taken']);
  });

  it('is split once by one try sent twice, and once by two officers at the same moment', async () => {
    const origin = await make.registered(district, { acceptanceNo: 'D3ZZ202605190041' });
    const key = { 'idempotency-key': 'split-try-1' };
    const first = await split(origin.id, origin.version, halves(), key);
    const again = await split(origin.id, origin.version, halves(), key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.pieces).toEqual(first.body.pieces);
    const other = await split(origin.id, origin.version, [piece(1), piece(2), piece(1)], key);
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.key_reused']);

    const raced = await make.registered(district, { acceptanceNo: 'D3ZZ202605190042' });
    const both = await Promise.all(
      [intake, officer].map((client) => split(raced.id, raced.version, halves(), {}, client)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    expect(await app().reads.countBy(CaseRow, { splitFromId: raced.id })).toBe(2);
  });

  it('refuses one piece only, bad units and bad fields, and leaves nothing behind', async () => {
    const origin = await make.registered(district);
    const stranger = '018f0000-0000-7000-8000-000000000000';
    const answers = [
      await split(origin.id, origin.version, [piece(1)]),
      await split(origin.id, origin.version, [piece(1), piece(2, { title: '' })]),
      await split(origin.id, origin.version, [piece(1), piece(2, { leadUnitId: stranger })]),
      await split(origin.id, origin.version + 7, halves()),
    ];
    expect(answers.map(({ status }) => status)).toEqual([422, 422, expect.any(Number), 412]);
    expect(answers[2]!.status).toBeGreaterThanOrEqual(400);
    expect(await app().reads.countBy(CaseRow, { splitFromId: origin.id })).toBe(0);
    expect((await read(origin.id)).status).toBe('registered');
  });

  it('is for those who dispatch: a street may neither split nor see the origin', async () => {
    const street = await Client.as(app(), 'liuchang');
    const origin = await make.registered(district);
    expect((await split(origin.id, origin.version, halves(), {}, street)).status).toBe(403);
    const made = await split(origin.id, origin.version, halves());
    expect((await street.get(`/api/cases/${origin.id}`)).status).toBe(404);
    const [mine, foreign] = made.body.pieces;
    for (const { id } of made.body.pieces)
      await intake.post('/api/dispatches', { items: [{ caseId: id, version: 1 }] });
    const seen = await read(mine!.id, street);
    expect(seen).toMatchObject({ splitFrom: null, pieces: [{ id: mine!.id }] });
    expect((await street.get(`/api/cases/${foreign!.id}`)).status).toBe(404);
  });

  it('keeps the complainant with the origin, also what is typed into a piece', async () => {
    const phone = '13812345678';
    const origin = await make.registered(district, {
      content: `青石巷口油烟，联系电话${phone}。`,
      contact: { name: '王某某', phone },
    });
    const second = '13987654321';
    const made = await split(origin.id, origin.version, [
      piece(1, { content: `第1处油烟，电话${second}` }),
      piece(2),
    ]);
    for (const { id } of made.body.pieces) {
      const one = await read(id);
      expect(one.hasContact).toBe(false);
      expect(JSON.stringify(one)).not.toContain(second);
      expect(await app().reads.existsBy(ContactRow, { caseId: id })).toBe(false);
      expect((await intake.post(`/api/cases/${id}/contact/reveal`, { reason: '回访' })).status).toBe(404);
    }
    const write = { name: '李某某' };
    const written = await intake.put(`/api/cases/${made.body.pieces[0]!.id}/contact`, write);
    expect(written.status).toBe(204);
    const revealed = await intake.post<{ name: string; phone: string; originalText: string }>(
      `/api/cases/${origin.id}/contact/reveal`,
      { reason: '回访' },
    );
    expect(revealed.body).toMatchObject({ name: '李某某', phone });
    expect(revealed.body.originalText).toContain(phone);
    expect(revealed.body.originalText).toContain(second);
  });

  it('is merged back while no piece is dispatched, with the units and shares it had', async () => {
    const [first, second] = district.streets;
    const origin = await make.registered(district, {
      acceptanceNo: 'D3ZZ202605190051',
      assistUnitIds: [second!.id],
    });
    const shares = [
      { unitId: first!.id, weight: 2 },
      { unitId: second!.id, weight: 1 },
    ];
    await intake.put(`/api/cases/${origin.id}/shares`, { shares }, ifMatch(origin.version));
    const made = await split(origin.id, origin.version + 1, halves());
    const [one] = made.body.pieces;
    await intake.post('/api/dispatches', { items: [{ caseId: one!.id, version: 1 }] });
    const early = await merge(origin.id, origin.version + 2);
    expect([early.status, early.body.code]).toEqual([409, 'case.piece_moved']);
    expect(early.body.detail).toContain('D3ZZ202605190051-1');
    expect((await read(origin.id)).allowedActions).toEqual([]);

    await intake.post(`/api/cases/${one!.id}/recall`, {}, ifMatch(2));
    const wrong = await merge(one!.id, 3);
    expect([wrong.status, wrong.body.code]).toEqual([409, 'case.piece_merge']);
    expect((await merge(origin.id, origin.version + 2)).status).toBe(204);
    const back = await read(origin.id);
    expect(back).toMatchObject({ status: 'registered', lead: { id: first!.id }, pieces: [] });
    expect(back.parties.map(({ weight, share }) => [weight, share])).toEqual([
      [2, '0.67'],
      [1, '0.33'],
    ]);
    expect((await read(one!.id)).status).toBe('merged');
    expect(await app().reads.countBy(AssignmentRow, { caseId: one!.id, active: true })).toBe(0);

    const again = await split(origin.id, back.version, halves());
    expect(again.body.pieces.map(({ number }) => number)).toEqual([
      'D3ZZ202605190051-1',
      'D3ZZ202605190051-2',
    ]);
    const search = await intake.get<{ total: number }>('/api/search?q=D3ZZ202605190051');
    expect(search.body.total).toBe(3);
  });

  it('has a split and a merge in the history of the origin, and a merge in that of each piece', async () => {
    const origin = await make.registered(district);
    const made = await split(origin.id, origin.version, halves());
    await merge(origin.id, origin.version + 1);
    const actions = async (id: string) =>
      (await app().reads.findBy(HistoryEntryRow, { subjectId: id })).map(({ action }) => action).toSorted();
    expect(await actions(origin.id)).toEqual(['case.merge', 'case.register', 'case.split']);
    expect(await actions(made.body.pieces[0]!.id)).toEqual(['case.merge', 'case.register']);
  });
});
