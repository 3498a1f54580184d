import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { verifying } from '../support/verifying.js';

interface Named {
  byName: string;
  act: string;
  asked?: { byName: string; round: number; on: string | null };
}
interface Detail {
  deadlines: { step: string; state: string; explanation: { named?: Named }; text: { zh: string } }[];
}
interface Origin {
  origin: string;
  from: string;
  months: number | null;
  byName: string | null;
  turn: number;
  dueOn: string;
}
interface Mail {
  id: string;
  rule: string;
  recipientName: string;
  againOf: string | null;
}

describeOnBoth('days that somebody named, and mails by case', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let desk: ReturnType<typeof verifying>;

  const as = (username: string) => Client.as(app(), username);
  const milestonesOf = async (id: string) =>
    (await (await as('chenli')).get<Detail>(`/api/cases/${id}`)).body.deadlines.filter(
      ({ step }) => step === 'milestone',
    );

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    desk = verifying(app(), make, district);
    app().setClock('2026-05-20', '09:00');
  });

  it('say of a milestone who set it, by which act and from which report', async () => {
    const id = await desk.reported();
    const ending = { milestone: '管网通水', milestoneOn: '2026-06-30' };
    await desk.move(await as('shenhe'), id, 'stage-close', ending);
    const [first] = await milestonesOf(id);
    expect(first!.explanation.named).toMatchObject({ byName: '沈和', act: 'stage-close' });
    expect(first!.text.zh).toMatch(/定日：\S+ 2026-05-20 核查为阶段性办结时指定/);
    const version = await desk.versionOf(id);
    const next = { note: '已贯通', milestone: '支管接入', milestoneOn: '2026-09-30' };
    await (await as('chenli')).post(`/api/cases/${id}/next-milestone`, next, { 'if-match': `"${version}"` });
    const open = (await milestonesOf(id)).find(({ state }) => state === 'open');
    expect(open!.explanation.named).toMatchObject({ byName: '陈立', act: 'next-milestone' });
    expect(open!.text.zh).toContain('定下一节点时指定');
  });

  it('say of a look-back which rule or who planned it, to who may see it', async () => {
    const officer = await as('chenli');
    const id = await desk.reported();
    await desk.move(await as('shenhe'), id, 'close');
    const path = `/api/cases/${id}/look-backs`;
    const { id: lookBack } = (await officer.post<{ id: string }>(path, { dueOn: '2026-07-01' })).body;
    const origin = (of: string, by: Client) => by.get<Origin>(`/api/look-backs/${of}/origin`);
    expect((await origin(lookBack, officer)).body).toMatchObject({
      origin: 'hand',
      from: '2026-05-20',
      dueOn: '2026-07-01',
      months: null,
      byName: '陈立',
    });
    expect((await origin('00000000-0000-4000-8000-000000000000', officer)).status).toBe(404);
    expect((await origin(lookBack, await as('hanlei'))).status).toBeGreaterThanOrEqual(403);
  });

  it('narrow the mails of the log to a case, with those that repeat them, and no digest among them', async () => {
    const one = await make.dispatched(district, { title: '只查这一件' });
    await make.dispatched(district, { title: '另一件' });
    await app().drain();
    app().setClock('2026-05-25', '08:30');
    for (const tick of ['tick.rollups', 'tick.digests'] as const) await app().tick(tick);
    await app().drain();
    const officer = await as('chenli');
    const mails = async (query: string): Promise<Mail[]> =>
      (await officer.get<Mail[]>(`/api/send-log?limit=200&${query}`)).body;
    const all = await mails('');
    expect(all.some(({ rule }) => rule === 'digest.weekly')).toBe(true);
    const mine = await mails(`caseId=${one.id}`);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every(({ rule }) => rule === 'case.dispatched')).toBe(true);
    const decisions = await officer.get<{ mailId: string | null }[]>(`/api/notices?caseId=${one.id}`);
    const named = decisions.body.flatMap(({ mailId }) => mailId ?? []);
    expect(mine.map(({ id }) => id).toSorted()).toEqual([...new Set(named)].toSorted());
    expect((await mails(`number=${one.acceptanceNo}`)).map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
    expect(await mails('number=NO-SUCH-NUMBER')).toEqual([]);
    expect((await officer.get('/api/send-log?caseId=x')).status).toBe(422);
    const hers = await (await as('liuchang')).get<Mail[]>(`/api/send-log?limit=200&caseId=${one.id}`);
    const toHer = mine.filter(({ recipientName }) => recipientName === '刘畅');
    expect(hers.body.map(({ id }) => id)).toEqual(toHer.map(({ id }) => id));
  });
});
