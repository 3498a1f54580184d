import { createHash } from 'node:crypto';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { LookBackRow } from '../../src/modules/reviews/index.js';
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
interface Draw {
  seed: string;
  pool: string[];
  poolHash: string;
  proven: boolean;
  items: { id: string; version: number; case: { id: string }; result: string | null }[];
}
interface LookBack {
  id: string;
  dueOn: string;
  isDue: boolean;
  turn: number;
  case: { id: string };
}

describeOnBoth('what follows a closure', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let desk: ReturnType<typeof verifying>;
  let reviewer: Client;
  let officer: Client;
  let street: Client;
  let auditor: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    desk = verifying(app(), make, district);
  });
  /** Sessions do not outlive weeks. */
  async function on(onDay: string): Promise<void> {
    app().setClock(onDay, '09:00');
    [reviewer, officer, street, auditor] = (await Promise.all(
      ['shenhe', 'chenli', 'liuchang', 'shenji'].map((name) => Client.as(app(), name)),
    )) as [Client, Client, Client, Client];
  }
  beforeEach(() => on('2026-05-11'));

  async function closed(): Promise<string> {
    const id = await desk.reported();
    expect((await desk.move(reviewer, id, 'close')).status).toBe(204);
    return id;
  }
  const statusOf = async (id: string): Promise<string> => (await make.caseOf(id)).status;
  const historyOf = async (id: string): Promise<string[]> =>
    (await officer.get<{ history: { action: string }[] }>(`/api/cases/${id}`)).body.history.map(
      ({ action }) => action,
    );

  it('draws cases that anybody can draw again, and keeps every draw', async () => {
    const pool = [await closed(), await closed(), await closed(), await closed(), await closed()];
    const open = await desk.reported();
    const wanted = {
      campaignId: district.campaign.id,
      closedFrom: '2026-05-11',
      closedTo: '2026-05-11',
      size: 3,
      seed: '大厅摇号 3817',
      assigneeId: district.users.reviewer!.id,
    };
    expect((await reviewer.post('/api/draws', wanted)).status).toBe(403);
    const { body: made } = await officer.post<{ id: string }>('/api/draws', wanted);
    const { body: draw } = await auditor.get<Draw>(`/api/draws/${made.id}`);
    expect(draw.pool).toEqual(pool.toSorted());
    expect(draw.pool).not.toContain(open);
    expect(draw.proven).toBe(true);
    // By hand, as anybody may: the least hashes of `seed:id`.
    const byHand = pool
      .map((id) => [createHash('sha256').update(`${draw.seed}:${id}`).digest('hex'), id] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, 3)
      .map(([, id]) => id);
    expect(draw.items.map((item) => item.case.id)).toEqual(byHand);

    // A unit must not learn that somebody is coming.
    const { body: own } = await street.get<{ history: { action: string }[] }>(`/api/cases/${byHand[0]}`);
    expect(own.history[0]!.action).toBe('case.close');

    // Later closures and reopenings leave the draw as it was.
    await closed();
    await desk.move(officer, byHand[0]!, 'reopen', { reason: '反弹' });
    const again = (await auditor.get<Draw>(`/api/draws/${made.id}`)).body;
    expect([again.poolHash, again.proven]).toEqual([draw.poolHash, true]);
    await officer.post('/api/draws', { ...wanted, seed: undefined });
    const { body: all } = await auditor.get<{ seed: string; pool: number }[]>('/api/draws');
    expect(all.map((one) => one.pool)).toEqual([5, 5]);
    expect(all[0]!.seed).not.toBe(draw.seed);

    const none = await officer.post<Problem>('/api/draws', {
      ...wanted,
      closedFrom: '2025-01-01',
      closedTo: '2025-01-31',
    });
    expect([none.status, none.body.code]).toEqual([409, 'draw.nothing']);
    const backwards = { ...wanted, closedTo: '2026-05-10' };
    expect((await officer.post('/api/draws', backwards)).status).toBe(422);
    expect((await street.get('/api/draws')).status).toBe(403);
  });

  it('records what a re-check found, once, and what follows from it', async () => {
    await closed();
    await closed();
    const wanted = { campaignId: district.campaign.id, closedFrom: '2026-05-11', closedTo: '2026-05-11' };
    const { body: made } = await officer.post<{ id: string }>('/api/draws', { ...wanted, size: 3 });
    const { items } = (await officer.get<Draw>(`/api/draws/${made.id}`)).body;
    const [fine, bad, more] = items as [Draw['items'][0], Draw['items'][0], Draw['items'][0]];
    const at = { 'if-match': '"1"' };
    const result = (id: string, body: unknown, client = officer) =>
      client.post<Problem>(`/api/draws/items/${id}/result`, body, at);

    const assignee = { assigneeId: district.users.reviewer!.id };
    expect((await officer.put(`/api/draws/items/${fine.id}/assignee`, assignee, at)).status).toBe(204);
    const stale = await result(fine.id, { result: 'ok' }, reviewer);
    expect([stale.status, stale.body.detail]).toEqual([412, expect.stringContaining('陈立')]);
    const fresh = { 'if-match': '"2"' };
    expect((await reviewer.post(`/api/draws/items/${fine.id}/result`, { result: 'ok' }, fresh)).status).toBe(
      204,
    );
    const twice = await officer.post<Problem>(`/api/draws/items/${fine.id}/result`, { result: 'ok' }, fresh);
    expect([twice.status, twice.body.code, twice.body.detail]).toEqual([
      409,
      'review.done_already',
      expect.stringContaining('沈和'),
    ]);

    const silent = await result(bad.id, { result: 'problem', consequence: 'reopen' });
    expect([silent.status, silent.body.code]).toEqual([422, 'draw.consequence_missing']);
    const reopens = { result: 'problem', consequence: 'reopen', note: '油烟净化器未开' };
    expect((await result(bad.id, reopens, reviewer)).status).toBe(403);
    expect(await statusOf(bad.case.id)).toBe('closed');
    const both = await Promise.all([result(bad.id, reopens), result(bad.id, reopens)]);
    expect(both.map(({ status }) => status).toSorted()[0]).toBe(204);
    expect([409, 412]).toContain(both.map(({ status }) => status).toSorted()[1]);
    expect(await statusOf(bad.case.id)).toBe('reopened');
    expect((await historyOf(bad.case.id)).filter((action) => action === 'case.reopen')).toHaveLength(1);

    const supplements = {
      result: 'problem',
      consequence: 'supplement',
      note: '补做监测',
      dueOn: '2026-05-20',
    };
    expect((await result(more.id, supplements)).status).toBe(204);
    expect(await make.caseOf(more.case.id)).toMatchObject({ status: 'reopened', isSupplement: true });
  });

  it('gives a supplement a clock and a round of its own, and counts it apart', async () => {
    const figures = async () =>
      (await officer.get<{ supplements: object }>('/api/reviews/figures')).body.supplements;
    const before = (await figures()) as { ordered: number; closed: number; cases: number };
    const id = await closed();
    await desk.move(officer, id, 'publish');
    await on('2026-06-10');
    const past = await desk.move<Problem>(officer, id, 'supplement', {
      reason: '补做监测',
      dueOn: '2026-06-10',
    });
    expect([past.status, past.body.errors[0]?.field]).toEqual([422, 'dueOn']);
    const ordered = { reason: '补做监测', dueOn: '2026-06-20' };
    expect((await desk.move(reviewer, id, 'supplement', ordered)).status).toBe(403);
    expect((await desk.move(officer, id, 'supplement', ordered)).status).toBe(204);
    expect(await make.caseOf(id)).toMatchObject({
      status: 'reopened',
      isSupplement: true,
      closure: 'OPEN',
      nextDueStep: 'rectify',
      nextDueOn: '2026-06-20',
    });
    const clocks = await app().reads.findBy(DeadlineRow, {
      subjectId: id,
      step: 'rectify',
      limitKind: 'outer',
    });
    expect(clocks.map(({ state }) => state).toSorted()).toEqual(['met', 'open']);
    expect(await figures()).toEqual({ ...before, ordered: before.ordered + 1, cases: before.cases + 1 });
    const marked = await officer.get<{ total: number }>('/api/cases?marks=supplement');
    expect(marked.body.total).toBeGreaterThan(0);

    await reportAs(app(), 'liuchang', id);
    expect((await desk.move(reviewer, id, 'close')).status).toBe(204);
    expect((await make.caseOf(id)).rounds).toBe(2);
    expect(await figures()).toMatchObject({ closed: before.closed + 1 });
    // A second time: the same case, counted as another supplement.
    expect((await desk.move(officer, id, 'supplement', { reason: '再补一次' })).status).toBe(204);
    expect(await figures()).toMatchObject({ ordered: before.ordered + 2, cases: before.cases + 1 });
    const open = await desk.reported();
    expect((await desk.move(officer, open, 'supplement', { reason: '未办结' })).status).toBe(409);
  });

  it('records call-backs of closed cases only, without numbers, and counts plain answers', async () => {
    const id = await closed();
    const said = {
      calledOn: '2026-05-11',
      reached: true,
      answered: 'yes',
      solved: 'yes',
      satisfied: 'partly',
    };
    const path = `/api/cases/${id}/call-backs`;
    expect((await street.post(path, said)).status).toBe(403);
    const silent = await officer.post<Problem>(path, { calledOn: '2026-05-11', reached: true });
    expect(silent.body.errors.map(({ field }) => field)).toEqual(['answered', 'solved', 'satisfied']);
    expect((await officer.post(path, { ...said, calledOn: '2026-05-12' })).status).toBe(422);
    expect((await officer.post(path, { calledOn: '2026-05-11', reached: false })).status).toBe(201);
    const noted = { ...said, note: '来电 13812345678 说还有气味' };
    expect((await officer.post(path, noted)).status).toBe(201);
    const { body: calls } =
      await auditor.get<{ note: string | null; case: { id: string } }[]>('/api/call-backs');
    expect(calls[0]!.case.id).toBe(id);
    expect(calls[0]!.note).not.toContain('13812345678');
    // The unit learns that there was a call, and not what the complainant said.
    const { body: seen } = await street.get(`/api/cases/${id}`);
    expect(JSON.stringify(seen)).toContain('case.call-back');
    expect(JSON.stringify(seen)).not.toContain('还有气味');
    const { body } = await auditor.get('/api/reviews/figures');
    expect(body).toMatchObject({ callBacks: { calls: 1, reached: 1, answered: 1, solved: 1, satisfied: 0 } });
    const open = await desk.reported();
    const early = await officer.post<Problem>(`/api/cases/${open}/call-backs`, said);
    expect([early.status, early.body.code]).toEqual([409, 'review.not_settled']);
  });

  it('plans look-backs by the rule, one after the other, and a rebound reopens the case once', async () => {
    const rule = `/api/campaigns/${district.campaign.id}/look-back-rule`;
    const put = (seen: number, everyMonths: number) =>
      officer.put<Problem>(rule, { everyMonths, times: 2 }, { 'if-match': `"${seen}"` });
    expect((await put(0, 3)).status).toBe(204);
    expect((await put(0, 6)).status).toBe(412);
    const atOnce = await Promise.all([put(1, 3), put(1, 3)]);
    expect(atOnce.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    const id = await closed();
    await app().drain();
    const planned = async (): Promise<LookBack[]> =>
      (await officer.get<LookBack[]>('/api/look-backs')).body.filter((one) => one.case.id === id);
    expect(await planned()).toMatchObject([{ dueOn: '2026-08-11', isDue: false, turn: 1 }]);

    await on('2026-08-12');
    const [first] = (await planned()) as [LookBack];
    expect(first.isDue).toBe(true);
    const onThePage = async (): Promise<LookBack[]> =>
      (await officer.get<{ lookBacks: LookBack[] }>(`/api/cases/${id}/follow-ups`)).body.lookBacks;
    expect(await onThePage()).toMatchObject([{ id: first.id, dueOn: '2026-08-11', isDue: true }]);
    const seen = (lookBack: string, body: unknown, client = officer) =>
      client.post<Problem>(`/api/look-backs/${lookBack}/result`, body);
    expect((await seen(first.id, { result: 'held', visitedOn: '2026-08-13' })).status).toBe(422);
    expect((await seen(first.id, { result: 'held', visitedOn: '2026-08-12' }, reviewer)).status).toBe(204);
    expect((await planned()).map(({ dueOn, turn }) => [dueOn, turn])).toEqual([['2026-11-12', 2]]);

    const [second] = (await planned()) as [LookBack];
    const byHand = `/api/cases/${id}/look-backs`;
    expect((await officer.post(byHand, { dueOn: '2026-08-11' })).status).toBe(422);
    expect((await officer.post(byHand, { dueOn: '2026-09-01' })).status).toBe(201);
    const wordless = await seen(second.id, { result: 'rebound', visitedOn: '2026-08-12' });
    expect([wordless.status, wordless.body.errors[0]?.field]).toEqual([422, 'note']);
    const back = { result: 'rebound', visitedOn: '2026-08-12', note: '又有油烟' };
    const all = (await planned()).map((one) => one.id);
    expect(all).toHaveLength(2);
    const both = await Promise.all([seen(second.id, back), seen(second.id, back)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    expect(await statusOf(id)).toBe('reopened');
    expect((await historyOf(id)).filter((action) => action === 'case.reopen')).toHaveLength(1);
    expect(await planned()).toEqual([]);
    // What waits until the case is closed again is not late meanwhile.
    expect((await onThePage()).map(({ isDue }) => isDue)).toEqual([false, false, false]);
    const rows = await app().reads.findBy(LookBackRow, { caseId: id });
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['held', 'rebound', 'void']);
    const { body: followed } = await officer.get(`/api/cases/${id}/follow-ups`);
    expect(followed).toMatchObject({ rebounds: 1 });
    expect((await officer.post(byHand, { dueOn: '2026-09-01' })).status).toBe(409);

    // Closed again, it is looked at again from the start; a job that comes twice plans once.
    await reportAs(app(), 'liuchang', id);
    await desk.move(reviewer, id, 'close');
    await app().drain();
    await app().drain();
    expect(await planned()).toMatchObject([{ dueOn: '2026-11-12', turn: 1 }]);
  });
});
