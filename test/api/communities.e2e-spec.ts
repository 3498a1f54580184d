import type { UnitRow } from '../../src/modules/organisation/index.js';
import { AddUnit } from '../../src/modules/organisation/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { importing } from '../support/importing.js';
import { describeOnBoth } from '../support/on-both.js';

interface Detail {
  version: number;
  community: { id: string; name: string } | null;
  maySetCommunity: boolean;
  history: { action: string; note: string | null }[];
}
interface Refused {
  code: string;
  errors: { field: string; code: string }[];
}

describeOnBoth('the community of a case', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let first: UnitRow;
  let second: UnitRow;
  let foreign: UnitRow;
  let intake: Client;
  let street: Client;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    const [one, other] = district.streets as [UnitRow, UnitRow];
    const community = (name: string, alias: string, of: UnitRow): Promise<UnitRow> =>
      app()
        .get(AddUnit)
        .run(SYSTEM, { name, kind: 'community', parentId: of.id, aliases: [alias] });
    first = await community('梧桐里社区', '梧桐里', one);
    second = await community('青石巷社区', '青石巷', one);
    foreign = await community('柳荫社区', '柳荫', other);
    intake = await Client.as(app(), 'zhoumin');
    street = await Client.as(app(), 'liuchang');
    officer = await Client.as(app(), 'chenli');
  });

  const read = async (client: Client, id: string): Promise<Detail> =>
    (await client.get<Detail>(`/api/cases/${id}`)).body;
  const put = (client: Client, id: string, communityId: string | null, version: number) =>
    client.put<Refused>(`/api/cases/${id}/community`, { communityId }, { 'if-match': `"${version}"` });
  const typed = (more: object) => ({
    campaignId: district.campaign.id,
    content: '示例区梧桐街道青石巷18号楼下火锅店油烟直排。',
    streetId: district.streets[0]!.id,
    pollutionTypes: [{ medium: 'AIR', label: '大气' }],
    ...more,
  });

  it('is proposed from the text, and follows the street that the officer chose', async () => {
    const recognise = async (body: object) =>
      (await intake.post<{ community: { id: string } | null }>('/api/recognise', body)).body.community;
    const content = '梧桐街道青石巷18号火锅店油烟，离柳荫不远。';
    expect(await recognise({ content })).toMatchObject({ id: second.id, name: '青石巷社区' });
    expect(await recognise({ content, streetId: district.streets[1]!.id })).toMatchObject({ id: foreign.id });
    expect(await recognise({ content: '梧桐街道某工地扬尘。' })).toBeNull();
  });

  it('is logged with the case, and refused where it is of another street or none', async () => {
    const log = (more: object) => intake.post<Refused & { id: string }>('/api/cases', typed(more));
    const logged = await log({ communityId: second.id });
    expect((await read(intake, logged.body.id)).community).toEqual({ id: second.id, name: '青石巷社区' });
    for (const wrong of [
      { communityId: foreign.id },
      { communityId: district.streets[0]!.id },
      { communityId: second.id, streetId: undefined },
    ]) {
      const { status, body } = await log(wrong);
      expect([status, body.errors]).toMatchObject([
        422,
        [{ field: 'communityId', code: 'case.community_not_of_street' }],
      ]);
    }
  });

  it('is set and corrected by street and bureau, once a version, with its history', async () => {
    const { id, version } = await make.signed(district);
    expect((await put(street, id, first.id, version)).status).toBe(204);
    expect((await put(officer, id, second.id, version)).status).toBe(412);
    expect((await put(officer, id, second.id, version + 1)).status).toBe(204);
    expect((await put(officer, id, second.id, version + 2)).status).toBe(204);
    const found = await read(street, id);
    expect(found).toMatchObject({
      version: version + 2,
      community: { name: '青石巷社区' },
      maySetCommunity: true,
    });
    const moves = found.history.filter(({ action }) => action === 'case.community');
    expect(moves.map(({ note }) => note).toSorted()).toEqual(['梧桐里社区', '青石巷社区']);
    expect((await put(street, id, null, version + 2)).status).toBe(204);
    expect((await read(street, id)).community).toBeNull();
    expect((await put(street, id, foreign.id, version + 3)).status).toBe(422);
    expect((await put(intake, id, first.id, version + 3)).status).toBe(204);
  });

  it('is nobody else’s to say: a department, a called or assisting unit, a reviewer', async () => {
    const { id, version } = await make.dispatched(district, {
      leadUnitId: district.department.id,
      assistUnitIds: [district.streets[1]!.id],
    });
    const department = await Client.as(app(), 'duanxiao');
    const assisting = await Client.as(app(), 'hanlei');
    const reviewer = await Client.as(app(), 'shenhe');
    expect((await put(department, id, first.id, version)).status).toBe(403);
    expect((await put(reviewer, id, first.id, version)).status).toBe(403);
    expect((await put(assisting, id, foreign.id, version)).status).toBe(404);
    expect((await read(assisting, id)).maySetCommunity).toBe(false);
    expect((await put(street, id, first.id, version)).status).toBe(204);
  });

  it('goes when the street changes, and says so in the history', async () => {
    const { id } = await make.registered(district, { communityId: first.id });
    const { version } = await read(officer, id);
    const match = { 'if-match': `"${version}"` };
    const edit = { streetId: district.streets[1]!.id };
    expect((await officer.patch(`/api/cases/${id}`, edit, match)).status).toBe(204);
    expect((await read(officer, id)).community).toBeNull();
  });

  it('narrows lists and counts, and stands in an export and on the pieces of a split', async () => {
    const { id, version } = await make.registered(district, { communityId: first.id });
    const list = (query: string) =>
      officer.get<{ total: number; items: { id: string; community: { name: string } }[] }>(
        `/api/cases?${query}`,
      );
    const { body } = await list(`communityId=${first.id}&view=to-dispatch`);
    expect(body.items.map((one) => [one.id, one.community.name])).toEqual([[id, '梧桐里社区']]);
    expect((await list(`communityId=${foreign.id}`)).body.total).toBe(0);
    const counts = await officer.get<{ counts: Record<string, number> }>(
      `/api/cases/counts?communityId=${first.id}`,
    );
    expect(counts.body.counts['to-dispatch']).toBe(1);
    const layouts = await officer.get<{ columns: { id: string }[] }>('/api/exports/layouts');
    expect(layouts.body.columns.map((column) => column.id)).toContain('community');

    const piece = (n: number, streetId: string) => ({
      title: `第${n}件`,
      content: `第${n}处油烟直排。`,
      streetId,
      pollutionTypes: [],
      allegations: [`第${n}处油烟`],
      leadUnitId: streetId,
      assistUnitIds: [],
    });
    const pieces = [piece(1, district.streets[0]!.id), piece(2, district.streets[1]!.id)];
    const split = await officer.post<{ pieces: { id: string }[] }>(
      `/api/cases/${id}/split`,
      { pieces },
      { 'if-match': `"${version}"` },
    );
    expect(split.status).toBe(201);
    const made = await Promise.all(split.body.pieces.map((one) => read(officer, one.id)));
    expect(made.map(({ community }) => community?.name ?? null)).toEqual(['梧桐里社区', null]);
  });

  it('is proposed for the rows of a file that name one of their street, and registered with them', async () => {
    const imports = importing(app(), officer, district.campaign.id);
    const bytes = [
      '受理编号,交办问题基本情况,行政区域,污染类型',
      'D3ZZ202605190101,梧桐街道梧桐里二期水泵房噪声,示例区,噪声',
      'D3ZZ202605190102,梧桐街道某工地扬尘，离柳荫社区不远,示例区,大气',
    ].join('\n');
    const run = await imports.upload({ name: '清单.csv', bytes });
    expect(run.body.rows.slice(-2).map(({ shown }) => [shown?.street, shown?.community])).toEqual([
      ['梧桐街道', '梧桐里社区'],
      ['梧桐街道', null],
    ]);
    expect((await imports.commit(run.body.id, true)).status).toBe(202);
    const { body } = await officer.get<{ items: { number: { raw: string } }[] }>(
      `/api/cases?communityId=${first.id}&number=D3ZZ202605190101`,
    );
    expect(body.items.map(({ number }) => number.raw)).toEqual(['D3ZZ202605190101']);
    const again = await imports.upload({ name: '清单.csv', bytes });
    expect(again.body.counts).toMatchObject({ unchanged: 2, changed: 0 });
  });
});
