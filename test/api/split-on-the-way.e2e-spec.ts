import { CaseRow } from '../../src/modules/cases/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { keptAndRecounted } from '../support/kept-figures.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';
import { type Piece, type Detail, type Problem, ifMatch } from '../support/splitting.js';

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

  it('takes the report in the making along: to the piece that the writer’s unit leads, each verdict to its allegation', async () => {
    await itIs('2026-05-20', '10:00');
    const origin = await make.signed(district, { allegations: ['油烟直排', '夜间噪声', '污水横流'] });
    const ids = (await read(origin.id, street)).allegations.map(({ id }) => id);
    const verdict = (ground: string) => ({ verdict: 'TRUE', ground });
    const body = {
      finding: '已查看现场，尚未写完',
      verdicts: { [ids[0]!]: verdict('监测'), [ids[1]!]: verdict('走访'), [ids[2]!]: verdict('照片') },
      measures: [{ kind: 'FINE', amount: '500' }],
    };
    expect((await street.put(`/api/cases/${origin.id}/report-draft`, { body })).status).toBe(204);

    await itIs('2026-05-21', '09:00');
    const made = await split(origin.id, origin.version, [
      piece(2, { allegations: ['污水横流'] }),
      piece(1, { allegations: ['夜间噪声', '油烟直排'] }),
      piece(1, { allegations: ['扬尘'] }),
    ]);
    const [theirs, mine, second] = made.body.pieces;
    const draftOf = async (client: Client, id: string) =>
      (await client.get<{ body: typeof body | null; savedAt: string }>(`/api/cases/${id}/report-draft`)).body;
    const followed = await draftOf(street, mine!.id);
    const own = (await read(mine!.id, street)).allegations;
    expect(followed.savedAt).toBe('2026-05-20T02:00:00.000Z');
    expect(followed.body).toEqual({
      ...body,
      verdicts: { [own[0]!.id]: verdict('走访'), [own[1]!.id]: verdict('监测') },
    });
    expect((await draftOf(street, second!.id)).body).toBeNull();
    expect((await draftOf(other, theirs!.id)).body).toBeNull();

    expect((await merge(origin.id, origin.version + 1)).status).toBe(204);
    expect((await draftOf(street, origin.id)).body).toEqual(body);
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
