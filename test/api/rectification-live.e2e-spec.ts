import type { Client } from '../support/client.js';
import { aMoment, listen } from '../support/live.js';
import { describeOnBoth } from '../support/on-both.js';
import { rectificationDesk } from '../support/rectification-desk.js';
import { until } from '../support/until.js';

describeOnBoth('what is done to a rectification task is heard', (app) => {
  const desk = rectificationDesk(app);
  const { open, taskOf, tick } = desk;
  let officer: Client;
  let street: Client;
  let otherStreet: Client;
  let leader: Client;

  beforeAll(async () => {
    await desk.start();
    ({ officer, street, otherStreet, leader } = await desk.on('2026-05-20'));
  });

  it('by those who may read it and by nobody else, without a word of it', async () => {
    const mine = await taskOf(await open({ title: '玉带河混接', assistIds: [] }));
    const streams = await Promise.all([officer, leader, otherStreet].map((one) => listen(one)));
    const [bureau, above, foreign] = streams as [
      (typeof streams)[0],
      (typeof streams)[0],
      (typeof streams)[0],
    ];
    expect((await tick(mine, 0, '2026-05-18')).status).toBe(204);
    const said = await street.post(`/api/rectifications/${mine.id}/progress`, { text: '41 处已排查。' });
    expect(said.status).toBe(201);
    for (const stream of [bureau, above])
      await until('the progress is heard', () => stream.heard(mine.id).includes('rectification.progress'));
    const item = bureau.events
      .flatMap(({ data }) => data.items ?? [])
      .find(({ action }) => action === 'rectification.tick');
    expect(item).toMatchObject({ caseId: mine.id, version: 2, actorName: '刘畅' });
    await aMoment();
    expect(foreign.heard(mine.id)).toEqual([]);
    for (const secret of ['玉带河', '排查']) expect(bureau.text()).not.toContain(secret);
    for (const stream of streams) stream.leave();
  });
});
