import { createHash } from 'node:crypto';
import { Client } from '../support/client.js';
import { given } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Row {
  id: string;
  sha256: string;
  code: string;
}

describeOnBoth('the photos of a case', (app) => {
  let street: Client;
  let id: string;
  beforeAll(async () => {
    const make = given(app());
    const district = await make.district();
    street = await Client.as(app(), 'liuchang');
    id = (await make.dispatched(district)).id;
  });
  const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  function send(bytes: Buffer, sha256 = hashOf(bytes), client = street) {
    const form = new FormData();
    form.set('kind', 'before');
    form.set('sha256', sha256);
    form.set('file', new Blob([new Uint8Array(bytes)]), '排口.png');
    return client.post<Row>(`/api/cases/${id}/evidence`, form);
  }

  it('are proved by their hash, and the same one is kept once', async () => {
    const bytes = tinyPng('one');
    const first = await send(bytes);
    const again = await send(bytes);
    expect([first.status, first.body.sha256]).toEqual([201, hashOf(bytes)]);
    expect(again.body.id).toBe(first.body.id);
  });

  it('are refused when something was lost on the way, or when they are no photos', async () => {
    const lost = await send(tinyPng('two'), hashOf(Buffer.from('other')));
    expect(lost.status).toBe(422);
    const page = await send(Buffer.from('<html><script>alert(1)</script></html>'));
    expect(page.status).toBe(422);
  });

  it('come back inert, and only to whoever may see the case', async () => {
    const { body } = await send(tinyPng('three'));
    const path = `/api/cases/${id}/evidence/${body.id}/content`;
    const { status, headers } = await street.get(path);
    expect(status).toBe(200);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toBe('image/png');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('排口.png'));
    const other = await Client.as(app(), 'hanlei');
    expect((await other.get(path)).status).toBe(404);
    expect((await send(tinyPng('four'), hashOf(tinyPng('four')), other)).status).toBe(404);
  });
});
