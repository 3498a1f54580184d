import { HistoryEntryRow } from '../../src/modules/history/index.js';
import type { Client } from '../support/client.js';
import type { given, District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { rectificationDesk, type Line, type Problem } from '../support/rectification-desk.js';

describeOnBoth('links and counts of rectification tasks', (app) => {
  const desk = rectificationDesk(app);
  const { open, taskOf, match, ledger } = desk;
  let make: ReturnType<typeof given>;
  let district: District;
  let officer: Client;
  let otherStreet: Client;
  let department: Client;
  let leader: Client;

  beforeAll(async () => {
    ({ make, district } = await desk.start());
    ({ officer, otherStreet, department, leader } = await desk.on('2026-05-20'));
  });

  it('and cases are linked many to many, and each side says so', async () => {
    const [first, second] = [await make.signed(district), await make.signed(district)];
    const task = await open({ title: '由案立项', source: 'complaint', caseIds: [first.id] });
    const other = await open({ title: '同案另一项', caseIds: [first.id] });
    const seen = await taskOf(task);
    expect(
      (
        await officer.post(
          `/api/rectifications/${task}/cases`,
          { caseIds: [first.id, second.id] },
          match(seen),
        )
      ).status,
    ).toBe(204);
    const ofCase = async (id: string, client = officer) =>
      (await client.get<Line[]>(`/api/cases/${id}/rectifications`)).body.map((one) => one.id).toSorted();
    expect(await ofCase(first.id)).toEqual([task, other].toSorted());
    expect(await ofCase(second.id)).toEqual([task]);
    expect((await otherStreet.get(`/api/cases/${first.id}/rectifications`)).status).toBe(404);
    expect((await taskOf(task)).cases.map(({ id }) => id).toSorted()).toEqual(
      [first.id, second.id].toSorted(),
    );
    const entries = await app().reads.findBy(HistoryEntryRow, {
      action: 'rectification.link',
      subjectId: first.id,
    });
    expect(entries.map(({ note }) => note?.replace(/^ZG-\d+-\d+ /, ''))).toEqual(['由案立项', '同案另一项']);
    const unlink = async (caseId: string) =>
      officer.send<Problem>(
        'DELETE',
        `/api/rectifications/${task}/cases/${caseId}`,
        undefined,
        match(await taskOf(task)),
      );
    expect((await unlink(second.id)).status).toBe(204);
    expect(await ofCase(second.id)).toEqual([]);
    const last = await unlink(first.id);
    expect([last.status, last.body.errors[0]?.code]).toEqual([422, 'rectification.no_case_left']);
  });

  it('show a unit the cases in its own reach and how many there are besides', async () => {
    const mine = await make.signed(district);
    const id = await open({
      title: '部门看案件',
      caseIds: [mine.id],
      leadId: district.department.id,
      assistIds: [],
    });
    expect(await taskOf(id, department)).toMatchObject({ cases: [], otherCases: 1 });
    expect((await taskOf(id)).cases.map((one) => one.id)).toEqual([mine.id]);
  });

  it('found by a look-alike check name the task that they look like, both ways', async () => {
    const first = await open({ title: '被看齐的' });
    const second = await open({
      title: '举一反三',
      source: 'self-check',
      sourceRound: null,
      looksLikeId: first,
    });
    expect((await taskOf(second)).looksLike?.id).toBe(first);
    expect((await taskOf(first)).lookAlikes.map(({ id }) => id)).toEqual([second]);
  });

  it('are counted by status and source, each figure being the list behind it', async () => {
    await open({ title: '与区水务局无关', assistIds: [] });
    const all = await ledger();
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(all.items.length).toBeGreaterThan(4);
    expect(sum(all.byStatus)).toBe(all.items.length);
    expect(sum(all.bySource)).toBe(all.items.length);
    for (const [status, count] of Object.entries(all.byStatus))
      expect((await ledger(`?status=${status}`)).items).toHaveLength(count);
    for (const [source, count] of Object.entries(all.bySource))
      expect((await ledger(`?source=${source}`)).items).toHaveLength(count);
    const selfFound = await ledger('?source=self-check');
    expect(selfFound.bySource).toEqual(all.bySource);
    expect(sum(selfFound.byStatus)).toBe(selfFound.items.length);
    expect((await ledger(`?unitId=${district.department.id}`)).items.length).toBeLessThan(all.items.length);
    expect((await ledger('?paired=true', leader)).items.map(({ title }) => title)).not.toContain(
      '部门看案件',
    );
    expect((await officer.get('/api/rectifications?status=nearly')).status).toBe(422);
  });
});
