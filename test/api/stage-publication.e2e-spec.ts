import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { reportAs } from '../support/reported.js';
import { verifying } from '../support/verifying.js';

interface Detail {
  status: string;
  closure: string;
  publishedAt: string | null;
  allowedActions: string[];
  light: { colour: string; hollow: boolean; dueAt: string | null };
}
interface Problem {
  code: string;
  detail: string;
}

const STEPS = { milestone: '管网通水', milestoneOn: '2026-08-31' };

describeOnBoth('公开 of what is stage-closed', (app) => {
  let make: ReturnType<typeof given>;
  let district: District;
  let desk: ReturnType<typeof verifying>;

  const as = (username: string) => Client.as(app(), username);
  const read = async (username: string, id: string): Promise<Detail> =>
    (await (await as(username)).get<Detail>(`/api/cases/${id}`)).body;
  const publications = async (id: string): Promise<[string, string][]> => {
    const rows = await app().reads.find(DeadlineRow, {
      where: { subjectId: id, step: 'publish', limitKind: 'outer' },
      order: { startAt: 'ASC', id: 'ASC' },
    });
    return rows.map(({ state, dueOn }) => [state, dueOn]);
  };
  const staged = async (): Promise<string> => {
    app().setClock('2026-05-20', '09:00');
    const id = await desk.reported();
    expect((await desk.move(await as('shenhe'), id, 'stage-close', STEPS)).status).toBe(204);
    return id;
  };

  beforeAll(async () => {
    make = given(app());
    district = await make.district();
    desk = verifying(app(), make, district);
  });

  it('meets its clock, once, and leaves the case on the second clock', async () => {
    const id = await staged();
    expect(await publications(id)).toEqual([['open', '2026-05-25']]);
    app().setClock('2026-05-22', '10:00');
    expect((await read('chenli', id)).allowedActions).toContain('publish');
    expect((await read('liuchang', id)).allowedActions).not.toContain('publish');
    expect((await desk.move(await as('liuchang'), id, 'publish')).status).toBe(403);
    expect((await desk.move(await as('chenli'), id, 'publish')).status).toBe(204);
    expect(await publications(id)).toEqual([['met', '2026-05-25']]);
    const found = await read('chenli', id);
    expect(found).toMatchObject({
      status: 'stage-closed',
      closure: 'STAGE_CLOSED',
      publishedAt: '2026-05-22T02:00:00.000Z',
      light: { hollow: true, dueAt: '2026-08-31T16:00:00.000Z' },
    });
    expect(found.allowedActions).not.toContain('publish');
    const again = await desk.move<Problem>(await as('chenli'), id, 'publish');
    expect([again.status, again.body.code]).toEqual([409, 'case.published_already']);
    expect(again.body.detail).toContain('2026-05-22');
    const watched = await (await as('chenli')).get<{ items: { id: string }[] }>('/api/stage-closed');
    expect(watched.body.items.map((one) => one.id)).toContain(id);
  });

  it('is asked for anew once it is closed for good, which is another result', async () => {
    const id = await staged();
    await desk.move(await as('chenli'), id, 'publish');
    app().setClock('2026-08-10', '09:00');
    await reportAs(app(), 'liuchang', id);
    await desk.move(await as('shenhe'), id, 'close');
    expect(await publications(id)).toEqual([
      ['met', '2026-05-25'],
      ['open', '2026-08-15'],
    ]);
    expect((await desk.move(await as('chenli'), id, 'publish')).status).toBe(204);
    expect(await read('chenli', id)).toMatchObject({ status: 'published', closure: 'CLOSED' });
    expect((await publications(id))[1]).toEqual(['met', '2026-08-15']);
  });

  it('is not asked for twice when another milestone is verified, but may be done', async () => {
    const id = await staged();
    await desk.move(await as('chenli'), id, 'publish');
    app().setClock('2026-06-10', '09:00');
    await reportAs(app(), 'liuchang', id);
    await desk.move(await as('shenhe'), id, 'stage-close', STEPS);
    expect(await publications(id)).toEqual([['met', '2026-05-25']]);
    expect((await read('chenli', id)).allowedActions).toContain('publish');
    expect((await desk.move(await as('chenli'), id, 'publish')).status).toBe(204);
  });

  it('has no clock while the case is reported or sent back, when nobody can publish', async () => {
    const id = await staged();
    app().setClock('2026-05-21', '09:00');
    await reportAs(app(), 'liuchang', id);
    expect(await publications(id)).toEqual([['void', '2026-05-25']]);
    expect((await desk.move(await as('chenli'), id, 'publish')).status).toBe(409);
    await desk.move(await as('shenhe'), id, 'send-back', { reason: '缺照片' });
    expect(await publications(id)).toEqual([['void', '2026-05-25']]);
    await reportAs(app(), 'liuchang', id);
    app().setClock('2026-05-23', '09:00');
    await desk.move(await as('shenhe'), id, 'stage-close', STEPS);
    expect(await publications(id)).toEqual([
      ['void', '2026-05-25'],
      ['open', '2026-05-28'],
    ]);
  });

  it('is never the late one of a case: not in its light, the lists or the figures', async () => {
    const id = await staged();
    app().setClock('2026-06-30', '09:00');
    expect((await read('chenli', id)).light).toMatchObject({ colour: 'green', hollow: true });
    const officer = await as('chenli');
    for (const view of ['overdue', 'due-today', 'due-soon']) {
      const list = await officer.get<{ items: { id: string }[] }>(`/api/cases?view=${view}&limit=100`);
      expect(list.body.items.map((one) => one.id)).not.toContain(id);
    }
  });
});
