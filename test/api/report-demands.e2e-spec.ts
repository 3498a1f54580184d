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
  rules: { name: string; papers: { code: string }[] }[];
  shutDowns: { outcome: string | null; reviewOn: string; reason: string }[];
}

describeOnBoth('what a report has to bring', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let street: Client;
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
