import { HistoryEntryRow } from '../../src/modules/history/index.js';
import { RectificationProgressRow } from '../../src/modules/rectification/index.js';
import { Client } from '../support/client.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';
import { MAILBOX, RoundDesk, said, type Form, type Problem } from '../support/round-desk.js';

describeOnBoth('the link of a monthly round', (app) => {
  const desk = new RoundDesk(app);
  let token: string;

  beforeAll(async () => {
    await desk.opened();
    token = desk.deliveredToken(MAILBOX);
  });

  it('opens one unit’s open tasks, keeps drafts, and is logged when it was opened', async () => {
    const first = await desk.byLink<Form>(token, 'GET');
    expect(first.status).toBe(200);
    expect(first.headers.get('x-robots-tag')).toContain('noindex');
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.body.tasks.map(({ title }) => title)).toEqual(['泵站提标改造']);
    const [task] = first.body.tasks;
    const match = { 'if-match': `"${task!.version}"` };
    const saved = await desk.byLink(token, 'PUT', `/${task!.id}`, said({ text: '开' }), match);
    expect(saved.status).toBe(200);
    expect((await desk.byLink<Form>(token, 'GET')).body.tasks[0]?.answer.text).toBe('开');
    const { history } = await desk.round();
    expect(history.filter(({ action }) => action === 'dispatch.open-link')).toMatchObject([
      { byToken: true },
    ]);
  });

  it('reaches nothing of another unit and no other route', async () => {
    const [foreign] = (await desk.form(desk.other)).tasks;
    const answer = await desk.byLink<Problem>(token, 'PUT', `/${foreign!.id}`, said(), { 'if-match': '"1"' });
    expect(answer.status).toBe(404);
    const items = [{ id: foreign!.id, version: 1, answer: said() }];
    expect((await desk.byLink(token, 'POST', '/submit', { items, name: '李工' })).status).toBe(422);
    const upload = new FormData();
    upload.set('kind', 'after');
    upload.set('file', new Blob([tinyPng('other')], { type: 'image/png' }), '别家.png');
    expect((await desk.byLink(token, 'POST', `/${foreign!.id}/evidence`, upload)).status).toBe(404);
    const nobody = new Client(app().url);
    expect((await nobody.get('/api/dispatch-answers', { 'x-dispatch-link': token })).status).toBe(401);
  });

  it('is used once, by a name, and told so in the history', async () => {
    const [task] = (await desk.byLink<Form>(token, 'GET')).body.tasks;
    const items = [{ id: task!.id, version: task!.version, answer: said({ text: '泵站土建完成。' }) }];
    expect((await desk.byLink(token, 'POST', '/submit', { items, name: ' ' })).status).toBe(422);
    const twice = await Promise.all(
      [1, 2].map(() => desk.byLink(token, 'POST', '/submit', { items, name: '李工' })),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual([204, 404]);
    expect((await desk.byLink<Problem>(token, 'GET')).body.code).toBe('dispatch.link_closed');
    const [entry] = await app().reads.findBy(RectificationProgressRow, { taskId: task!.taskId });
    expect(entry).toMatchObject({
      text: '泵站土建完成。',
      recordedByName: '李工（凭链接）',
      unitName: '区水投公司',
    });
    const [row] = await app().reads.findBy(HistoryEntryRow, {
      subjectType: 'dispatch-round',
      action: 'dispatch.answer',
      actorUnit: '区水投公司',
    });
    expect(row).toMatchObject({ actorName: '李工（凭链接）', data: { byToken: true } });
  });

  it('goes to a given address, the one before opens nothing, and it can be made void', async () => {
    const { id } = await desk.round();
    const unit = desk.district.streets[1]!;
    expect((await desk.sendLink(unit, id, 'not an address')).status).toBe(422);
    expect((await desk.sendLink(unit, id, 'one@unit.example')).status).toBe(204);
    await app().drain();
    const first = desk.deliveredToken('one@unit.example');
    expect((await desk.byLink(first, 'GET')).status).toBe(200);
    expect((await desk.sendLink(unit, id, 'two@unit.example')).status).toBe(204);
    await app().drain();
    const second = desk.deliveredToken('two@unit.example');
    expect((await desk.byLink(first, 'GET')).status).toBe(404);
    expect((await desk.byLink(second, 'GET')).status).toBe(200);
    const [live] = (await desk.round()).units.find((one) => one.id === unit.id)!.links;
    expect((await desk.officer.post(`/api/dispatch-links/${live!.id}/void`)).status).toBe(204);
    expect((await desk.byLink(second, 'GET')).status).toBe(404);
    const again = await desk.officer.post<Problem>(`/api/dispatch-links/${live!.id}/void`);
    expect(again.body.code).toBe('dispatch.link_gone');
  });

  it('ends with its round', async () => {
    const { id } = await desk.round();
    await desk.sendLink(desk.district.streets[1]!, id, 'three@unit.example');
    await app().drain();
    const last = desk.deliveredToken('three@unit.example');
    app().setClock('2026-06-17', '23:59');
    expect((await desk.byLink(last, 'GET')).status).toBe(200);
    app().setClock('2026-06-18', '09:00');
    expect((await desk.byLink(last, 'GET')).status).toBe(404);
  });

  it('is tried by nobody for long', async () => {
    app().setClock('2026-07-02', '09:00');
    let last = 0;
    for (let tries = 0; tries < 12; tries += 1) last = (await desk.byLink('x'.repeat(43), 'GET')).status;
    expect(last).toBe(429);
    app().setClock('2026-07-02', '09:30');
    expect((await desk.byLink('x'.repeat(43), 'GET')).status).toBe(404);
  });
});
