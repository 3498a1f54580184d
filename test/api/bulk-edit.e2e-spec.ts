import { EditCase } from '../../src/modules/cases/index.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { AddBatch } from '../../src/modules/campaigns/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { plusMillis } from '../../src/kernel/instant.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface Outcome {
  done: { caseId: string; version: number }[];
  left: { caseId: string; reason: string }[];
}

describeOnBoth('one change to many cases', (app) => {
  let district: District;
  let officer: Client;
  let make: ReturnType<typeof given>;

  const edit = async (items: { caseId: string; version: number }[], change: object): Promise<Outcome> => {
    const { status, body } = await officer.post<Outcome>('/api/cases/bulk-edits', { items, ...change });
    expect(status).toBe(200);
    return body;
  };
  const undo = async (items: Outcome['done']): Promise<Outcome> =>
    (await officer.post<Outcome>('/api/cases/bulk-edits/undo', { items })).body;
  const seen = ({ id, version }: { id: string; version: number }) => ({ caseId: id, version });

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    officer = await Client.as(app(), 'chenli');
  });

  it('names units of the registered, leaves what is dispatched or was changed, and takes it back', async () => {
    const [first, second] = [await make.registered(district), await make.registered(district)];
    const gone = await make.dispatched(district);
    const changed = await make.registered(district);
    await app().get(EditCase).run(SYSTEM, changed.id, changed.version, { isKeyCase: true });
    const parties = { leadUnitId: district.department.id, assistUnitIds: [district.streets[1]!.id] };
    const outcome = await edit([first, second, gone, changed].map(seen), { parties });
    expect(outcome.done.map(({ caseId }) => caseId)).toEqual([first.id, second.id]);
    expect(outcome.left).toEqual([
      { caseId: gone.id, reason: 'dispatched' },
      { caseId: changed.id, reason: 'changed' },
    ]);
    const leadOf = async (id: string) =>
      (await make.parts(id)).filter(({ active }) => active).map(({ unitId, role }) => [role, unitId]);
    expect((await leadOf(first.id)).toSorted()).toEqual([
      ['ASSIST', district.streets[1]!.id],
      ['LEAD', district.department.id],
    ]);
    const again = await edit(outcome.done, { parties });
    expect(again.left.map(({ reason }) => reason)).toEqual(['unchanged', 'unchanged']);

    await app().get(EditCase).run(SYSTEM, second.id, outcome.done[1]!.version, { isSupplement: true });
    const back = await undo(outcome.done);
    expect(back.done.map(({ caseId }) => caseId)).toEqual([first.id]);
    expect(back.left).toEqual([{ caseId: second.id, reason: 'changed' }]);
    expect(await leadOf(first.id)).toEqual([['LEAD', district.streets[0]!.id]]);
  });

  it('marks as key and puts into a batch of the same campaign, each with its history', async () => {
    const batch = await app().get(AddBatch).run(SYSTEM, { campaignId: district.campaign.id, label: '第9批' });
    const [one, two] = [await make.registered(district), await make.signed(district)];
    const outcome = await edit([one, two].map(seen), { isKeyCase: true, batchId: batch.id });
    expect(outcome.left).toEqual([]);
    expect(await make.caseOf(two.id)).toMatchObject({ isKeyCase: true, batchId: batch.id, status: 'signed' });
    const entries = await app().reads.findBy(HistoryEntryRow, { subjectId: two.id, action: 'case.edit' });
    expect(entries.map(({ data }) => data.before)).toEqual([{ batchId: null, isKeyCase: false }]);
    await undo(outcome.done);
    expect(await make.caseOf(two.id)).toMatchObject({ isKeyCase: false, batchId: null });
  });

  it('refuses a batch of another campaign case by case', async () => {
    const one = await make.registered(district);
    const outcome = await edit([seen(one)], { batchId: district.campaign.id });
    expect(outcome).toEqual({ done: [], left: [{ caseId: one.id, reason: 'other-campaign' }] });
  });

  it('cannot be taken back after half a minute, nor by somebody else, nor when it was no change of many', async () => {
    const one = await make.registered(district);
    const { done } = await edit([seen(one)], { isKeyCase: true });
    const intake = await Client.as(app(), 'zhoumin');
    const foreign = await intake.post<Outcome>('/api/cases/bulk-edits/undo', { items: done });
    expect(foreign.body.left).toEqual([{ caseId: one.id, reason: 'too-late' }]);
    app().clock.set(plusMillis(app().clock.now(), 31_000));
    expect((await undo(done)).left).toEqual([{ caseId: one.id, reason: 'too-late' }]);
    const plain = await make.registered(district);
    const version = await app().get(EditCase).run(SYSTEM, plain.id, plain.version, { isKeyCase: true });
    expect((await undo([{ caseId: plain.id, version }])).left).toEqual([
      { caseId: plain.id, reason: 'too-late' },
    ]);
  });

  it('lets exactly one of two officers change a case', async () => {
    const one = await make.registered(district);
    const intake = await Client.as(app(), 'zhoumin');
    const items = [seen(one)];
    const answers = await Promise.all([
      officer.post<Outcome>('/api/cases/bulk-edits', { items, isKeyCase: true }),
      intake.post<Outcome>('/api/cases/bulk-edits', { items, isKeyCase: true }),
    ]);
    const done = answers.filter(({ status, body }) => status === 200 && body.done.length === 1);
    expect(done).toHaveLength(1);
    expect((await make.caseOf(one.id)).version).toBe(one.version + 1);
  });

  it('is nothing for a street, and refuses more than fits', async () => {
    const street = await Client.as(app(), 'liuchang');
    const one = await make.signed(district);
    const items = [seen(one)];
    expect((await street.post('/api/cases/bulk-edits', { items, isKeyCase: true })).status).toBe(403);
    const many = Array.from({ length: 501 }, () => seen(one));
    expect((await officer.post('/api/cases/bulk-edits', { items: many, isKeyCase: true })).status).toBe(422);
  });
});
