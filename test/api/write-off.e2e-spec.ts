import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { CRITERIA, match, WriteOffDesk, type Problem } from '../support/write-off-desk.js';

describeOnBoth('the write-off chain', (app) => {
  let district: District;
  const desk = new WriteOffDesk(
    () => app().url,
    () => district,
  );

  beforeAll(async () => {
    district = await given(app()).district();
    app().setClock('2026-04-20', '09:00');
    await desk.signIn();
  });

  it('begins when all is done and each criterion is met in words, and once at a time', async () => {
    const id = await desk.open();
    const early = await desk.apply(id);
    expect([early.status, early.body.code]).toEqual([409, 'write-off.not_done']);
    await desk.tickAll(id, '2026-04-20');
    const silent = await desk.apply(id, { ...CRITERIA, mechanism: ' ' });
    expect(silent.body.errors.map(({ field }) => field)).toEqual(['criteria.mechanism']);
    expect((await desk.apply(id, CRITERIA, 'duanxiao')).status).toBe(404);
    expect((await desk.apply(id)).status).toBe(204);
    expect((await desk.apply(id)).body.code).toBe('write-off.running');
  });

  it('lets nobody sign out of turn, for others, or twice', async () => {
    const id = await desk.applied({ title: '谁签' });
    const ahead = await desk.act('chenli', id, 'links/close/sign', { opinion: '直接销号' });
    expect([ahead.status, ahead.body.code]).toEqual([409, 'write-off.not_your_turn']);
    expect((await desk.sign('duanxiao', id, 'self-check')).status).toBe(409);
    const path = `/api/rectifications/${id}/write-off`;
    expect((await desk.as('hanlei').get(path)).status).toBe(404);
    expect((await desk.as('shenji').get(path)).status).toBe(200);
    expect((await desk.sign('shenji', id, 'self-check')).status).toBe(403);
    await desk.signed('liuchang', id, 'self-check');
    expect((await desk.link(id, 'unit-opinion', 'liuchang')).maySign).toBe(false);
    expect((await desk.link(id, 'unit-opinion', 'wuling')).maySign).toBe(true);
    expect((await desk.sign('liuchang', id, 'unit-opinion')).body.code).toBe('write-off.same_person');
    const skipped = await desk.act('chenli', id, 'links/unit-opinion/skip', { reason: '赶时间' });
    expect([skipped.status, skipped.body.code]).toEqual([409, 'write-off.no_skip_rule']);
  });

  it('asks for photos, each line of the checklist and an earlier link, and dates no act ahead', async () => {
    const id = await desk.applied({ title: '验收' });
    await desk.toAcceptance(id);
    expect(await desk.missing(id, 'acceptance')).toEqual(['photos']);
    const bare = await desk.sign('chenli', id, 'acceptance');
    expect([bare.status, bare.body.code]).toEqual([409, 'write-off.missing']);
    await desk.upload('chenli', id, 'acceptance');
    const loose = await desk.sign('chenli', id, 'acceptance', { ticks: [] });
    expect([loose.status, loose.body.code]).toEqual([422, 'write-off.checklist']);
    for (const actualOn of ['2026-04-21', '2026-04-19']) {
      const wrong = await desk.sign('chenli', id, 'acceptance', { actualOn });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'write-off.actual_day']);
    }
    expect((await desk.back('chenli', id, 'acceptance', 'publicity')).body.code).toBe('write-off.not_ahead');
    await desk.signed('chenli', id, 'acceptance');
  });

  it('reads the measures again before the last link', async () => {
    const id = await desk.applied({ title: '又动过' });
    await desk.toAcceptance(id);
    await desk.toPublicity(id);
    await desk.publish(id, '2026-04-20');
    app().setClock('2026-05-07', '09:00');
    await desk.signIn();
    await desk.signed('chenli', id, 'publicity');
    await desk.signed('fengqi', id, 'leader');
    await desk.upload('chenli', id, 'city-review', '市级复核意见');
    expect((await desk.sign('chenli', id, 'city-review')).body.code).toBe('write-off.paper_needed');
    const paper = { paperBy: '市整改办 王处长', documentNo: '市整改〔2026〕8号' };
    await desk.signed('chenli', id, 'city-review', paper);
    await desk.signed('chenli', id, 'filing');
    const { version, milestones } = await desk.task(id);
    const untick = `/api/rectifications/${id}/milestones/${milestones[0]!.id}/untick`;
    await desk.as('chenli').post(untick, { reason: '核对' }, match(version));
    expect((await desk.sign('chenli', id, 'close')).body.detail).toContain('整改节点全部完成');
    await desk.tickAll(id, '2026-05-07');
    await desk.signed('chenli', id, 'close');
    expect((await desk.task(id)).status).toBe('written-off');
    const rebound = async (who: 'liuchang' | 'chenli') => {
      const again = { foundOn: '2026-05-07', reason: '滑塌', what: '固坡', plannedOn: '2026-05-30' };
      const seen = match((await desk.task(id)).version);
      return desk.as(who).post<Problem>(`/api/rectifications/${id}/write-off/rebound`, again, seen);
    };
    expect((await rebound('liuchang')).status).toBe(403);
    expect((await rebound('chenli')).status).toBe(204);
    expect((await rebound('chenli')).body.code).toBe('write-off.not_written_off');
    app().setClock('2026-04-20', '09:00');
    await desk.signIn();
  });

  it('tells the second of two who act at once of the first', async () => {
    const id = await desk.applied({ title: '同时签' });
    const { version } = (await desk.chain(id)).rounds[0]!;
    const path = `/api/rectifications/${id}/write-off/links/self-check/sign`;
    const answers = await Promise.all(
      (['liuchang', 'wuling'] as const).map((who) =>
        desk.as(who).post<Problem>(path, { opinion: '同意' }, match(version)),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 412]);
    expect((await desk.link(id, 'self-check')).attempts[0]!.acts).toHaveLength(1);
  });

  it('leaves a link out only by its rule and with a reason', async () => {
    const id = await desk.applied({ title: '无督导', superviseIds: [] });
    await desk.toAcceptance(id);
    await desk.upload('chenli', id, 'acceptance');
    await desk.signed('chenli', id, 'acceptance');
    expect((await desk.link(id, 'joint-review')).maySkip).toBe(true);
    const skip = (who: 'chenli' | 'wuling', reason: string) =>
      desk.act(who, id, 'links/joint-review/skip', { reason });
    expect((await skip('chenli', ' ')).status).toBe(422);
    expect((await skip('wuling', '无主管部门')).status).toBe(403);
    expect((await skip('chenli', '无主管部门')).status).toBe(204);
    expect(await desk.states(id)).toContain('joint-review:skipped publicity:open');
  });
});
