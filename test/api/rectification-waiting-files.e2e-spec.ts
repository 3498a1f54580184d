import { randomUUID } from 'node:crypto';
import { EvidenceFileRow, StoredOriginals } from '../../src/modules/evidence/index.js';
import { HistoryEntryRow } from '../../src/modules/history/index.js';
import type { Client } from '../support/client.js';
import { sha256Of } from '../support/evidence.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';
import { rectificationDesk } from '../support/rectification-desk.js';

describeOnBoth('photos that wait for their entry', (app) => {
  const desk = rectificationDesk(app);
  let street: Client;

  const on = async (day: string, time: string): Promise<Client> => (await desk.on(day, time)).street;
  const send = (id: string, madeId: string, bytes: Buffer) => {
    const form = new FormData();
    form.set('kind', 'after');
    form.set('file', new Blob([new Uint8Array(bytes)]), '现场.png');
    return street.post(`/api/rectifications/${id}/progress/made/${madeId}/files`, form);
  };
  const record = (id: string, madeId: string) =>
    street.post<{ id: string }>(`/api/rectifications/${id}/progress`, { text: '清掏 3 处隔油池。', madeId });

  beforeAll(() => desk.start());

  it('lets go of photos whose entry never came, after the days that are set, and of no others', async () => {
    const [lost, shared, young] = [tinyPng('没人要'), tinyPng('两处都有'), tinyPng('还等')];
    const madeId = randomUUID();
    street = await on('2026-05-01', '10:00');
    const id = await desk.open({ title: '没有等到' });
    for (const photo of [lost, shared]) expect((await send(id, madeId, photo)).status).toBe(201);
    const came = randomUUID();
    expect((await send(id, came, shared)).status).toBe(201);
    const { body: entry } = await record(id, came);
    street = await on('2026-05-20', '23:00');
    expect((await send(id, madeId, young)).status).toBe(201);
    const left = async (photo: Buffer) =>
      (await app().reads.findBy(EvidenceFileRow, { sha256: sha256Of(photo) })).map(
        ({ subjectId }) => subjectId,
      );
    const night = async (day: string) => {
      app().setClock(day, '03:20');
      await app().tick('tick.retention');
    };
    const has = (photo: Buffer) => app().get(StoredOriginals).has(sha256Of(photo));
    await night('2026-05-31');
    expect(await left(lost)).toHaveLength(1);
    await night('2026-06-01');
    expect([await left(lost), await has(lost)]).toEqual([[], false]);
    expect([await left(shared), await has(shared)]).toEqual([[entry.id], true]);
    expect([(await left(young)).length, await has(young)]).toEqual([1, true]);
    const logged = await app().reads.findBy(HistoryEntryRow, {
      action: 'retention.thin',
      subjectId: 'waiting-file',
    });
    expect(logged.map(({ data }) => [data.days, data.thinned])).toEqual([[30, 2]]);
  });
});
