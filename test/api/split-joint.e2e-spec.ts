import { AssignmentRow, CaseRow, ContactRow } from '../../src/modules/cases/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { keptAndRecounted } from '../support/kept-figures.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Party {
  id: string;
  weight: number;
  share: string;
}
interface Piece {
  id: string;
  number: string;
  status: string;
}
interface Detail {
  id: string;
  version: number;
  status: string;
  allowedActions: string[];
  isPiece: boolean;
  isJoint: boolean;
  hasContact: boolean;
  content: string;
  lead: { id: string } | null;
  assists: { id: string }[];
  parties: Party[];
  splitFrom: { id: string; number: string } | null;
  pieces: Piece[];
  light: { colour: string };
  evidence: unknown[];
}
interface Problem {
  code: string;
  detail: string;
}
interface Totals {
  total: Record<'before' | 'split' | 'pieces' | 'after' | 'joint' | 'unassigned', number>;
  sentence: string;
  short: string;
  shares: string;
  shared: string;
  streets: { unitId: string | null; before: number; after: number }[];
  batches: { label: string | null; before: number; after: number }[];
  units: { unitId: string; share: string; leads: number; joint: number }[];
}

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

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

describeOnBoth('a case that is split on its way', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let intake: Client;
  let street: Client;
  let other: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    await itIs('2026-05-20', '10:00');
  });

  const itIs = async (day: string, time: string): Promise<void> => {
    app().setClock(day, time);
    intake = await Client.as(app(), 'zhoumin');
    street = await Client.as(app(), 'liuchang');
    other = await Client.as(app(), 'hanlei');
  };
  const read = async (id: string, client = intake): Promise<Detail> =>
    (await client.get<Detail>(`/api/cases/${id}`)).body;
  const piece = (at: number, more: object = {}) => ({
    title: `第${at}处`,
    content: `示例区第${at}处油烟直排。`,
    streetId: district.streets[at - 1]!.id,
    pollutionTypes: [],
    allegations: ['油烟直排'],
    leadUnitId: district.streets[at - 1]!.id,
    assistUnitIds: [],
    ...more,
  });
  const split = (id: string, version: number, pieces: object[] = [piece(1), piece(2)], client = intake) =>
    client.post<{ pieces: Piece[] } & Problem>(`/api/cases/${id}/split`, { pieces }, ifMatch(version));
  const merge = (id: string, version: number) =>
    intake.post<Problem>(`/api/cases/${id}/merge`, {}, ifMatch(version));
  const clockOf = async (id: string, state = 'open') =>
    (await app().reads.findBy(DeadlineRow, { subjectId: id }))
      .filter((one) => one.state === state)
      .map(({ step, limitKind, startAt, dueAt }) => [step, limitKind, startAt, dueAt].join(' '))
      .toSorted();
  const told = async () =>
    (await app().mails())
      .filter(({ rule }) => rule === 'case.dispatched')
      .map(({ recipientName }) => recipientName);

  it('moves no date: the pieces keep the dispatch and every limit, also days later', async () => {
    const origin = await make.dispatched(district);
    await app().drain();
    const before = await clockOf(origin.id);
    expect(before.length).toBeGreaterThan(1);
    await itIs('2026-05-22', '09:00');
    const made = await split(origin.id, origin.version);
    expect(made.status).toBe(201);
    expect(await clockOf(origin.id)).toEqual([]);
    for (const { id } of made.body.pieces) {
      expect(await clockOf(id)).toEqual(before);
      const row = await make.caseOf(id);
      expect([row.status, row.dispatchedAt]).toEqual(['dispatched', origin.dispatchedAt]);
      expect([row.nextDueAt, row.dueOrder]).toEqual([origin.nextDueAt, origin.dueOrder]);
    }
    expect((await make.caseOf(origin.id)).nextDueAt).toBeNull();
    const { kept, recounted } = await keptAndRecounted(app());
    expect(kept).toEqual(recounted);
  });

  it('goes on with whoever has signed, photos and all; a new unit signs in its own time and is told alone', async () => {
    await itIs('2026-05-20', '10:00');
    const origin = await make.signed(district);
    await street.post(`/api/cases/${origin.id}/notes`, { note: '已到现场' });
    const photo = new FormData();
    photo.set('kind', 'before');
    photo.set('file', new Blob([new Uint8Array(tinyPng('1'))], { type: 'image/png' }), '整改前.png');
    expect((await street.send('POST', `/api/cases/${origin.id}/evidence`, photo, {})).status).toBe(201);
    await app().drain();
    const already = (await told()).length;
    const reply = (await clockOf(origin.id)).filter((one) => !one.startsWith('sign'));

    await itIs('2026-05-21', '15:00');
    const made = await split(origin.id, (await read(origin.id)).version);
    const [mine, theirs] = made.body.pieces;
    expect((await make.caseOf(mine!.id)).status).toBe('rectifying');
    expect((await make.caseOf(theirs!.id)).status).toBe('dispatched');
    expect(await clockOf(mine!.id)).toEqual(reply);
    expect((await clockOf(theirs!.id)).filter((one) => !one.startsWith('sign'))).toEqual(reply);
    const sign = (await clockOf(theirs!.id)).filter((one) => one.startsWith('sign'));
    expect(sign).toEqual([expect.stringContaining('2026-05-21T07:00:00.000Z')]);
    expect((await read(mine!.id, street)).evidence).toHaveLength(1);
    expect((await read(theirs!.id, other)).evidence).toHaveLength(0);
    expect((await street.get(`/api/cases/${origin.id}`)).status).toBe(404);

    app().setClock('2026-05-21', '15:01');
    await app().drain();
    expect((await told()).slice(already)).toEqual(['韩磊']);
    const signed = await other.post(`/api/cases/${theirs!.id}/sign`, {}, ifMatch(1));
    expect(signed.status).toBe(204);
  });

  it('is merged back as it stood, signature and clock too, while no piece has moved on', async () => {
    await itIs('2026-05-20', '10:00');
    const origin = await make.signed(district);
    const before = await clockOf(origin.id);
    const seen = await read(origin.id);
    const made = await split(origin.id, origin.version);
    expect((await read(origin.id)).allowedActions).toEqual(['merge']);
    expect((await merge(origin.id, origin.version + 1)).status).toBe(204);
    const back = await read(origin.id);
    expect(back).toMatchObject({ status: 'signed', lead: seen.lead, pieces: [] });
    expect(back.parties).toEqual(seen.parties);
    expect(await clockOf(origin.id)).toEqual(before);
    expect((await make.caseOf(origin.id)).nextDueAt).toBe(origin.nextDueAt);
    for (const { id } of made.body.pieces) expect(await clockOf(id)).toEqual([]);
    await app().drain();

    const again = await split(origin.id, back.version);
    const [mine, theirs] = again.body.pieces;
    await street.post(`/api/cases/${mine!.id}/notes`, { note: '已约谈' });
    const touched = await merge(origin.id, back.version + 1);
    expect([touched.status, touched.body.code]).toEqual([409, 'case.piece_moved']);
    await other.post(`/api/cases/${theirs!.id}/sign`, {}, ifMatch(1));
    expect((await merge(origin.id, back.version + 1)).body.code).toBe('case.piece_moved');
    expect((await read(origin.id)).allowedActions).toEqual([]);
  });

  it('is not merged back over a note of an assistant, which raises no version', async () => {
    const origin = await make.dispatched(district);
    const assist = { assistUnitIds: [district.department.id] };
    const made = await split(origin.id, origin.version, [piece(1, assist), piece(2)]);
    const department = await Client.as(app(), 'duanxiao');
    await department.post(`/api/cases/${made.body.pieces[0]!.id}/notes`, { note: '管网图已送' });
    const refused = await merge(origin.id, origin.version + 1);
    expect([refused.status, refused.body.code]).toEqual([409, 'case.piece_touched']);
    expect(refused.body.detail).toContain('段晓');
  });

  it('tells everybody of their pieces when it is split before its own mail went out, and nobody twice', async () => {
    await app().drain();
    const already = (await told()).length;
    const origin = await make.dispatched(district);
    await split(origin.id, origin.version);
    app().setClock('2026-05-20', '10:05');
    await app().drain();
    expect((await told()).slice(already).toSorted()).toEqual(['刘畅', '韩磊'].toSorted());
  });

  it('refuses a piece without a lead, a reported case, and merging what was never split', async () => {
    await itIs('2026-05-20', '10:00');
    const origin = await make.dispatched(district);
    const lacking = await split(origin.id, origin.version, [piece(1), piece(2, { leadUnitId: null })]);
    expect([lacking.status, lacking.body.code]).toEqual([409, 'case.no_lead']);
    expect(await app().reads.countBy(CaseRow, { splitFromId: origin.id })).toBe(0);
    expect(await clockOf(origin.id)).not.toEqual([]);
    const never = await merge(origin.id, origin.version);
    expect([never.status, never.body.code]).toEqual([409, 'case.not_split']);
    const waiting = await make.registered(district);
    expect((await merge(waiting.id, waiting.version)).body.code).toBe('case.not_split');
    expect((await split(origin.id, origin.version, undefined, street)).status).toBe(403);
    const returned = await make.dispatched(district);
    await street.post(
      `/api/cases/${returned.id}/return`,
      { reason: 'WRONG_AREA', note: '不在辖区' },
      ifMatch(returned.version),
    );
    const late = await split(returned.id, returned.version + 1);
    expect([late.status, late.body.code]).toEqual([409, 'transition.illegal']);
  });
});

describeOnBoth('a joint case', (app) => {
  it('starts with the whole at the lead, is shared before dispatch, and after it by the office only', async () => {
    const make = given(app());
    const district = await make.district();
    const intake = await Client.as(app(), 'zhoumin');
    const officer = await Client.as(app(), 'chenli');
    const street = await Client.as(app(), 'liuchang');
    const [first, second] = district.streets;
    const found = await make.registered(district, { assistUnitIds: [second!.id, district.department.id] });
    const read = async (): Promise<Detail> => (await intake.get<Detail>(`/api/cases/${found.id}`)).body;
    const share = async (client: Client, weights: [string, number][], version?: number) =>
      client.put<Problem>(
        `/api/cases/${found.id}/shares`,
        { shares: weights.map(([unitId, weight]) => ({ unitId, weight })) },
        ifMatch(version ?? (await read()).version),
      );
    const thirds: [string, number][] = [
      [first!.id, 1],
      [second!.id, 1],
      [district.department.id, 1],
    ];

    const start = await read();
    expect(start.isJoint).toBe(false);
    expect(start.parties.map(({ share: one }) => one)).toEqual(['1', '0', '0']);
    expect((await share(intake, thirds)).status).toBe(204);
    const shared = await read();
    expect(shared.isJoint).toBe(true);
    expect(shared.parties.map(({ share: one }) => one)).toEqual(['0.33', '0.33', '0.33']);

    const none = await share(
      intake,
      thirds.map(([id]) => [id, 0]),
    );
    expect([none.status, none.body.code]).toEqual([422, 'case.no_share']);
    const some = await share(intake, thirds.slice(1));
    expect([some.status, some.body.code]).toEqual([409, 'case.share_party']);
    const twice = await share(intake, [thirds[0]!, thirds[0]!, thirds[1]!]);
    expect([twice.status, twice.body.code]).toEqual([409, 'case.share_party']);
    expect((await share(intake, [[first!.id, 1.5], ...thirds.slice(1)])).status).toBe(422);
    expect((await share(intake, thirds, 1)).status).toBe(412);

    await intake.post('/api/dispatches', {
      items: [{ caseId: found.id, version: (await read()).version }],
    });
    const late = await share(intake, thirds);
    expect([late.status, late.body.code]).toEqual([403, 'case.share_after_dispatch']);
    expect((await share(street, thirds)).status).toBe(403);
    expect(
      (
        await share(officer, [
          [first!.id, 1],
          [second!.id, 1],
          [district.department.id, 0],
        ])
      ).status,
    ).toBe(204);
    expect((await read()).parties.map(({ share: one }) => one)).toEqual(['0.5', '0.5', '0']);
    const history = await app().reads.findBy(HistoryEntryRow, { subjectId: found.id, action: 'case.share' });
    expect(history.map(({ actorName }) => actorName).toSorted()).toEqual(['周敏', '陈立'].toSorted());
    const { kept, recounted } = await keptAndRecounted(app());
    expect(kept).toEqual(recounted);
    expect(kept).toMatchObject([{ leadUnitId: first!.id, holders: 2, soleUnitId: null, wholeWeight: 2 }]);
  });
});

describeOnBoth('the totals before and after splitting', (app) => {
  it('give the halves of 福安 and 蕉城 and Shanghai’s 87, 10 and 97, and never count twice', async () => {
    const make = given(app());
    const district = await make.district();
    const intake = await Client.as(app(), 'zhoumin');
    const officer = await Client.as(app(), 'chenli');
    const [fuan, jiaocheng] = district.streets;
    const totals = async (query = '', client = intake): Promise<Totals> =>
      (await client.get<Totals>(`/api/statistics/case-totals${query}`)).body;

    const nothing = await totals();
    expect(nothing.total).toEqual({ before: 0, split: 0, pieces: 0, after: 0, joint: 0, unassigned: 0 });

    for (let at = 0; at < 4; at += 1) await make.registered(district);
    const half = await make.registered(district, { assistUnitIds: [jiaocheng!.id] });
    await intake.put(
      `/api/cases/${half.id}/shares`,
      { shares: [fuan, jiaocheng].map((unit) => ({ unitId: unit!.id, weight: 1 })) },
      ifMatch(half.version),
    );
    const five = await totals(`?campaignId=${district.campaign.id}`);
    expect(five.shares).toBe('梧桐街道4.5件, 云栖街道0.5件');
    expect([five.shared, five.total.joint, five.sentence]).toEqual(['5', 1, '5件']);
    expect(five.units.map(({ share, leads, joint }) => [share, leads, joint])).toEqual([
      ['4.5', 5, 1],
      ['0.5', 0, 1],
    ]);

    const origins: CaseRow[] = [];
    for (let at = 5; at < 87; at += 1) {
      const row = await make.registered(district, at === 86 ? { leadUnitId: null } : {});
      if (origins.length < 10) origins.push(row);
    }
    for (const origin of origins) {
      const pieces = [fuan, jiaocheng].map((unit) => ({
        title: `${unit!.name}部分`,
        content: '油烟直排',
        streetId: unit!.id,
        leadUnitId: unit!.id,
        assistUnitIds: [],
        pollutionTypes: [],
        allegations: [],
      }));
      const made = await intake.post(`/api/cases/${origin.id}/split`, { pieces }, ifMatch(origin.version));
      expect(made.status).toBe(201);
    }
    const all = await totals();
    const { kept, recounted } = await keptAndRecounted(app());
    expect(kept).toEqual(recounted);
    expect(all.total).toEqual({ before: 87, split: 10, pieces: 20, after: 97, joint: 1, unassigned: 1 });
    expect([all.sentence, all.short]).toEqual(['87件(10件为拆分件,共计分办97件)', '87(+10)']);
    expect(all.shared).toBe('96');
    expect(all.shares).toBe('梧桐街道85.5件, 云栖街道10.5件');
    const street = (id: string) => all.streets.find(({ unitId }) => unitId === id);
    expect(street(fuan!.id)).toMatchObject({ before: 87, after: 87 });
    expect(street(jiaocheng!.id)).toMatchObject({ before: 0, after: 10 });
    expect(all.batches).toMatchObject([{ label: null, before: 87, after: 97 }]);

    // Everything that counts work counts what the ledger holds: 97, never 107.
    const list = await intake.get<{ total: number }>('/api/cases?limit=1');
    const counts = await intake.get<{ counts: Record<string, number> }>('/api/cases/counts');
    expect([list.body.total, counts.body.counts.all, counts.body.counts['to-dispatch']]).toEqual([
      97, 97, 97,
    ]);
    const dispatching = await app().reads.findBy(CaseRow, { status: 'registered' });
    const ready = dispatching.filter(({ homeUnitId, id }) => homeUnitId && id !== half.id);
    const leads = await app().reads.findBy(AssignmentRow, { active: true, role: 'LEAD' });
    const items = ready
      .filter(({ id }) => leads.some(({ caseId }) => caseId === id))
      .map(({ id, version }) => ({ caseId: id, version }));
    expect((await intake.post('/api/dispatches', { items })).status).toBe(200);
    const workbench = await intake.get<{
      figures: { unsigned: { now: number } };
      streets: { open: number }[];
    }>(`/api/workbench?campaignId=${district.campaign.id}`);
    expect(workbench.body.figures.unsigned.now).toBe(items.length);
    expect(workbench.body.streets.reduce((sum, { open }) => sum + open, 0)).toBe(items.length);

    const mine = await totals('', await Client.as(app(), 'hanlei'));
    expect(mine.total).toMatchObject({ after: mine.total.before, pieces: 10, split: 10 });
    expect((await totals(`?campaignId=${district.campaign.id}`, officer)).total.after).toBe(97);
    expect((await intake.get('/api/statistics/case-totals?batchId=x')).status).toBe(422);
  });
});

describeOnBoth('an origin and its pieces, in what goes out', (app) => {
  it('are counted once by roll-ups, digests and hot places', async () => {
    const make = given(app());
    const district = await make.district();
    const intake = await Client.as(app(), 'zhoumin');
    const street = district.streets[0]!;
    const origin = await make.registered(district, {
      place: '青石巷 6 号汽修店',
      content: '青石巷 6 号汽修店喷漆异味，青石巷 6 号汽修店夜间噪声。',
    });
    const pieces = ['喷漆异味', '夜间噪声'].map((what) => ({
      title: what,
      content: `青石巷 6 号汽修店${what}。`,
      place: '青石巷 6 号汽修店',
      streetId: street.id,
      leadUnitId: street.id,
      assistUnitIds: [],
      pollutionTypes: [{ medium: 'AIR', label: '大气' }],
      allegations: [],
    }));
    const made = await intake.post<{ pieces: Piece[] }>(
      `/api/cases/${origin.id}/split`,
      { pieces },
      ifMatch(origin.version),
    );
    const items = made.body.pieces.map(({ id }) => ({ caseId: id, version: 1 }));
    expect((await intake.post('/api/dispatches', { items })).status).toBe(200);

    const hot = await intake.get<{ places: { cases: number }[] }>('/api/hot-places?least=1');
    expect(hot.body.places.map(({ cases }) => cases)).toEqual([2]);

    app().setClock('2026-05-12', '08:10');
    await app().tick('tick.rollups');
    const later = await Client.as(app(), 'zhoumin');
    const rollups = await later.get<{ unitId: string; figures: { total: number; open: number } }[]>(
      '/api/rollups?day=2026-05-12',
    );
    const mine = rollups.body.find(({ unitId }) => unitId === street.id)!;
    expect(mine.figures).toMatchObject({ total: 2, open: 2 });

    app().setClock('2026-06-15', '08:30');
    await app().tick('tick.digests');
    const monday = await Client.as(app(), 'zhoumin');
    const digests = await monday.get<{ unitName: string; subject: string; text: string }[]>(
      '/api/digests?week=2026-W24',
    );
    const digest = digests.body.find(({ unitName }) => unitName === street.name)!;
    expect(digest.subject).toContain('逾期 2 件');
    expect(digest.text).toContain('喷漆异味');
    expect(digest.text).not.toContain(origin.title);
  });
});
