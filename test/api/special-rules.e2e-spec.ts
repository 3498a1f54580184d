import { Client, type Answer } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Deadline {
  step: string;
  limitKind: string;
  state: string;
  dueOn: string;
  explanation: { rule: { basis: string; ruleId: string | null; revision: number } };
  text: { zh: string };
}
interface News {
  step: string;
  when: { zh: string } | null;
  dates: { limitKind: string; fromOn: string | null; toOn: string | null }[];
}
interface Problem {
  code: string;
  detail: string;
}

describeOnBoth('rules for some cases', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let path: string;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
  });
  beforeEach(async () => {
    app().setClock('2026-05-11', '09:00');
    officer = await Client.as(app(), 'chenli');
    path = `/api/campaigns/${district.campaign.id}/special-rules`;
    const all = await officer.get<{ id: string }[]>(path);
    for (const { id } of all.body.toReversed()) await officer.delete(`${path}/${id}`);
  });

  const rule = (when: Record<string, unknown>, amount: number, more = {}) => ({
    step: 'rectify',
    amount,
    unit: 'working-day',
    countFirstDay: false,
    innerAmount: null,
    dayEndsAt: '24:00',
    basis: '督办〔2026〕12 号',
    when: { isKeyCase: null, media: null, handlingLevels: null, ...when },
    ...more,
  });
  const add = (body: unknown, client = officer): Promise<Answer<Problem & { id: string }>> =>
    client.post(path, body);
  const deadlines = async (id: string) =>
    (await officer.get<{ items: Deadline[]; news: News[] }>(`/api/cases/${id}/deadlines`)).body;
  const rectify = async (id: string, kind = 'outer'): Promise<Deadline | undefined> =>
    (await deadlines(id)).items.find(
      (one) => one.step === 'rectify' && one.limitKind === kind && one.state !== 'void',
    );
  const edit = async (id: string, change: unknown): Promise<void> => {
    const { version } = await make.caseOf(id);
    const answer = await officer.patch(`/api/cases/${id}`, change, { 'if-match': `"${version}"` });
    expect(answer.status).toBeLessThan(300);
  };
  const answer = async (id: string, follows: boolean): Promise<Answer<Problem>> =>
    officer.post(
      `/api/cases/${id}/deadlines/rule`,
      { step: 'rectify', follows },
      { 'if-match': `"${(await make.caseOf(id)).version}"` },
    );

  it('hold for the cases that fit, the most specific first, and are named in the explanation', async () => {
    const key = (await add(rule({ isKeyCase: true }, 5))).body.id;
    await add(rule({ isKeyCase: true, media: ['WATER'] }, 3, { innerAmount: 2, basis: '水十条专项' }));
    const water = { pollutionTypes: [{ medium: 'WATER' as const, label: '水' }] };
    const plain = await make.dispatched(district, water);
    const keyed = await make.dispatched(district, { isKeyCase: true });
    const both = await make.dispatched(district, { isKeyCase: true, ...water });
    expect((await rectify(plain.id))!.dueOn).toBe('2026-05-25');
    expect(await rectify(keyed.id)).toMatchObject({
      dueOn: '2026-05-18',
      explanation: { rule: { ruleId: key, basis: '督办〔2026〕12 号', revision: 1 } },
    });
    expect((await rectify(both.id))!.dueOn).toBe('2026-05-14');
    expect((await rectify(both.id, 'inner'))!.dueOn).toBe('2026-05-13');
    expect((await rectify(both.id))!.text.zh).toContain(
      '规则：3 个工作日（适用：重点件，水）\n依据：水十条专项（第 1 版）',
    );
  });

  it('are shown by the preview of a dispatch as the dispatch sets them', async () => {
    await add(rule({ isKeyCase: true }, 5));
    const { id } = await make.registered(district, { isKeyCase: true });
    const preview = await officer.post<{ plans: { deadlines: { step: string; dueOn: string }[] }[] }>(
      '/api/dispatches/preview',
      { caseIds: [id] },
    );
    const planned = JSON.stringify(preview.body);
    expect(planned).toContain('2026-05-18');
    expect(planned).not.toContain('2026-05-25');
  });

  it('of a case of several kinds the earliest date holds', async () => {
    await add(rule({ media: ['WATER'] }, 4));
    await add(rule({ media: ['AIR'] }, 6));
    const pollutionTypes = [
      { medium: 'AIR' as const, label: '大气' },
      { medium: 'WATER' as const, label: '水' },
    ];
    const { id } = await make.dispatched(district, { pollutionTypes });
    expect((await rectify(id))!.dueOn).toBe('2026-05-15');
  });

  it('that would tie are refused with the reason, also when the one between them goes', async () => {
    await add(rule({ isKeyCase: true }, 5));
    const tie = await add(rule({ media: ['WATER', 'AIR'] }, 4));
    expect(tie).toMatchObject({ status: 409, body: { code: 'campaign.rule_tie' } });
    expect(tie.body.detail).toContain('“重点件”与“水或大气”');
    const both = (await add(rule({ isKeyCase: true, media: ['WATER', 'AIR'] }, 3))).body.id;
    const water = await add(rule({ media: ['WATER', 'AIR'] }, 4));
    expect(water.status).toBe(201);
    expect((await officer.delete(`${path}/${both}`)).status).toBe(409);
    expect((await officer.delete(`${path}/${water.body.id}`)).status).toBe(204);
    expect((await add(rule({}, 4))).status).toBe(422);
    expect((await add(rule({ media: [] }, 4))).status).toBe(422);
    expect((await add(rule({ media: ['NOISE'] }, 4), await Client.as(app(), 'zhoumin'))).status).toBe(403);
  });

  it('that tie are saved by one of two officers who press at once', async () => {
    const pressed = await Promise.all([
      add(rule({ isKeyCase: true }, 5)),
      add(rule({ handlingLevels: ['command-office'] }, 4)),
    ]);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('move no running date: the bureau is shown what would be counted and says so', async () => {
    await add(rule({ isKeyCase: true }, 5, { innerAmount: 3 }));
    const { id } = await make.signed(district);
    expect((await deadlines(id)).news).toEqual([]);
    await edit(id, { isKeyCase: true });
    expect((await rectify(id))!.dueOn).toBe('2026-05-25');
    expect((await deadlines(id)).news).toMatchObject([
      {
        step: 'rectify',
        when: { zh: '重点件' },
        dates: [
          { limitKind: 'outer', fromOn: '2026-05-25', toOn: '2026-05-18' },
          { limitKind: 'inner', fromOn: null, toOn: '2026-05-14' },
        ],
      },
    ]);
    expect((await answer(id, false)).status).toBe(204);
    expect((await deadlines(id)).news).toEqual([]);
    expect((await answer(id, true)).body.code).toBe('adjustment.no_rule_news');

    await edit(id, { isKeyCase: false });
    await edit(id, { isKeyCase: true });
    const other = await make.signed(district);
    await edit(other.id, { isKeyCase: true });
    expect((await answer(other.id, true)).status).toBe(204);
    expect((await rectify(other.id))!.dueOn).toBe('2026-05-18');
    expect((await rectify(other.id, 'inner'))!.dueOn).toBe('2026-05-14');
    expect((await deadlines(other.id)).news).toEqual([]);

    await edit(other.id, { isKeyCase: false });
    expect((await deadlines(other.id)).news[0]!.dates).toMatchObject([
      { limitKind: 'inner', fromOn: '2026-05-14', toOn: null },
      { limitKind: 'outer', fromOn: '2026-05-18', toOn: '2026-05-25' },
    ]);
    await answer(other.id, true);
    expect([(await rectify(other.id))!.dueOn, await rectify(other.id, 'inner')]).toEqual([
      '2026-05-25',
      undefined,
    ]);
  });

  it('keep the pauses of a case that follows', async () => {
    await add(rule({ isKeyCase: true }, 5));
    const { id } = await make.signed(district);
    const press = async (verb: string, body: unknown): Promise<void> => {
      const version = (await make.caseOf(id)).version;
      const done = await officer.post(`/api/cases/${id}/deadlines/${verb}`, body, {
        'if-match': `"${version}"`,
      });
      expect(done.status).toBe(204);
    };
    await press('pause', { steps: ['rectify'], reason: '等待鉴定' });
    app().setClock('2026-05-13', '09:00');
    officer = await Client.as(app(), 'chenli');
    await press('resume', { steps: ['rectify'] });
    // The start day counts for nothing, so one working day is given back.
    expect((await rectify(id))!.dueOn).toBe('2026-05-26');
    await edit(id, { isKeyCase: true });
    expect((await answer(id, true)).status).toBe(204);
    expect((await rectify(id))!.dueOn).toBe('2026-05-19');
  });

  it('can be tried before they are saved', async () => {
    const preview = `/api/campaigns/${district.campaign.id}/rule-preview`;
    const { step: _step, when: _when, ...body } = rule({}, 3);
    const start = '2026-02-13T15:00:00+08:00';
    const tried = await officer.post(preview, { ...body, innerAmount: 2, start });
    expect(tried).toMatchObject({
      status: 200,
      body: [
        { limitKind: 'outer', dueOn: '2026-02-25' },
        { limitKind: 'inner', dueOn: '2026-02-24' },
      ],
    });
    expect((await officer.post(preview, { ...body, innerAmount: 9, start })).status).toBe(422);
  });
});
