import sharp from 'sharp';
import { Client } from '../support/client.js';
import { sendEvidence, sha256Of, type EvidenceBody } from '../support/evidence.js';
import { given } from '../support/given.js';
import { jpegOf } from '../support/jpeg.js';
import { describeOnBoth } from '../support/on-both.js';
import { tinyPng } from '../support/png.js';

interface Detail {
  evidence: EvidenceBody[];
  history: { action: string; actorName: string; data: Record<string, unknown> }[];
}

describeOnBoth('the photos of a case', (app) => {
  let street: Client;
  let officer: Client;
  let id: string;
  beforeAll(async () => {
    const make = given(app());
    const district = await make.district();
    street = await Client.as(app(), 'liuchang');
    officer = await Client.as(app(), 'chenli');
    id = (await make.dispatched(district)).id;
  });
  const path = (row: { id: string }, what: string): string => `/api/cases/${id}/evidence/${row.id}/${what}`;
  const historyOf = async (action: string) => {
    const { body } = await officer.get<Detail>(`/api/cases/${id}`);
    return body.history.filter((entry) => entry.action === action);
  };

  it('are proved by their hash, and the same one is kept once', async () => {
    const bytes = tinyPng('one');
    const first = await sendEvidence(street, id, bytes, { name: '排口.png' });
    const again = await sendEvidence(street, id, bytes, { name: '排口.png' });
    expect([first.status, first.body.sha256]).toEqual([201, sha256Of(bytes)]);
    expect(again.body.id).toBe(first.body.id);
  });

  it('are one record when two phones send the same at once, and two where they show two places', async () => {
    const bytes = await jpegOf({ colour: '#123456' });
    const before = (await historyOf('evidence.add')).length;
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => sendEvidence(street, id, bytes, { point: '排口' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await historyOf('evidence.add')).toHaveLength(before + 1);
    const other = await sendEvidence(street, id, bytes, { point: '厨房' });
    expect(other.body.id).not.toBe(answers[0]!.body.id);
  });

  it('are asked for by their hash before they are sent again', async () => {
    const bytes = await jpegOf({ colour: '#222222' });
    const { body: sent } = await sendEvidence(street, id, bytes);
    const unknown = sha256Of(Buffer.from('never sent'));
    const ask = (client: Client) =>
      client.post<{ known: string[]; evidence: EvidenceBody[] }>(`/api/cases/${id}/evidence/known`, {
        sha256: [sha256Of(bytes).toUpperCase(), unknown],
      });
    const { status, body } = await ask(street);
    expect([status, body.known]).toEqual([200, [sha256Of(bytes)]]);
    expect(body.evidence.map((one) => one.id)).toEqual([sent.id]);
    expect((await ask(await Client.as(app(), 'hanlei'))).status).toBe(404);
    await street.delete(`/api/cases/${id}/evidence/${sent.id}`);
    expect((await ask(street)).body.known).toEqual([]);
    const anew = await sendEvidence(street, id, bytes);
    expect([anew.status, anew.body.id === sent.id]).toEqual([201, false]);
  });

  it('are refused when something was lost on the way, or when they are no photos', async () => {
    const lost = await sendEvidence(street, id, tinyPng('two'), { sha256: sha256Of(Buffer.from('other')) });
    expect([lost.status, lost.body.code]).toEqual([422, 'evidence.changed_on_the_way']);
    const page = await sendEvidence(street, id, Buffer.from('<html><script>alert(1)</script></html>'));
    expect([page.status, page.body.code]).toEqual([422, 'evidence.wrong_type']);
  });

  it('come back inert, and only to whoever may see the case', async () => {
    const { body } = await sendEvidence(street, id, tinyPng('three'), { name: '排口.png' });
    const { status, headers } = await street.file(path(body, 'content'));
    expect(status).toBe(200);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('content-type')).toBe('image/jpeg');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('排口'));
    const other = await Client.as(app(), 'hanlei');
    for (const what of ['content', 'thumbnail', 'redacted'])
      expect((await other.get(path(body, what))).status).toBe(404);
    expect((await sendEvidence(other, id, tinyPng('four'))).status).toBe(404);
  });

  it('are shown as a copy: upright, small enough, and without a word about camera and place', async () => {
    const bytes = await jpegOf({
      width: 4000,
      height: 3000,
      takenAt: '2026:05:11 15:12:00',
      lat: 30.2741,
      lng: 120.1551,
      orientation: 6,
    });
    const { body } = await sendEvidence(street, id, bytes, { kind: 'after' });
    expect(body).toMatchObject({
      width: 3000,
      height: 4000,
      takenAt: '2026-05-11T07:12:00.000Z',
      takenAtSource: 'photo',
      position: { lat: 30.2741, lng: 120.1551 },
      state: 'ready',
    });
    const display = await street.file(path(body, 'content'));
    const shown = await sharp(display.body).metadata();
    expect([shown.format, shown.width, shown.height]).toEqual(['jpeg', 1920, 2560]);
    expect([shown.exif, shown.xmp, shown.iptc, shown.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(display.body.includes('SECRET-MODEL')).toBe(false);
    const small = await sharp((await street.file(path(body, 'thumbnail'))).body).metadata();
    expect([small.format, small.width, small.height]).toEqual(['webp', 240, 320]);
  });

  it('give their original to bureau and reviewer only, byte for byte, and remember who opened it', async () => {
    const bytes = await jpegOf({ takenAt: '2026:05:11 15:12:00' });
    const { body } = await sendEvidence(street, id, bytes);
    expect((await street.get(path(body, 'original'))).status).toBe(403);
    expect((await (await Client.as(app(), 'fengqi')).get(path(body, 'original'))).status).toBe(403);
    expect(await historyOf('evidence.original')).toEqual([]);
    const reviewer = await Client.as(app(), 'shenhe');
    const original = await reviewer.file(path(body, 'original'));
    expect(sha256Of(original.body)).toBe(sha256Of(bytes));
    expect(original.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(original.headers.get('cache-control')).toBe('private, no-store');
    const opened = await historyOf('evidence.original');
    expect(opened.map(({ actorName, data }) => [actorName, data.evidenceId])).toEqual([['沈和', body.id]]);
  });
});
