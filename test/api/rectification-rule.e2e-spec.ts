import type { Client } from '../support/client.js';
import { describeOnBoth } from '../support/on-both.js';
import { rectificationDesk, type Problem } from '../support/rectification-desk.js';

interface Rule {
  version: number;
  behindAfterDays: number;
  milestoneWarnDays: number;
  evidenceWarnDays: number;
  changedByName: string | null;
}
const WANTED = { behindAfterDays: 3, milestoneWarnDays: 30, evidenceWarnDays: 5 };

describeOnBoth('the rule by which tasks are judged', (app) => {
  const desk = rectificationDesk(app);
  const { open, taskOf } = desk;
  let officer: Client;
  let street: Client;
  let otherStreet: Client;

  beforeAll(async () => {
    await desk.start();
    ({ officer, street, otherStreet } = await desk.on('2026-05-20'));
  });

  const rule = async (): Promise<Rule> => (await officer.get<Rule>('/api/rectification-rule')).body;
  const set = (wanted: Record<string, unknown>, version: number, by = officer) =>
    by.put<Problem>('/api/rectification-rule', wanted, { 'if-match': `"${version}"` });

  it('is what was proposed until the bureau sets it, and holds from then on for what is open', async () => {
    expect(await rule()).toMatchObject({ version: 0, behindAfterDays: 10, milestoneWarnDays: 10 });
    const late = await open({
      title: '晚了五天',
      milestones: [
        { what: '排查建档', plannedOn: '2026-05-15' },
        { what: '验收移交', plannedOn: '2026-12-31' },
      ],
    });
    const soon = await open({ title: '还有十一天' });
    expect(await taskOf(late)).toMatchObject({ status: 'not-started', light: { colour: 'red' } });
    expect(await taskOf(soon)).toMatchObject({ light: { colour: 'green', hollow: true } });

    expect((await set(WANTED, 0)).status).toBe(204);
    expect(await taskOf(late)).toMatchObject({ status: 'behind' });
    expect(await taskOf(soon)).toMatchObject({ light: { colour: 'yellow', hollow: true } });
    expect(await rule()).toMatchObject({ ...WANTED, version: 1, changedByName: '陈立' });
  });

  it('lights the evidence of a long-term task by days of its own', async () => {
    const id = await open({
      title: '长期管护',
      type: 'long-term',
      startedOn: '2026-05-01',
      dueOn: null,
      dueSaid: null,
      evidenceEvery: 1,
      milestones: [{ what: '建机制', plannedOn: '2026-12-31' }],
    });
    const { version } = await rule();
    expect(await taskOf(id)).toMatchObject({ evidenceOn: '2026-06-01', lightOf: 'evidence' });
    expect((await taskOf(id)).light.colour).toBe('green');
    expect((await set({ ...WANTED, evidenceWarnDays: 12 }, version)).status).toBe(204);
    expect((await taskOf(id)).light.colour).toBe('yellow');
  });

  it('is refused against another version, out of range, and from whoever opens no tasks', async () => {
    const { version } = await rule();
    expect((await set(WANTED, version - 1)).status).toBe(412);
    const wild = await set({ ...WANTED, behindAfterDays: 91 }, version);
    expect([wild.status, wild.body.errors[0]!.field]).toEqual([422, 'behindAfterDays']);
    expect((await set(WANTED, version, street)).status).toBe(403);
    expect((await set(WANTED, version)).status).toBe(204);
  });

  it('does not keep tasks from being found by number or words, each by whoever may see it', async () => {
    const id = await open({ title: '采石场复绿', problem: '采石场植被恢复不到位 118 亩。', assistIds: [] });
    const { number } = await taskOf(id);
    const found = async (q: string, by = officer): Promise<string[]> =>
      (await by.get<{ id: string }[]>(`/api/rectification-search?q=${encodeURIComponent(q)}`)).body.map(
        (one) => one.id,
      );
    expect(await found(number)).toEqual([id]);
    expect(await found('植被 118')).toEqual([id]);
    expect(await found('植被 119')).toEqual([]);
    expect(await found('植被', street)).toEqual([id]);
    expect(await found('植被', otherStreet)).toEqual([]);
    expect((await officer.get('/api/rectification-search?q=%20')).status).toBe(422);
  });
});
