import { AllegationRow } from '../../src/modules/cases/index.js';
import { SignatureRow, SignOffRow } from '../../src/modules/sign-off/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { reportAs } from '../support/reported.js';
import { verifying } from '../support/verifying.js';

interface Problem {
  code: string;
  detail: string;
  errors: { field: string }[];
}
interface Review {
  links: { title: string; state: string; signerName: string | null; documentNo: string | null }[];
  isMine: boolean;
  hasSigned: boolean;
  decision: string | null;
  visitLack: string | null;
}

const link = (title: string, more: Record<string, unknown> = {}) => ({
  title,
  holder: 'verifier',
  role: null,
  userId: null,
  decides: false,
  condition: 'always',
  ...more,
});
const TWO = [link('经办核查', { decides: true }), link('复核')];
const FIVE = [
  link('承办人', { decides: true }),
  link('部门负责人', { holder: 'role', role: 'bureau-officer' }),
  link('区分管领导', { holder: 'role', role: 'leader' }),
  link('市级部门', { holder: 'outside' }),
  link('市领导', { holder: 'outside', condition: 'key-case' }),
];

describeOnBoth('the chain that signs before a case is closed', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let desk: ReturnType<typeof verifying>;
  let reviewer: Client;
  let officer: Client;
  let leader: Client;
  let street: Client;
  let version = 0;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    desk = verifying(app(), make, district);
    [reviewer, officer, leader, street] = (await Promise.all(
      ['shenhe', 'chenli', 'fengqi', 'liuchang'].map((name) => Client.as(app(), name)),
    )) as [Client, Client, Client, Client];
  });

  async function set(steps: unknown[], more: Record<string, unknown> = {}): Promise<void> {
    const path = `/api/campaigns/${district.campaign.id}/sign-off`;
    const body = { steps, visitFor: [], checks: [], ...more };
    const answer = await officer.put(path, body, { 'if-match': `"${version}"` });
    expect(answer.status).toBe(204);
    version += 1;
  }
  const review = async (client: Client, id: string): Promise<Review> =>
    (await client.get<Review>(`/api/cases/${id}/review`)).body;
  const statusOf = async (id: string): Promise<string> => (await make.caseOf(id)).status;

  it('lets one person decide alone where nothing was set', async () => {
    const id = await desk.reported();
    expect((await review(reviewer, id)).links).toMatchObject([{ title: '核查', state: 'next' }]);
    expect(
      (await desk.move(reviewer, id, 'close', { note: '措施到位', ticks: ['前后照片同一点位'] })).status,
    ).toBe(204);
    expect(await statusOf(id)).toBe('closed');
    const run = await app().reads.findOneByOrFail(SignOffRow, { caseId: id });
    expect(run).toMatchObject({ state: 'done', decision: 'close', ticks: ['前后照片同一点位'] });
  });

  it('takes two different people, and closes with the second', async () => {
    await set(TWO);
    const id = await desk.reported();
    expect((await desk.move(reviewer, id, 'countersign')).body).toMatchObject({
      code: 'sign_off.nothing_to_sign',
    });
    expect((await desk.move(reviewer, id, 'close', { note: '措施到位' })).status).toBe(204);
    expect(await statusOf(id)).toBe('reported');
    expect(await review(reviewer, id)).toMatchObject({ isMine: false, hasSigned: true, decision: 'close' });

    const same = await desk.move<Problem>(reviewer, id, 'countersign');
    expect([same.status, same.body.code]).toEqual([403, 'sign_off.same_person']);
    const again = await desk.move<Problem>(reviewer, id, 'close');
    expect([again.status, again.body.code]).toEqual([403, 'sign_off.same_person']);
    const overrides = await desk.move<Problem>(officer, id, 'close');
    expect([overrides.status, overrides.body.code]).toEqual([403, 'sign_off.only_signs']);

    const queue = await officer.get<{ states: { caseId: string }[] }>('/api/verify-desk');
    expect(queue.body.states.find(({ caseId }) => caseId === id)).toEqual({
      caseId: id,
      signed: 1,
      links: 2,
      waitsFor: '复核',
      isMine: true,
    });
    expect((await desk.move(officer, id, 'countersign', { note: '同意' })).status).toBe(204);
    expect(await statusOf(id)).toBe('closed');
    const { body } = await officer.get<{
      history: { action: string }[];
      rounds: { decidedByName: string }[];
    }>(`/api/cases/${id}`);
    expect(body.history.slice(0, 2).map(({ action }) => action)).toEqual(['case.close', 'case.countersign']);
    expect(body.rounds[0]).toMatchObject({ decidedByName: '陈立', decision: 'close', remark: '措施到位' });
  });

  it('keeps the stage-close and its milestone until the last link has signed', async () => {
    const id = await desk.reported();
    const ahead = { milestone: '改造完工', milestoneOn: '2026-06-30' };
    expect((await desk.move(reviewer, id, 'stage-close', ahead)).status).toBe(204);
    expect((await make.caseOf(id)).nextMilestone).toBeNull();
    expect((await desk.move(officer, id, 'countersign')).status).toBe(204);
    expect(await make.caseOf(id)).toMatchObject({
      status: 'stage-closed',
      closure: 'STAGE_CLOSED',
      nextMilestone: '改造完工',
      nextMilestoneOn: '2026-06-30',
      nextDueStep: 'milestone',
    });
  });

  it('sends back from any link, and the next report begins a new run', async () => {
    const id = await desk.reported();
    await desk.move(reviewer, id, 'close');
    expect((await desk.move(officer, id, 'send-back', { reason: '缺监测数据' })).status).toBe(204);
    expect(await statusOf(id)).toBe('sent-back');
    await reportAs(app(), 'liuchang', id);
    expect((await review(officer, id)).links.map(({ state }) => state)).toEqual(['next', 'waiting']);
    await desk.move(officer, id, 'close');
    await desk.move(reviewer, id, 'countersign');
    const runs = await app().reads.find(SignOffRow, { where: { caseId: id }, order: { round: 'ASC' } });
    expect(runs.map(({ state }) => state)).toEqual(['sent-back', 'done']);
  });

  it('goes through five links, two of them on paper, the last one for key cases only', async () => {
    await set(FIVE);
    const plain = await desk.reported();
    const key = await desk.reported({ isKeyCase: true });
    for (const id of [plain, key]) {
      expect((await desk.move(reviewer, id, 'close')).status).toBe(204);
      expect((await desk.move<Problem>(leader, id, 'countersign')).body.code).toBe('sign_off.not_your_turn');
      expect((await desk.move(officer, id, 'countersign')).status).toBe(204);
      expect((await desk.move(leader, id, 'close')).status).toBe(403);
      expect((await desk.move(leader, id, 'countersign', { note: '同意' })).status).toBe(204);
      const paper = {
        signerName: '市生态环境局',
        documentNo: '市环函〔2026〕31 号',
        documentOn: '2026-05-11',
      };
      expect((await desk.move(reviewer, id, 'countersign/paper', paper)).status).toBe(403);
      const ahead = await desk.move<Problem>(officer, id, 'countersign/paper', {
        ...paper,
        documentOn: '2026-05-12',
      });
      expect([ahead.status, ahead.body.errors[0]?.field]).toEqual([422, 'documentOn']);
      expect((await desk.move(officer, id, 'countersign/paper', paper)).status).toBe(204);
    }
    expect([await statusOf(plain), await statusOf(key)]).toEqual(['closed', 'reported']);
    expect((await review(officer, key)).links.at(-1)).toMatchObject({ title: '市领导', state: 'next' });
    const last = { signerName: '市领导', documentNo: '市督〔2026〕7 号', documentOn: '2026-05-11' };
    expect((await desk.move(officer, key, 'countersign/paper', last)).status).toBe(204);
    expect(await statusOf(key)).toBe('closed');
    const { links } = await review(officer, key);
    expect(links.map(({ documentNo }) => documentNo)).toEqual([
      null,
      null,
      null,
      '市环函〔2026〕31 号',
      '市督〔2026〕7 号',
    ]);
  });

  it('does not touch a round that somebody has signed when the chain is changed', async () => {
    await set(TWO);
    const begun = await desk.reported();
    const waiting = await desk.reported();
    await desk.move(reviewer, begun, 'close');
    await set([link('核查', { decides: true })]);
    expect((await review(officer, begun)).links.map(({ title }) => title)).toEqual(['经办核查', '复核']);
    expect((await review(officer, waiting)).links.map(({ title }) => title)).toEqual(['核查']);
    expect((await desk.move(officer, waiting, 'close')).status).toBe(204);
    expect([await statusOf(waiting), await statusOf(begun)]).toEqual(['closed', 'reported']);
    expect((await desk.move(officer, begun, 'countersign')).status).toBe(204);
    expect(await statusOf(begun)).toBe('closed');
  });

  it('lets one of two reviewers win a link, and names the first to the other', async () => {
    await set(TWO);
    const id = await desk.reported();
    const seen = { 'if-match': `"${await desk.versionOf(id)}"` };
    const both = await Promise.all(
      [reviewer, officer].map((client) => client.post<Problem>(`/api/cases/${id}/close`, {}, seen)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    const winner = both[0]!.status === 204 ? '沈和' : '陈立';
    expect(both.find(({ status }) => status === 412)!.body.detail).toContain(winner);
    const run = await app().reads.findOneByOrFail(SignOffRow, { caseId: id });
    expect(await app().reads.countBy(SignatureRow, { signOffId: run.id })).toBe(1);
  });

  it('demands a leader on the spot for key cases and for what is untrue', async () => {
    await set([], { visitFor: ['key-case', 'untrue'] });
    const id = await desk.reported();
    const [allegation] = await app().reads.findBy(AllegationRow, { caseId: id });
    const untrue = { verdicts: [{ id: allegation!.id, verdict: 'FALSE' }] };
    const refused = await desk.move<Problem>(reviewer, id, 'close', untrue);
    expect([refused.status, refused.body.code]).toEqual([409, 'sign_off.visit_missing']);
    expect(refused.body.detail).toContain('领导到场');
    expect((await app().reads.findOneByOrFail(AllegationRow, { id: allegation!.id })).verdict).toBe('TRUE');

    const visit = { leader: '冯启', visitedAt: '2026-05-11T00:30:00.000Z', note: '现场未见油烟' };
    const ahead = { ...visit, visitedAt: '2026-05-13T02:00:00.000Z' };
    expect((await street.post(`/api/cases/${id}/leader-visits`, ahead)).status).toBe(422);
    const other = await Client.as(app(), 'hanlei');
    expect((await other.post(`/api/cases/${id}/leader-visits`, visit)).status).toBe(404);
    const foreign = { ...visit, evidenceId: district.campaign.id };
    expect((await street.post(`/api/cases/${id}/leader-visits`, foreign)).status).toBe(422);
    expect((await street.post(`/api/cases/${id}/leader-visits`, visit)).status).toBe(201);
    expect((await desk.move(reviewer, id, 'close', untrue)).status).toBe(204);

    const key = await desk.reported({ isKeyCase: true });
    expect((await review(reviewer, key)).visitLack).toBe('key-case');
    expect((await desk.move(reviewer, key, 'close')).status).toBe(409);
    const plain = await desk.reported();
    expect((await desk.move(reviewer, plain, 'close')).status).toBe(204);
  });

  it('takes a site visit with a leader for the leader’s visit, and only as long as it stands', async () => {
    await set([], { visitFor: ['always'] });
    const id = await desk.reported();
    const visit = {
      visitedAt: '2026-05-11T00:30:00.000Z',
      people: [{ name: '刘畅', unit: '梧桐街道' }],
      seen: '现场未见油烟。',
      readings: [],
      photos: [],
    };
    const add = (more: object) =>
      street.post<{ id: string }>(`/api/cases/${id}/site-visits`, { ...visit, ...more });
    await add({});
    expect((await review(reviewer, id)).visitLack).toBe('always');
    const led = await add({ leader: '冯启 区领导' });
    expect(led.status).toBe(201);
    expect((await review(reviewer, id)).visitLack).toBeNull();
    const told = await reviewer.get<{ leader: string; note: string }[]>(`/api/cases/${id}/leader-visits`);
    expect(told.body).toMatchObject([{ leader: '冯启 区领导', note: '现场未见油烟。' }]);
    expect((await street.delete(`/api/cases/${id}/visits/${led.body.id}`)).status).toBe(204);
    expect((await desk.move<Problem>(reviewer, id, 'close')).body.code).toBe('sign_off.visit_missing');

    const short = { leader: '冯启', visitedAt: '2026-05-11T00:30:00.000Z' };
    expect((await reviewer.post(`/api/cases/${id}/leader-visits`, short)).status).toBe(201);
    const work = await street.get<{ tally: { withLeader: number } }>(`/api/cases/${id}/unit-work`);
    expect(work.body.tally.withLeader).toBe(1);
    expect((await desk.move(reviewer, id, 'close')).status).toBe(204);
    await set([]);
  });

  it('asks for every line of the own checklist, those of other media left out', async () => {
    const checks = [
      { text: '台账齐全' },
      { text: '排口已封', medium: 'WATER' },
      { text: '油烟已检测', medium: 'AIR' },
    ];
    await set([], { checks });
    const id = await desk.reported();
    const refused = await desk.move<Problem>(reviewer, id, 'close', { ticks: ['台账齐全'] });
    expect([refused.status, refused.body.code]).toEqual([409, 'sign_off.checks_open']);
    expect(refused.body.detail).toContain('油烟已检测');
    expect((await desk.move(reviewer, id, 'close', { ticks: ['台账齐全', '油烟已检测'] })).status).toBe(204);
    await set([]);
  });

  it('refuses a chain that cannot work, and a second writer', async () => {
    const path = `/api/campaigns/${district.campaign.id}/sign-off`;
    const put = (steps: unknown[], seen = version) =>
      officer.put<Problem>(path, { steps, visitFor: [], checks: [] }, { 'if-match': `"${seen}"` });
    const bad = [
      [link('核查')],
      [link('核查', { decides: true, holder: 'outside' })],
      [link('核查', { decides: true }), link('复核', { holder: 'role' })],
      [link('核查', { decides: true }), link('某人', { holder: 'person', userId: district.campaign.id })],
    ];
    for (const steps of bad) expect((await put(steps)).status).toBe(422);
    const late = await put(TWO, version - 1);
    expect([late.status, late.body.detail]).toEqual([412, expect.stringContaining('陈立')]);
    expect(
      (await reviewer.put(path, { steps: [], visitFor: [], checks: [] }, { 'if-match': '"0"' })).status,
    ).toBe(403);
  });
});
