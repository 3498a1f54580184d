import mammoth from 'mammoth';
import { WriteOffActRow } from '../../src/modules/write-off/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Act {
  kind: string;
  opinion: string;
  byName: string;
  actualOn: string;
  paperBy: string | null;
}
interface Link {
  key: string;
  title: string;
  state: string;
  attempt: number;
  returns: number;
  checklist: string[];
  missing: { what: string; zh: string }[];
  maySign: boolean;
  maySkip: boolean;
  attempts: {
    id: string;
    attempt: number;
    plannedOn: string;
    files: { id: string }[];
    acts: Act[];
    notice: null | {
      id: string;
      window: { endOn: string; days: { day: string; nth: number | null; isMakeup: boolean }[] };
      objections: { id: string; outcome: string | null }[];
    };
  }[];
}
interface Round {
  round: number;
  version: number;
  writtenOffAt: string | null;
  rebound: { reason: string } | null;
  links: Link[];
}
interface Chain {
  rounds: Round[];
  mayApply: boolean;
  mayManage: boolean;
}
interface Task {
  version: number;
  status: string;
  dueOn: string;
  milestones: { id: string; doneOn: string | null }[];
  history: { action: string }[];
}
interface Problem {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
}

const criteria = {
  offences: '已立案处罚 1 家。',
  effect: '复绿 118 亩，成活率 92%。',
  'look-alikes': '排查同类采石场 3 处，均已整改。',
  mechanism: '纳入林长制日常巡查。',
};

describeOnBoth('the write-off chain', (app) => {
  let district: District;
  const people: Record<string, Client> = {};

  beforeAll(async () => {
    district = await given(app()).district();
    await on('2026-04-01');
  });

  /** A session ends with its day, so everybody signs in again. */
  const on = async (day: string, time = '09:00'): Promise<void> => {
    app().setClock(day, time);
    for (const name of ['chenli', 'liuchang', 'wuling', 'hanlei', 'duanxiao', 'fengqi', 'shenji'])
      people[name] = await Client.as(app(), name);
  };
  const match = (version: number) => ({ 'if-match': `"${version}"` });
  const taskOf = async (id: string): Promise<Task> =>
    (await people.chenli!.get<Task>(`/api/rectifications/${id}`)).body;
  const open = async (more: Record<string, unknown> = {}): Promise<string> => {
    const answer = await people.chenli!.post<{ id: string }>('/api/rectifications', {
      source: 'feedback',
      sourceRound: '第三轮中央督察',
      sourceNo: '第 3 项',
      title: '松林采石场植被恢复',
      problem: '采石场 118 亩植被未恢复。',
      goal: '植被恢复 118 亩。',
      measures: '覆土、栽植、管护。',
      type: 'dated',
      startedOn: '2026-03-01',
      dueOn: '2026-04-30',
      dueSaid: null,
      partyLeader: null,
      governmentLeader: null,
      leadId: district.streets[0]!.id,
      assistIds: [],
      streetIds: [district.streets[0]!.id],
      superviseIds: [district.department.id],
      caseIds: [],
      milestones: [{ what: '复绿', plannedOn: '2026-04-20' }],
      ...more,
    });
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const tickAll = async (id: string, doneOn: string): Promise<void> => {
    for (const { id: milestoneId, doneOn: known } of (await taskOf(id)).milestones) {
      if (known) continue;
      const { version } = await taskOf(id);
      const path = `/api/rectifications/${id}/milestones/${milestoneId}/tick`;
      expect((await people.liuchang!.post(path, { doneOn }, match(version))).status).toBe(204);
    }
  };
  const chainOf = async (id: string, who = 'chenli'): Promise<Chain> =>
    (await people[who]!.get<Chain>(`/api/rectifications/${id}/write-off`)).body;
  const linkOf = async (id: string, key: string, who = 'chenli'): Promise<Link> =>
    (await chainOf(id, who)).rounds[0]!.links.find((link) => link.key === key)!;
  const states = async (id: string): Promise<string> =>
    (await chainOf(id)).rounds[0]!.links.map(
      ({ key, state, attempt }) => `${key}${attempt > 1 ? attempt : ''}:${state}`,
    )
      .filter((one) => !one.endsWith('waiting'))
      .join(' ');
  const apply = async (id: string, body = criteria, who = 'liuchang') =>
    people[who]!.post<Problem>(
      `/api/rectifications/${id}/write-off`,
      { criteria: body },
      match((await taskOf(id)).version),
    );
  /** Does one thing to the round that runs, as seen now. */
  const act = async (who: string, id: string, path: string, body: object) => {
    const { version } = (await chainOf(id)).rounds[0]!;
    return people[who]!.post<Problem>(`/api/rectifications/${id}/write-off/${path}`, body, match(version));
  };
  const sign = async (who: string, id: string, key: string, more: object = {}) => {
    const { checklist } = await linkOf(id, key);
    return act(who, id, `links/${key}/sign`, { opinion: '同意', ticks: checklist, ...more });
  };
  const signed = async (who: string, id: string, key: string, more: object = {}): Promise<void> => {
    const { status, body } = await sign(who, id, key, more);
    expect([key, status, body?.detail]).toEqual([key, 204, undefined]);
  };
  const back = (who: string, id: string, key: string, to: string) =>
    act(who, id, `links/${key}/send-back`, { to, reason: '现场仍有裸露边坡' });
  const upload = async (who: string, id: string, key: string, kind: string, paper = '') => {
    const { attempts } = await linkOf(id, key);
    const attempt = attempts.at(-1)!;
    const form = new FormData();
    form.set('kind', kind);
    if (paper) form.set('paper', paper);
    const bytes = tinyPng(`${key}${attempt.attempt}${kind}`);
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'xianchang.png');
    return people[who]!.post<Problem>(
      `/api/rectifications/${id}/write-off/attempts/${attempt.id}/files`,
      form,
    );
  };
  const publish = (id: string, startOn: string) =>
    act('chenli', id, 'links/publicity/notice', {
      title: '整改完成情况公示',
      body: '公示全文',
      place: '区政府网站',
      startOn,
    });
  const toAcceptance = async (id: string): Promise<void> => {
    await signed('liuchang', id, 'self-check');
    await signed('wuling', id, 'unit-opinion');
  };
  const toPublicity = async (id: string): Promise<void> => {
    expect((await upload('chenli', id, 'acceptance', 'photo')).status).toBe(201);
    await signed('chenli', id, 'acceptance');
    await signed('duanxiao', id, 'joint-review');
  };

  it('leads one problem to 销号, through a rejected acceptance, objections over a make-up workday, a step back and a rebound', async () => {
    const id = await open();
    const early = await apply(id);
    expect([early.status, early.body.code]).toEqual([409, 'write-off.not_done']);
    await on('2026-04-20');
    await tickAll(id, '2026-04-20');
    expect((await taskOf(id)).status).toBe('done');
    const silent = await apply(id, { ...criteria, mechanism: ' ' });
    expect(silent.body.errors.map(({ field }) => field)).toEqual(['criteria.mechanism']);
    expect((await apply(id)).status).toBe(204);
    expect((await apply(id)).body.code).toBe('write-off.running');
    expect(await states(id)).toBe('self-check:open');

    // 自查 → 单位意见 → 区级验收, rejected to 自查.
    await toAcceptance(id);
    expect((await linkOf(id, 'acceptance')).missing.map(({ what }) => what)).toEqual(['photos']);
    const bare = await sign('chenli', id, 'acceptance');
    expect([bare.status, bare.body.code]).toEqual([409, 'write-off.missing']);
    await upload('chenli', id, 'acceptance', 'photo');
    const loose = await sign('chenli', id, 'acceptance', { ticks: [] });
    expect([loose.status, loose.body.code]).toEqual([422, 'write-off.checklist']);
    expect((await back('chenli', id, 'acceptance', 'publicity')).body.code).toBe('write-off.not_ahead');
    expect((await back('chenli', id, 'acceptance', 'self-check')).status).toBe(204);
    expect(await states(id)).toBe('self-check2:open');
    const rejected = await linkOf(id, 'acceptance');
    expect(rejected).toMatchObject({ returns: 1, attempt: 2 });
    expect(rejected.attempts[0]).toMatchObject({
      files: [{}],
      acts: [{ kind: 'back', opinion: '现场仍有裸露边坡', byName: '陈立' }],
    });
    expect(rejected.attempts[1]).toMatchObject({ files: [], acts: [] });

    // Once more; the photo of the first visit does not pass the second.
    await toAcceptance(id);
    expect((await linkOf(id, 'acceptance')).missing.map(({ what }) => what)).toEqual(['photos']);
    await toPublicity(id);
    expect(await states(id)).toContain('publicity2:open');

    // 公示 over the make-up Saturday 9 May.
    await on('2026-05-08');
    expect((await linkOf(id, 'publicity')).missing.map(({ what }) => what)).toEqual(['notice']);
    const draft = await people.chenli!.get<{ body: string; window: { endOn: string } }>(
      `/api/rectifications/${id}/write-off/notice-draft?startOn=2026-05-08`,
    );
    expect(draft.body.window.endOn).toBe('2026-05-20');
    expect(draft.body.body).toContain('2026年5月8日至2026年5月20日（10个工作日）');
    expect((await publish(id, '2026-05-07')).status).toBe(422);
    expect((await publish(id, '2026-05-08')).status).toBe(204);
    expect((await publish(id, '2026-05-11')).body.code).toBe('write-off.notice_runs');
    const { window } = (await linkOf(id, 'publicity')).attempts.at(-1)!.notice!;
    expect(window.days.map(({ nth }) => nth ?? '休').join(' ')).toBe('1 2 休 3 4 5 6 7 休 休 8 9 10');
    expect(window.days[1]).toMatchObject({ day: '2026-05-09', isMakeup: true });

    // An objection stops the chain, also after the last day.
    await on('2026-05-14');
    const tooSoon = { receivedOn: '2026-05-15', text: '边坡仍有裸露' };
    expect((await act('chenli', id, 'objections', tooSoon)).body.code).toBe('write-off.objection_day');
    expect((await act('chenli', id, 'objections', { ...tooSoon, receivedOn: '2026-05-14' })).status).toBe(
      204,
    );
    await on('2026-05-21');
    expect((await linkOf(id, 'publicity')).missing.map(({ what }) => what)).toEqual(['answer']);
    expect((await sign('chenli', id, 'publicity')).body.code).toBe('write-off.missing');
    const [objection] = (await linkOf(id, 'publicity')).attempts.at(-1)!.notice!.objections;
    const path = `objections/${objection!.id}/answer`;
    const upheld = { outcome: 'upheld', text: '属实，补植后重新验收', to: 'acceptance' };
    expect((await act('chenli', id, path, upheld)).status).toBe(204);
    expect(await states(id)).toBe('self-check2:passed unit-opinion2:passed acceptance3:open');

    // A second window, its objection dismissed.
    await toPublicity(id);
    expect((await publish(id, '2026-05-22')).status).toBe(204);
    await on('2026-05-25');
    await act('chenli', id, 'objections', { receivedOn: '2026-05-25', text: '认为面积不足' });
    const [second] = (await linkOf(id, 'publicity')).attempts.at(-1)!.notice!.objections;
    const dismissed = { outcome: 'dismissed', text: '经测绘为 118.4 亩' };
    expect((await act('chenli', id, `objections/${second!.id}/answer`, dismissed)).status).toBe(204);
    const twice = await act('chenli', id, `objections/${second!.id}/answer`, dismissed);
    expect([twice.status, twice.body.code]).toEqual([409, 'write-off.answered']);
    await on('2026-06-04');
    expect((await linkOf(id, 'publicity')).missing).toMatchObject([{ what: 'window' }]);
    expect((await sign('chenli', id, 'publicity')).status).toBe(409);
    await on('2026-06-05');
    await signed('chenli', id, 'publicity');

    // 审签 → 市级复核 (on paper) → 备案 → 销号.
    await signed('fengqi', id, 'leader');
    expect((await upload('chenli', id, 'city-review', 'paper', '市级复核意见')).status).toBe(201);
    expect((await sign('chenli', id, 'city-review')).body.code).toBe('write-off.paper_needed');
    await signed('chenli', id, 'city-review', {
      paperBy: '市整改办 王处长',
      documentNo: '市整改〔2026〕8号',
    });
    await signed('chenli', id, 'filing');
    const { version } = await taskOf(id);
    const milestone = (await taskOf(id)).milestones[0]!.id;
    const untick = `/api/rectifications/${id}/milestones/${milestone}/untick`;
    await people.chenli!.post(untick, { reason: '核对' }, match(version));
    expect((await sign('chenli', id, 'close')).body.detail).toContain('整改节点全部完成');
    await tickAll(id, '2026-06-05');
    await signed('chenli', id, 'close');
    expect((await taskOf(id)).status).toBe('written-off');
    expect((await sign('chenli', id, 'close')).body.code).toBe('write-off.ended');
    const kept = await app().reads.findBy(WriteOffActRow, {});
    expect(kept.filter(({ kind }) => kind === 'back')).toHaveLength(2);

    // 反弹: open again with its history, and a second round of its own.
    await on('2026-08-03');
    const again = {
      foundOn: '2026-08-01',
      reason: '雨后边坡滑塌',
      what: '补植固坡',
      plannedOn: '2026-09-30',
    };
    const rebound = async (who: string) =>
      people[who]!.post<Problem>(
        `/api/rectifications/${id}/write-off/rebound`,
        again,
        match((await taskOf(id)).version),
      );
    expect((await rebound('liuchang')).status).toBe(403);
    expect((await rebound('chenli')).status).toBe(204);
    expect((await rebound('chenli')).body.code).toBe('write-off.not_written_off');
    const reopened = await taskOf(id);
    expect([reopened.status, reopened.dueOn]).toEqual(['in-progress', '2026-09-30']);
    expect(reopened.history.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'rectification.rebound',
        'rectification.write-off',
        'rectification.answer',
        'rectification.send-back',
        'rectification.apply',
      ]),
    );
    expect((await apply(id)).body.code).toBe('write-off.not_done');
    await tickAll(id, '2026-08-03');
    expect((await apply(id)).status).toBe(204);
    const { rounds } = await chainOf(id);
    expect(rounds.map(({ round, rebound: was }) => [round, was?.reason ?? null])).toEqual([
      [2, null],
      [1, '雨后边坡滑塌'],
    ]);
    expect(rounds[1]!.links.every(({ state }) => state === 'passed')).toBe(true);
    await on('2026-04-20');
  });

  it('lets nobody sign out of turn, for others, or twice', async () => {
    const id = await open({ title: '谁签' });
    await tickAll(id, '2026-04-20');
    expect((await apply(id, criteria, 'duanxiao')).status).toBe(404);
    expect((await apply(id)).status).toBe(204);
    const ahead = await act('chenli', id, 'links/close/sign', { opinion: '直接销号' });
    expect([ahead.status, ahead.body.code]).toEqual([409, 'write-off.not_your_turn']);
    expect((await sign('duanxiao', id, 'self-check')).status).toBe(409);
    expect((await people.hanlei!.get(`/api/rectifications/${id}/write-off`)).status).toBe(404);
    expect((await people.shenji!.get(`/api/rectifications/${id}/write-off`)).status).toBe(200);
    expect((await sign('shenji', id, 'self-check')).status).toBe(403);
    await signed('liuchang', id, 'self-check');
    expect((await linkOf(id, 'unit-opinion', 'liuchang')).maySign).toBe(false);
    expect((await linkOf(id, 'unit-opinion', 'wuling')).maySign).toBe(true);
    expect((await sign('liuchang', id, 'unit-opinion')).body.code).toBe('write-off.same_person');
    const skipped = await act('chenli', id, 'links/unit-opinion/skip', { reason: '赶时间' });
    expect([skipped.status, skipped.body.code]).toEqual([409, 'write-off.no_skip_rule']);
  });

  it('tells the second of two who act at once of the first', async () => {
    const id = await open({ title: '同时签' });
    await tickAll(id, '2026-04-20');
    await apply(id);
    const { version } = (await chainOf(id)).rounds[0]!;
    const path = `/api/rectifications/${id}/write-off/links/self-check/sign`;
    const answers = await Promise.all(
      ['liuchang', 'wuling'].map((who) =>
        people[who]!.post<Problem>(path, { opinion: '同意' }, match(version)),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    expect((await linkOf(id, 'self-check')).attempts[0]!.acts).toHaveLength(1);
  });

  it('leaves a link out only by its rule and with a reason, and keeps its files once it is signed', async () => {
    const id = await open({ title: '无督导', superviseIds: [] });
    await tickAll(id, '2026-04-20');
    await apply(id);
    await toAcceptance(id);
    expect((await upload('duanxiao', id, 'acceptance', 'photo')).status).toBe(404);
    expect((await upload('liuchang', id, 'acceptance', 'photo')).status).toBe(403);
    expect((await upload('chenli', id, 'acceptance', 'photo')).status).toBe(201);
    const files = async () => (await linkOf(id, 'acceptance')).attempts.at(-1)!;
    const shown = await files();
    const path = `/api/rectifications/${id}/write-off/attempts/${shown.id}/files/${shown.files[0]!.id}`;
    expect((await people.wuling!.get(`${path}/content`)).status).toBe(200);
    expect((await people.hanlei!.get(`${path}/content`)).status).toBe(404);
    await signed('chenli', id, 'acceptance');
    expect((await people.chenli!.delete(path)).status).toBe(409);
    expect((await linkOf(id, 'joint-review')).maySkip).toBe(true);
    expect((await act('chenli', id, 'links/joint-review/skip', { reason: ' ' })).status).toBe(422);
    expect((await act('wuling', id, 'links/joint-review/skip', { reason: '无主管部门' })).status).toBe(403);
    expect((await act('chenli', id, 'links/joint-review/skip', { reason: '无主管部门' })).status).toBe(204);
    expect(await states(id)).toContain('joint-review:skipped publicity:open');
  });

  it('shows the public what was approved from its first day on, and no more', async () => {
    const id = await open({ title: '公开' });
    await tickAll(id, '2026-04-20');
    await apply(id);
    await toAcceptance(id);
    await toPublicity(id);
    await publish(id, '2026-04-22');
    const stranger = new Client(app().url);
    const read = async (query = '') =>
      (await stranger.get<Record<string, unknown>[]>(`/api/public/publicity${query}`)).body;
    const known = (await read()).length;
    await on('2026-04-22');
    const now = await read();
    expect(now).toHaveLength(known + 1);
    expect(Object.keys(now.at(-1)!).toSorted()).toEqual(['body', 'endOn', 'id', 'startOn', 'title']);
    expect(await read('?before=2026-04-22')).toHaveLength(known);
    expect((await stranger.get('/api/public/publicity?before=2026-02-30')).status).toBe(422);
    // Gone through again, it is no longer what the public is told.
    const back = { to: 'acceptance', reason: '补充验收' };
    expect((await act('chenli', id, 'links/publicity/send-back', back)).status).toBe(204);
    expect(await read()).toHaveLength(known);
    await on('2026-04-20');
  });

  it('prints the application and the notice in the words of the office', async () => {
    const id = await open({ title: '打印' });
    await tickAll(id, '2026-04-20');
    await apply(id);
    const { version, ...words } = (
      await people.chenli!.get<{ version: number; noticeBody: string }>('/api/write-off-words')
    ).body;
    const put = (noticeBody: string) =>
      people.chenli!.put<Problem>('/api/write-off-words', { ...words, noticeBody }, match(version));
    expect((await put('{nobody}')).body.errors[0]!.code).toBe('write-off.unknown_placeholder');
    expect((await put('{number} 公示 {window}')).status).toBe(204);
    expect((await put('再改')).status).toBe(412);
    await toAcceptance(id);
    await toPublicity(id);
    await publish(id, '2026-04-20');
    const { notice } = (await linkOf(id, 'publicity')).attempts[0]!;
    const textOf = async (path: string): Promise<string> => {
      const file = await people.liuchang!.file(`/api/rectifications/${id}/write-off/${path}`);
      expect(file.status).toBe(200);
      return (await mammoth.extractRawText({ buffer: file.body })).value;
    };
    const application = await textOf('rounds/1/application');
    for (const piece of [
      '整改任务销号申请表',
      '已立案处罚 1 家。',
      '同意  梧桐街道 吴岭  2026年4月20日',
      '收到异议 0 条',
    ])
      expect(application).toContain(piece);
    expect(await textOf(`notices/${notice!.id}/document`)).toContain('公示全文');
    const none = await people.chenli!.file(`/api/rectifications/${id}/write-off/rounds/2/application`);
    expect(none.status).toBe(404);
    const foreign = await people.hanlei!.file(`/api/rectifications/${id}/write-off/rounds/1/application`);
    expect(foreign.status).toBe(404);
  });

  it('goes by the chain of its campaign, and keeps it once it has begun', async () => {
    const scope = `/api/write-off-rules?campaignId=${district.campaign.id}`;
    const { links } = (await people.chenli!.get<{ links: Record<string, unknown>[] }>(scope)).body;
    const short = links
      .filter(({ key }) => key === 'self-check' || key === 'close')
      .map((link, at) => ({ ...link, stage: at + 1 }));
    const set = (wanted: unknown[], version: number, who = 'chenli') =>
      people[who]!.put<Problem>(scope, { links: wanted }, match(version));
    expect((await set(short.slice(0, 1), 0)).body.errors.map(({ code }) => code)).toEqual([
      'write-off.close',
    ]);
    expect((await set(short, 0, 'wuling')).status).toBe(403);
    expect((await set(short, 0)).status).toBe(204);
    expect((await set(short, 0)).status).toBe(412);
    const id = await open({ title: '短流程', campaignId: district.campaign.id });
    await tickAll(id, '2026-04-20');
    await apply(id);
    expect((await set(links, 1)).status).toBe(204);
    await signed('liuchang', id, 'self-check');
    await signed('chenli', id, 'close');
    expect((await taskOf(id)).status).toBe('written-off');
  });
});
