import { AllegationRow, CaseRow } from '../../src/modules/cases/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
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
  rules: { name: string; papers: { code: string }[] }[];
  shutDowns: { outcome: string | null; reviewOn: string; reason: string }[];
  may: Record<string, boolean>;
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
    await signIn();
  });

  /** Sessions end when the clock is moved by weeks. */
  async function signIn(): Promise<void> {
    street = await Client.as(app(), 'liuchang');
    head = await Client.as(app(), 'wuling');
    other = await Client.as(app(), 'hanlei');
    officer = await Client.as(app(), 'chenli');
    reviewer = await Client.as(app(), 'shenhe');
  }

  const work = async (client: Client, id: string): Promise<Work> =>
    (await client.get<Work>(`/api/cases/${id}/unit-work`)).body;
  const evidence = (id: string, kind: string, more: Record<string, string> = {}) => {
    const form = new FormData();
    form.set('kind', kind);
    for (const [name, value] of Object.entries(more)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(tinyPng(kind + id + (more.paperKind ?? '')))]), `${kind}.png`);
    return street.post<{ id: string }>(`/api/cases/${id}/evidence`, form);
  };
  const photos = async (id: string) => {
    await evidence(id, 'before');
    await evidence(id, 'after');
  };
  async function report(id: string, more: Record<string, unknown> = {}): Promise<Answer<Problem>> {
    const rows = await app().reads.findBy(AllegationRow, { caseId: id });
    const { version } = await make.caseOf(id);
    return street.post<Problem>(
      `/api/cases/${id}/report`,
      {
        finding: '5月11日现场核查，反映问题属实。',
        handling: '当事人当日完成整改。',
        allegations: rows.map((row) => ({ id: row.id, verdict: 'TRUE' })),
        measures: [],
        proposal: 'close',
        ...more,
      },
      { 'if-match': `"${version}"` },
    );
  }
  const fieldsOf = ({ body }: Answer<Problem>): string[] => body.errors.map(({ field }) => field);
  const NOISE = { pollutionTypes: [{ medium: 'NOISE' as const, label: '噪声' }] };

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

  describe('minimum evidence', () => {
    it('keeps a noise case without its monitoring report from going up, and says exactly that', async () => {
      const { id } = await make.signed(district, NOISE);
      expect((await work(street, id)).rules.map(({ papers }) => papers[0]?.code)).toEqual(['NOISE_REPORT']);
      await photos(id);
      await evidence(id, 'document', { paperKind: 'OTHER' });
      const refused = await report(id);
      expect(refused.status).toBe(422);
      expect(refused.body.errors).toMatchObject([
        { field: 'papers.NOISE_REPORT', message: expect.stringContaining('噪声监测报告') },
      ]);
      expect(refused.body.detail).toContain('噪声最低佐证第 1 版');
      await evidence(id, 'document', { paperKind: 'NOISE_REPORT' });
      expect((await report(id)).status).toBe(204);
    });

    it('is data: a rule is changed against its version, and asked for from then on', async () => {
      const { id } = await make.signed(district, { pollutionTypes: [{ medium: 'OTHER', label: '蚊虫' }] });
      await photos(id);
      const rule = {
        name: '蚊虫',
        medium: 'OTHER',
        words: ['蚊虫'],
        before: 0,
        after: 0,
        papers: [] as string[],
        siteVisit: true,
        verdicts: ['TRUE'],
        inForceFrom: '2026-05-01',
        active: true,
      };
      const added = await officer.post<{ id: string }>('/api/evidence-rules', rule);
      expect(added.status).toBe(201);
      expect(fieldsOf(await report(id))).toEqual(['siteVisit']);
      const kind = await officer.post<{ code: string }>('/api/evidence-rules/paper-kinds', {
        zh: '消杀记录',
      });
      const path = `/api/evidence-rules/${added.body.id}`;
      const changed = { ...rule, siteVisit: false, papers: [kind.body.code] };
      expect((await officer.put(path, changed, { 'if-match': '"1"' })).status).toBe(204);
      const late = await officer.put<Problem>(path, rule, { 'if-match': '"1"' });
      expect([late.status, late.body.detail]).toEqual([412, expect.stringContaining('陈立')]);
      const refused = await report(id);
      expect(refused.body.detail).toContain('缺消杀记录（依据：蚊虫最低佐证第 2 版）');
      expect((await officer.put(path, { ...changed, active: false }, { 'if-match': '"2"' })).status).toBe(
        204,
      );
      expect((await report(id)).status).toBe(204);
    });

    it('is the bureau’s to set, with papers of the list only', async () => {
      const { body } = await street.get<{ rules: { id: string }[] }>('/api/evidence-rules');
      expect(body.rules.length).toBeGreaterThan(5);
      const rule = { ...body.rules[0], papers: ['NO_SUCH'] } as Record<string, unknown>;
      delete rule.id;
      delete rule.version;
      expect((await street.post('/api/evidence-rules', rule)).status).toBe(403);
      expect(fieldsOf(await officer.post<Problem>('/api/evidence-rules', rule))).toEqual(['papers']);
    });
  });

  describe('a shut-down', () => {
    const measures = [{ kind: 'OUTPUT_LIMIT', amount: 1 }];
    const shutDown = { reason: '无治理设施直排，责令停产整治', reviewOn: '2026-06-01' };
    const open = (id: string) =>
      app().reads.findBy(DeadlineRow, { subjectId: id, step: 'review', state: 'open' });

    it('goes up with its reason and a later review only, and the review has a clock', async () => {
      const { id } = await make.signed(district);
      await photos(id);
      expect(fieldsOf(await report(id, { measures }))).toEqual(['shutDown.reason', 'shutDown.reviewOn']);
      const today = { ...shutDown, reviewOn: '2026-05-11' };
      expect(fieldsOf(await report(id, { measures, shutDown: today }))).toEqual(['shutDown.reviewOn']);
      expect((await report(id, { measures, shutDown })).status).toBe(204);
      expect(await open(id)).toMatchObject([{ dueOn: '2026-06-01' }]);

      const close = async () =>
        reviewer.post(`/api/cases/${id}/close`, {}, { 'if-match': `"${(await make.caseOf(id)).version}"` });
      expect((await close()).status).toBe(204);
      const row = await app().reads.findOneByOrFail(CaseRow, { id });
      expect(row).toMatchObject({ status: 'closed', nextDueStep: 'review', nextDueOn: '2026-06-01' });
      app().setClock('2026-06-02', '09:00');
      await signIn();
      const passed = await street.get<{ items: { id: string }[] }>('/api/cases?view=milestone-passed');
      expect(passed.body.items.map((one) => one.id)).toContain(id);

      const review = async (client: Client, body: object) =>
        client.post<Problem>(`/api/cases/${id}/shut-down-review`, body, {
          'if-match': `"${(await make.caseOf(id)).version}"`,
        });
      expect((await review(other, { outcome: 'resumed', note: '可复产' })).status).toBe(404);
      expect(fieldsOf(await review(street, { outcome: 'kept', note: '仍未达标' }))).toEqual(['reviewOn']);
      const kept = { outcome: 'kept', note: '仍未达标', reviewOn: '2026-06-20' };
      expect((await review(street, kept)).status).toBe(204);
      expect(await open(id)).toMatchObject([{ dueOn: '2026-06-20' }]);
      expect((await review(officer, { outcome: 'resumed', note: '监测达标，恢复生产' })).status).toBe(204);
      expect(await open(id)).toEqual([]);
      expect((await review(officer, { outcome: 'resumed', note: '再来一次' })).status).toBe(409);
      expect((await work(officer, id)).shutDowns.map(({ outcome }) => outcome)).toEqual(['resumed', 'kept']);
      app().setClock('2026-05-11', '09:00');
      await signIn();
    });

    it('that a later round takes back has no review left', async () => {
      const { id } = await make.signed(district);
      await photos(id);
      await report(id, { measures, shutDown });
      const { version } = await make.caseOf(id);
      await reviewer.post(
        `/api/cases/${id}/send-back`,
        { reason: '不能一关了之' },
        { 'if-match': `"${version}"` },
      );
      expect((await report(id, { measures: [{ kind: 'ORDERED_TO_RECTIFY', amount: 1 }] })).status).toBe(204);
      expect(await open(id)).toEqual([]);
      expect((await work(officer, id)).shutDowns).toEqual([]);
    });
  });

  describe('the checker', () => {
    interface Finding {
      field: string;
      start: number;
      end: number;
      severity: string;
      code: string;
      words: { zh: string };
    }

    it('marks what does not fit, for the street and the reviewer alike', async () => {
      const { id } = await make.signed(district);
      const [allegation] = await app().reads.findBy(AllegationRow, { caseId: id });
      const body = {
        finding: '经核查，反映问题不属实。',
        handling: '罚款5000元，联系人13800000000。',
        allegations: [{ id: allegation!.id, verdict: 'TRUE' }],
        measures: [{ kind: 'FINE', amount: 300_000 }],
      };
      for (const client of [street, reviewer]) {
        const answer = await client.post<Finding[]>(`/api/cases/${id}/report-check`, body);
        expect(answer.status).toBe(200);
        expect(answer.body.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
          'block privacy.phone',
          'warn fine.differs',
          'warn verdict.differs',
        ]);
        const [phone] = answer.body;
        expect(body.handling.slice(phone!.start, phone!.end)).toBe('13800000000');
        expect(answer.body[1]!.words.zh).toContain('正文罚款 5000 元');
      }
      expect((await other.post(`/api/cases/${id}/report-check`, body)).status).toBe(404);
    });

    it('lets a report with a mere warning go up, and none with a telephone number', async () => {
      const { id } = await make.signed(district);
      await photos(id);
      const refused = await report(id, { handling: '已联系店主13800000000清洗。' });
      expect([refused.status, refused.body.code]).toEqual([422, 'case.report_personal_data']);
      expect(fieldsOf(refused)).toEqual(['handling']);
      expect((await report(id, { handling: '街道高度重视，尽快整改。' })).status).toBe(204);
    });
  });
});
