import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { reportBody, sendPhotos } from '../support/reported.js';
import { verifying } from '../support/verifying.js';

interface Deadline {
  step: string;
  limitKind: string;
  dueOn: string;
  explanation: { said?: string };
  text: { zh: string };
}

describeOnBoth('a day as people write it', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    officer = await Client.as(app(), 'chenli');
  });

  const deadline = async (id: string, step: string): Promise<Deadline> =>
    (await officer.get<{ items: Deadline[] }>(`/api/cases/${id}/deadlines`)).body.items.find(
      (one) => one.step === step && one.limitKind === 'outer',
    )!;
  const read = async (text: string): Promise<unknown> =>
    (await officer.get(`/api/day-readings?text=${encodeURIComponent(text)}`)).body;

  it('is read before it is saved, from the table of days', async () => {
    expect(await read('2026年9月底')).toEqual({ day: '2026-09-30', tentative: false });
    expect(await read('春节前')).toEqual({ day: null, tentative: false });
    expect(await read('2026年春节前')).toEqual({ day: '2026-02-14', tentative: false });
    expect(await read('2030年国庆前')).toEqual({ day: '2030-09-30', tentative: true });
    expect((await officer.get('/api/day-readings?text=')).status).toBe(422);
  });

  it('stays beside the next milestone, through the chain of signatures', async () => {
    const { reported, move } = verifying(app(), make, district);
    const id = await reported();
    const body = { milestone: '管网改造完工', milestoneOn: '2026-12-31', milestoneSaid: '2026年底' };
    let done = await move<{ detail?: string }>(officer, id, 'stage-close', body);
    expect([done.status, done.body?.detail]).toEqual([204, undefined]);
    if ((await make.caseOf(id)).status !== 'stage-closed')
      done = await move(await Client.as(app(), 'guanli'), id, 'countersign');
    const milestone = await deadline(id, 'milestone');
    expect(milestone).toMatchObject({ dueOn: '2026-12-31', explanation: { said: '2026年底' } });
    expect(milestone.text.zh).toContain('原文：2026年底');
  });

  it('stays beside an extension that is granted as it was asked for', async () => {
    const { id } = await make.signed(district);
    const street = await Client.as(app(), 'liuchang');
    const options = await street.get<{ options: { deadlineId: string; step: string }[] }>(
      `/api/cases/${id}/extensions`,
    );
    const { deadlineId } = options.body.options.find(({ step }) => step === 'rectify')!;
    const ask = {
      deadlineId,
      wantedOn: '2026-05-29',
      wantedSaid: '5月29日前',
      reason: '雨',
      measures: '停产',
    };
    expect((await street.post(`/api/cases/${id}/extensions`, ask)).status).toBe(201);
    const asked = await officer.get<{ items: { id: string; version: number; wantedSaid: string }[] }>(
      `/api/cases/${id}/extensions`,
    );
    const [request] = asked.body.items;
    expect(request!.wantedSaid).toBe('5月29日前');
    await officer.post(`/api/extensions/${request!.id}/approve`, {}, { 'if-match': `"${request!.version}"` });
    expect((await deadline(id, 'rectify')).text.zh).toContain(
      '延期：2026-05-25 → 2026-05-29（原文“5月29日前”），陈立',
    );
  });

  it('stays beside what a report proposes, and beside the review of what it shut down', async () => {
    const { id } = await make.signed(district);
    const street = await Client.as(app(), 'liuchang');
    await sendPhotos(street, id);
    const { version } = await make.caseOf(id);
    const body = {
      ...(await reportBody(street, id)),
      measures: [{ kind: 'CLOSED_DOWN', amount: 1 }],
      shutDown: { reason: '无治理设施直排，责令停产整治', reviewOn: '2026-09-30', reviewSaid: '2026年9月底' },
      proposal: 'stage-close',
      milestone: '管网改造完工',
      milestoneOn: '2026-12-31',
      milestoneSaid: ' 2026年底 ',
    };
    const report = (more: object) =>
      street.post(`/api/cases/${id}/report`, { ...body, ...more }, { 'if-match': `"${version}"` });
    expect((await report({ milestoneSaid: '底'.repeat(61) })).status).toBe(422);
    expect((await report({})).status).toBe(204);
    const found = await officer.get<{ rounds: { body: Record<string, unknown> }[] }>(`/api/cases/${id}`);
    expect(found.body.rounds[0]!.body).toMatchObject({
      milestoneOn: '2026-12-31',
      milestoneSaid: '2026年底',
    });
    expect(await deadline(id, 'review')).toMatchObject({
      dueOn: '2026-09-30',
      explanation: { said: '2026年9月底' },
    });
  });

  it('stays beside the next review of works that stay stopped', async () => {
    const { id } = await make.signed(district);
    const street = await Client.as(app(), 'liuchang');
    await sendPhotos(street, id);
    const first = await make.caseOf(id);
    const body = {
      ...(await reportBody(street, id)),
      measures: [{ kind: 'CLOSED_DOWN', amount: 1 }],
      shutDown: { reason: '无治理设施直排，责令停产整治', reviewOn: '2026-09-30' },
    };
    const match = (version: number) => ({ 'if-match': `"${version}"` });
    const reported = await street.post(`/api/cases/${id}/report`, body, match(first.version));
    expect(reported.status).toBe(204);
    const kept = await officer.post(
      `/api/cases/${id}/shut-down-review`,
      { outcome: 'kept', note: '设施还没装好', reviewOn: '2026-10-31', reviewSaid: '10月底' },
      match((await make.caseOf(id)).version),
    );
    expect(kept.status).toBe(204);
    const items = (
      await officer.get<{ items: (Deadline & { state: string })[] }>(`/api/cases/${id}/deadlines`)
    ).body.items.filter(({ step, state }) => step === 'review' && state === 'open');
    expect(items).toMatchObject([{ dueOn: '2026-10-31', explanation: { said: '10月底' } }]);
  });
});
