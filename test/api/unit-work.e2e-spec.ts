import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Problem {
  code: string;
  detail: string;
  errors: { field: string; message: string }[];
}
interface Work {
  handlers: { kind: string; name: string; note: string | null }[];
  siteVisits: { id: string; leader: string | null; readings: { over: boolean }[] }[];
  talks: { id: string }[];
  tally: Record<string, number>;
}

describeOnBoth('the work inside a unit', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let street: Client;
  let head: Client;
  let other: Client;
  let officer: Client;
  let reviewer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    street = await Client.as(app(), 'liuchang');
    head = await Client.as(app(), 'wuling');
    other = await Client.as(app(), 'hanlei');
    officer = await Client.as(app(), 'chenli');
    reviewer = await Client.as(app(), 'shenhe');
  });

  const work = async (client: Client, id: string): Promise<Work> =>
    (await client.get<Work>(`/api/cases/${id}/unit-work`)).body;
  const evidence = (id: string, kind: string, more: Record<string, string> = {}) => {
    const form = new FormData();
    form.set('kind', kind);
    for (const [name, value] of Object.entries(more)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(tinyPng(kind + id + (more.paperKind ?? '')))]), `${kind}.png`);
    return street.post<{ id: string }>(`/api/cases/${id}/evidence`, form);
  };
  const fieldsOf = ({ body }: Answer<Problem>): string[] => body.errors.map(({ field }) => field);

  describe('the one who has a case in hand', () => {
    it('is a person or community of the unit, can be changed, and stands in list and history', async () => {
      const { id } = await make.signed(district);
      const { streets, users } = district;
      const community = await make.unit('梧桐里社区', 'community', streets[0]!);
      const give = (body: object) => head.put<Problem>(`/api/cases/${id}/handler`, body);
      expect((await give({ userId: users.street!.id, note: '今天先去现场' })).status).toBe(204);
      expect((await work(street, id)).handlers).toMatchObject([
        { kind: 'person', name: '刘畅', note: '今天先去现场' },
      ]);
      const mine = await street.get<{ items: { id: string; handlers: { name: string }[] }[] }>(
        '/api/cases?handledByMe=true',
      );
      expect(mine.body.items).toMatchObject([{ id, handlers: [{ name: '刘畅' }] }]);
      expect((await head.get<{ total: number }>('/api/cases?handledByMe=true')).body.total).toBe(0);
      const his = await officer.get<{ total: number }>(`/api/cases?officerId=${users.street!.id}`);
      expect(his.body.total).toBe(1);

      expect((await give({ communityId: community.id })).status).toBe(204);
      expect((await work(head, id)).handlers).toMatchObject([{ kind: 'community', name: '梧桐里社区' }]);
      expect((await give({})).status).toBe(204);
      expect((await work(head, id)).handlers).toEqual([]);
      const { body } = await head.get<{ history: { action: string }[] }>(`/api/cases/${id}`);
      expect(body.history.filter(({ action }) => action === 'case.assign')).toHaveLength(3);
    });

    it('is nobody of another unit, no street, and not both', async () => {
      const { id } = await make.signed(district);
      const { streets, users } = district;
      const give = async (body: object): Promise<number> =>
        (await head.put<Problem>(`/api/cases/${id}/handler`, body)).status;
      expect(await give({ userId: users.otherStreet!.id })).toBe(422);
      expect(await give({ communityId: streets[0]!.id })).toBe(422);
      expect(await give({ userId: users.street!.id, communityId: streets[0]!.id })).toBe(422);
      expect((await other.put(`/api/cases/${id}/handler`, { userId: users.otherStreet!.id })).status).toBe(
        404,
      );
      expect((await officer.put(`/api/cases/${id}/handler`, {})).status).toBe(403);
    });

    it('is one, when two give the case at once', async () => {
      const { id } = await make.signed(district);
      const { users } = district;
      const both = await Promise.all(
        [users.street!, users.head!].map(({ id: userId }) =>
          head.put(`/api/cases/${id}/handler`, { userId }),
        ),
      );
      expect(both.map(({ status }) => status)).toEqual([204, 204]);
      expect((await work(head, id)).handlers).toHaveLength(1);
    });
  });

  describe('visits', () => {
    const seen = {
      people: [{ name: '刘畅', unit: '梧桐街道' }],
      seen: '净化器停用，油污外溢',
      readings: [],
      photos: [],
    };
    const talk = {
      visitedOn: '2026-05-11',
      counted: 'household',
      asked: 12,
      satisfied: 10,
      partly: 1,
      unsatisfied: 0,
    };

    it('are kept several to a case, counted, searched and taken back', async () => {
      const { id } = await make.signed(district);
      const photo = (await evidence(id, 'before')).body.id;
      const first = await street.post<{ id: string }>(`/api/cases/${id}/site-visits`, {
        ...seen,
        visitedAt: '2026-05-11T08:30:00+08:00',
        leader: '冯启 副区长',
        readings: [
          { item: '夜间噪声', value: 52.5, unit: 'dB(A)', limit: 50 },
          { item: '昼间噪声', value: 55, unit: 'dB(A)', limit: 60 },
        ],
        photos: [photo],
      });
      expect(first.status).toBe(201);
      const again = { ...seen, seen: '喷淋塔蘑菇状积垢', visitedAt: '2026-05-11T08:40:00+08:00' };
      expect((await street.post(`/api/cases/${id}/site-visits`, again)).status).toBe(201);
      // The phone got no answer and asks again.
      const key = { 'idempotency-key': `talk-${id}` };
      const once = await street.post<{ id: string }>(`/api/cases/${id}/affected-visits`, talk, key);
      const twice = await street.post<{ id: string }>(`/api/cases/${id}/affected-visits`, talk, key);
      expect([once.status, twice.body.id]).toEqual([201, once.body.id]);
      const found = await work(reviewer, id);
      expect(found.tally).toEqual({
        siteVisits: 2,
        withLeader: 1,
        talks: 1,
        asked: 12,
        satisfied: 10,
        partly: 1,
        unsatisfied: 0,
      });
      expect(found.siteVisits[1]!.readings.map(({ over }) => over)).toEqual([true, false]);
      const hits = await officer.get<{ total: number }>('/api/cases?text=蘑菇状积垢');
      expect(hits.body.total).toBe(1);

      expect((await street.delete(`/api/cases/${id}/visits/${found.siteVisits[0]!.id}`)).status).toBe(204);
      expect((await street.delete(`/api/cases/${id}/visits/${found.siteVisits[0]!.id}`)).status).toBe(404);
      expect((await work(street, id)).tally.siteVisits).toBe(1);
      expect((await officer.get<{ total: number }>('/api/cases?text=蘑菇状积垢')).body.total).toBe(0);
    });

    it('hold no personal data, nothing ahead, no foreign photo and no more answers than people', async () => {
      const { id } = await make.signed(district);
      const elsewhere = await make.signed(district);
      const foreign = (await evidence(elsewhere.id, 'before')).body.id;
      const bad = await street.post<Problem>(`/api/cases/${id}/affected-visits`, {
        ...talk,
        visitedOn: '2026-05-12',
        satisfied: 13,
        wishes: '3栋2单元501室说夜里吵',
        followUp: '再联系举报人',
      });
      expect(bad.status).toBe(422);
      expect(fieldsOf(bad).toSorted()).toEqual(['asked', 'followUp', 'visitedOn', 'wishes']);
      const visit = await street.post<Problem>(`/api/cases/${id}/site-visits`, {
        ...seen,
        visitedAt: '2026-05-12T08:30:00+08:00',
        seen: '老板电话13800000000',
        photos: [foreign],
      });
      expect(fieldsOf(visit)).toEqual(['seen', 'visitedAt', 'photos']);
      expect((await work(street, id)).tally).toMatchObject({ siteVisits: 0, talks: 0 });
    });

    it('are written by those who handle the case or run the campaign, and by nobody else', async () => {
      const { id } = await make.signed(district);
      const visit = { ...seen, visitedAt: '2026-05-11T08:30:00+08:00' };
      const statuses = [];
      for (const client of [street, officer, other, reviewer])
        statuses.push((await client.post(`/api/cases/${id}/site-visits`, visit)).status);
      expect(statuses).toEqual([201, 201, 404, 403]);
      expect((await other.get(`/api/cases/${id}/unit-work`)).status).toBe(404);
    });
  });
});
