import { randomUUID } from 'node:crypto';
import { EvidenceFileRow } from '../../src/modules/evidence/index.js';
import { RectificationProgressRow } from '../../src/modules/rectification/index.js';
import type { Client } from '../support/client.js';
import { sha256Of } from '../support/evidence.js';
import type { District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';
import { pick, rectificationDesk, type Problem, type Task } from '../support/rectification-desk.js';

interface Kept {
  id: string;
  sha256: string;
  code: string;
}

/** What a phone does that hears no answer: it sends the same again, in any order. */
describeOnBoth('work on a task from the spot', (app) => {
  const desk = rectificationDesk(app);
  const { open, taskOf, match, changed } = desk;
  let district: District;
  let officer: Client;
  let street: Client;
  let otherStreet: Client;
  let department: Client;

  const on = async (day: string, time?: string): Promise<void> => {
    ({ officer, street, otherStreet, department } = await desk.on(day, time));
  };
  beforeAll(async () => {
    ({ district } = await desk.start());
    await on('2026-05-20', '23:00');
  });

  const pressedAt = '2026-05-20T14:50:00.000Z';
  const tick = (task: Task, at: number, key: string, client = street) =>
    client.post<Problem>(
      `/api/rectifications/${task.id}/milestones/${task.milestones[at]!.id}/tick`,
      { doneOn: '2026-05-20', pressedAt },
      { ...match(task), 'idempotency-key': key },
    );
  const untick = (task: Task, at: number, key: string, client = street) =>
    client.post<Problem>(
      `/api/rectifications/${task.id}/milestones/${task.milestones[at]!.id}/untick`,
      { reason: '返潮，重新接管', pressedAt },
      { ...match(task), 'idempotency-key': key },
    );
  const record = (id: string, madeId: string, more: Record<string, unknown> = {}, client = street) =>
    client.post<Kept>(
      `/api/rectifications/${id}/progress`,
      { text: '清掏 3 处隔油池。', month: '2026-05', madeId, pressedAt, ...more },
      { 'idempotency-key': `progress-${madeId}` },
    );
  const send = (id: string, madeId: string, bytes: Buffer, client = street) => {
    const form = new FormData();
    form.set('kind', 'after');
    form.set('sha256', sha256Of(bytes));
    form.set('file', new Blob([new Uint8Array(bytes)]), '现场.png');
    return client.post<Kept>(`/api/rectifications/${id}/progress/made/${madeId}/files`, form);
  };
  const known = (id: string, madeId: string, bytes: Buffer, client = street) =>
    client.post<{ evidence: { kind: string; point: null; sha256: string }[] }>(
      `/api/rectifications/${id}/progress/made/${madeId}/files/known`,
      { sha256: [sha256Of(bytes)] },
    );
  const entries = async (id: string) =>
    (await taskOf(id)).progress as (Task['progress'][number] & { awaited: number })[];

  it('is one tick however often it arrives, and says which version it led to', async () => {
    const task = await taskOf(await open({ title: '勾一次' }));
    const answers = [
      await tick(task, 0, 'press-tick-0001'),
      ...(await Promise.all([tick(task, 0, 'press-tick-0001'), tick(task, 0, 'press-tick-0001')])),
    ];
    expect(
      answers.map(({ status, headers }) => [status, headers.get('version-before'), headers.get('etag')]),
    ).toEqual(answers.map(() => [204, `"${task.version}"`, `"${task.version + 1}"`]));
    const ticks = (await taskOf(task.id)).history.filter(({ action }) => action === 'rectification.tick');
    expect(ticks.map(({ data }) => data.pressedAt)).toEqual([pressedAt]);
    const other = await tick(task, 1, 'press-tick-0001');
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.key_reused']);
  });

  it('takes a tick back once however often that arrives, after the tick, and may be followed by another', async () => {
    const task = await taskOf(await open({ title: '撤一次' }));
    expect((await tick(task, 0, 'press-untick-001')).status).toBe(204);
    const ticked = await taskOf(task.id);
    const answers = [
      await untick(ticked, 0, 'press-untick-002'),
      ...(await Promise.all([untick(ticked, 0, 'press-untick-002'), untick(ticked, 0, 'press-untick-002')])),
    ];
    expect(
      answers.map(({ status, headers }) => [status, headers.get('version-before'), headers.get('etag')]),
    ).toEqual(answers.map(() => [204, `"${ticked.version}"`, `"${ticked.version + 1}"`]));
    const seen = await taskOf(task.id);
    expect(seen.milestones[0]!.doneOn).toBeNull();
    expect((await tick(seen, 0, 'press-untick-003')).status).toBe(204);
    const { history } = await taskOf(task.id);
    const did = history
      .filter(({ action }) => action.endsWith('tick'))
      .map(({ action, data }) => [action, data.pressedAt]);
    const [first, second] = ['rectification.tick', 'rectification.untick'].map((action) => [
      action,
      pressedAt,
    ]);
    expect(did).toEqual([first, second, first]);
  });

  it('says of a late taking back what makes it needless, and by whom', async () => {
    const task = await taskOf(await open({ title: '迟撤' }));
    const never = await untick(task, 0, 'press-late-untick-1');
    expect([never.status, never.body.code]).toEqual([409, 'rectification.milestone_not_done']);
    await tick(task, 0, 'press-late-untick-2');
    const ticked = await taskOf(task.id);
    expect((await untick(ticked, 0, 'press-late-untick-3', officer)).status).toBe(204);
    const late = await untick(ticked, 0, 'press-late-untick-4');
    expect([late.status, late.body.code]).toEqual([409, 'rectification.milestone_unticked']);
    expect(late.body.detail).toContain('陈立');
    const seen = await taskOf(task.id);
    await tick(seen, 0, 'press-late-untick-5', officer);
    const stale = await untick(seen, 0, 'press-late-untick-6');
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
  });

  it('says of a late tick first what makes it needless, and then that the task has changed', async () => {
    const task = await taskOf(await open({ title: '迟到' }));
    const moved = await officer.put(
      `/api/rectifications/${task.id}/milestones`,
      {
        milestones: [pick(task.milestones[0]!), pick(task.milestones[1]!)],
        reason: '并入第二批',
      },
      match(task),
    );
    expect(moved.status).toBe(204);
    const gone = await tick(task, 2, 'press-late-0001');
    expect([gone.status, gone.body.code]).toEqual([404, 'rectification.milestone_gone']);
    expect(gone.body.detail).toContain('按现在的节点勾选');
    const stale = await tick(task, 0, 'press-late-0002');
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    expect(stale.body.detail).toContain('陈立');
    const seen = await taskOf(task.id);
    expect((await tick(seen, 0, 'press-late-0003', officer)).status).toBe(204);
    const done = await tick(task, 0, 'press-late-0004');
    expect([done.status, done.body.code]).toEqual([409, 'rectification.milestone_ticked']);
    expect(done.body.detail).toContain('陈立');
    expect((await taskOf(task.id)).milestones.map(({ doneOn }) => doneOn)).toEqual(['2026-05-20', null]);
  });

  it('is one entry with its photos, whichever of them comes first', async () => {
    const id = await open({ title: '先后' });
    const madeId = randomUUID();
    const photos = [tinyPng('前'), tinyPng('中'), tinyPng('后')];
    const announced = photos.map(sha256Of);
    const [before] = await Promise.all([send(id, madeId, photos[0]!), send(id, madeId, photos[0]!)]);
    expect([before.status, before.body.sha256]).toEqual([201, announced[0]]);
    expect(await entries(id)).toEqual([]);
    const twins = await Promise.all([
      record(id, madeId, { announced }),
      send(id, madeId, photos[1]!),
      record(id, madeId, { announced }),
    ]);
    // A twin that comes in the same breath may be asked to come again; the phone does.
    for (const { status } of twins) expect([201, 409, 503]).toContain(status);
    const again = await record(id, madeId, { announced });
    await send(id, madeId, photos[1]!);
    expect(await entries(id)).toMatchObject([{ id: again.body.id, awaited: 1 }]);
    expect((await send(id, madeId, photos[2]!)).status).toBe(201);
    expect((await send(id, madeId, photos[2]!)).status).toBe(201);
    const [entry, ...more] = await entries(id);
    expect(more).toEqual([]);
    expect(entry!.files.map(({ sha256 }) => sha256).toSorted()).toEqual(announced.toSorted());
    expect(entry!.awaited).toBe(0);
    const { history } = await taskOf(id);
    const did = (action: string) => history.filter((one) => one.action === `rectification.${action}`);
    expect(did('progress').map(({ data }) => data.pressedAt)).toEqual([pressedAt]);
    expect(did('add-file')).toHaveLength(3);
    const path = `/api/rectifications/${id}/progress/${entry!.id}/evidence/${entry!.files[0]!.id}/content`;
    expect((await officer.file(path)).status).toBe(200);
    expect((await otherStreet.file(path)).status).toBe(404);
  });

  it('says which files are there, to the writer alone', async () => {
    const id = await open({ title: '问有没有' });
    const madeId = randomUUID();
    const photo = tinyPng('问');
    await send(id, madeId, photo);
    const ofMine = { kind: 'after', point: null, sha256: sha256Of(photo) };
    expect((await known(id, madeId, photo)).body.evidence).toMatchObject([ofMine]);
    await record(id, madeId);
    expect((await known(id, madeId, photo)).body.evidence).toMatchObject([ofMine]);
    expect((await known(id, madeId, photo, department)).body.evidence).toEqual([]);
    expect((await known(id, madeId, photo, otherStreet)).status).toBe(404);
  });

  it('takes what was announced on any later day, and nothing else', async () => {
    const id = await open({ title: '过夜' });
    const madeId = randomUUID();
    const [announced, other] = [tinyPng('预告'), tinyPng('没预告')];
    await on('2026-05-20', '23:50');
    expect((await record(id, madeId, { announced: [sha256Of(announced)] })).status).toBe(201);
    await on('2026-05-22', '00:20');
    const late = await send(id, madeId, other);
    expect([late.status, late.body.code]).toEqual([409, 'rectification.progress_kept']);
    expect((await send(id, madeId, announced)).status).toBe(201);
    expect((await entries(id))[0]).toMatchObject({ awaited: 0, files: [{ sha256: sha256Of(announced) }] });
    const changedWords = await record(id, randomUUID(), { madeId, text: '别的话' });
    expect([changedWords.status, changedWords.body.code]).toEqual([409, 'rectification.progress_recorded']);
    expect((await record(id, madeId, { month: '2026-06' })).status).toBe(422);
    await on('2026-05-20', '23:00');
  });

  it('waits no more for photos that were taken back, also at the same moment', async () => {
    const id = await open({ title: '撤回照片' });
    const madeId = randomUUID();
    const photos = Array.from({ length: 6 }, (_, at) => tinyPng(`撤回${at}`));
    const { body: entry } = await record(id, madeId, { announced: photos.map(sha256Of) });
    const paths: string[] = [];
    for (const photo of photos) {
      const { body: file } = await send(id, madeId, photo);
      paths.push(`/api/rectifications/${id}/progress/${entry.id}/evidence/${file.id}`);
    }
    const taken = await Promise.all(paths.map((path) => street.delete(path)));
    expect(taken.map(({ status }) => status)).toEqual(photos.map(() => 204));
    expect(await entries(id)).toMatchObject([{ awaited: 0, files: [] }]);
    await on('2026-05-21');
    for (const photo of photos) expect((await send(id, madeId, photo)).status).toBe(409);
    await on('2026-05-20', '23:00');
  });

  it('keeps photos without their entry from everybody, and within bounds', async () => {
    const id = await open({ title: '只有照片' });
    const madeId = randomUUID();
    for (let at = 0; at < 30; at += 1) expect((await send(id, madeId, tinyPng(`多${at}`))).status).toBe(201);
    const more = await send(id, madeId, tinyPng('太多'));
    expect([more.status, more.body.code]).toEqual([409, 'rectification.many_waiting_files']);
    expect(await entries(id)).toEqual([]);
    // Another writer who names the same id gets an entry of their own, without these files.
    expect((await record(id, madeId, {}, department)).status).toBe(201);
    expect(await entries(id)).toMatchObject([{ files: [], awaited: 0 }]);
  });

  it('lets nobody reach another subject by an id that a device made up', async () => {
    const [mine, foreign] = [await open({ title: '自己的' }), await open({ title: '别人的', assistIds: [] })];
    const { body: entry } = await record(foreign, randomUUID());
    const photo = tinyPng('冒充');
    // By the id of an entry of another task, of the task itself, and of somebody else's task.
    for (const madeId of [entry.id, foreign]) expect((await send(mine, madeId, photo)).status).toBe(201);
    expect((await send(foreign, randomUUID(), photo, otherStreet)).status).toBe(404);
    expect((await send(foreign, randomUUID(), photo, department)).status).toBe(404);
    expect((await record(foreign, randomUUID(), {}, otherStreet)).status).toBe(404);
    expect((await record(mine, entry.id)).status).toBe(201);
    expect((await entries(foreign))[0]!.files).toEqual([]);
    const rows = await app().reads.findBy(EvidenceFileRow, { sha256: sha256Of(photo) });
    expect(rows.map(({ subjectId }) => [entry.id, foreign].includes(subjectId))).toEqual([false, false]);
    expect(await app().reads.countBy(RectificationProgressRow, { taskId: mine })).toBe(1);
    expect((await record(mine, 'keine-id')).status).toBe(422);
    expect((await record(mine, randomUUID(), { announced: ['abc'] })).status).toBe(422);
    expect((await send(mine, 'keine-id', photo)).status).toBe(404);
  });

  it('waits for nothing that somebody else does to the task', async () => {
    const task = await taskOf(await open({ title: '同时改' }));
    expect((await changed(task, { title: '改了标题', assistIds: [district.department.id] })).status).toBe(
      204,
    );
    expect((await record(task.id, randomUUID())).status).toBe(201);
    expect((await tick(task, 0, 'press-beside-001')).status).toBe(412);
  });
});
