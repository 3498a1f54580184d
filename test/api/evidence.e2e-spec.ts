import sharp from 'sharp';
import { Client } from '../support/client.js';
import { sendEvidence, sha256Of, type EvidenceBody } from '../support/evidence.js';
import { given } from '../support/given.js';
import { jpegOf } from '../support/jpeg.js';
import { describeOnBoth } from '../support/on-both.js';
import { pdfOf } from '../support/papers.js';
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

  it('say what they were before the phone made them smaller', async () => {
    const original = { originalSha256: 'AB'.repeat(32), originalSize: '18000000' };
    const sent = await sendEvidence(street, id, await jpegOf({ colour: '#010203' }), original);
    expect(sent.body).toMatchObject({ originalSha256: 'ab'.repeat(32), originalSize: 18_000_000 });
    const nonsense = { originalSha256: 'no hash', originalSize: '-1' };
    const refused = await sendEvidence(street, id, await jpegOf({ colour: '#010204' }), nonsense);
    expect(refused.status).toBe(422);
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

  describe('say where they were taken', () => {
    const site = { lat: 30.2741, lng: 120.1551 };
    /** So many metres to the north of the site. */
    const north = (metres: number) => ({ lat: site.lat + metres / 111_195, lng: site.lng });
    const fields = ({ lat, lng }: { lat: number; lng: number }) => ({ lat: `${lat}`, lng: `${lng}` });
    const locate = (client: Client, body: object) =>
      client.put<{ lat: number; code: string }>(`/api/cases/${id}/position`, body);
    const seen = async (row: EvidenceBody): Promise<EvidenceBody> => {
      const { body } = await street.get<Detail>(`/api/cases/${id}`);
      return body.evidence.find((one) => one.id === row.id)!;
    };

    it('as the device says where the photo is silent, and as the photo says where it speaks', async () => {
      const silent = await sendEvidence(street, id, await jpegOf({ colour: '#301' }), {
        ...fields(north(90)),
        accuracy: '12.6',
      });
      expect(silent.body.position).toEqual({ lat: 30.274909, lng: 120.1551 });
      expect(silent.body.distance).toBeNull();
      const own = await jpegOf({ colour: '#302', ...site });
      const speaking = await sendEvidence(street, id, own, fields(north(9000)));
      expect(speaking.body.position).toEqual(site);
      const nonsense = await sendEvidence(street, id, await jpegOf({ colour: '#303' }), {
        lat: '91',
        lng: '0',
      });
      expect(nonsense.status).toBe(422);
    });

    it('and the case lies where the first on-site photo of its unit was taken', async () => {
      const { body: blind } = await sendEvidence(street, id, await jpegOf({ colour: '#311' }));
      const without = await locate(street, { evidenceId: blind.id });
      expect([without.status, without.body.code]).toEqual([422, 'case.photo_without_position']);
      const { body: photo } = await sendEvidence(street, id, await jpegOf({ colour: '#312', ...site }));
      expect((await locate(await Client.as(app(), 'hanlei'), { evidenceId: photo.id })).status).toBe(404);
      expect((await locate(street, {})).status).toBe(422);
      expect((await locate(street, { evidenceId: photo.id })).body).toEqual(site);
      expect((await seen(photo)).distance).toBe(0);
      const again = await locate(street, { ...north(500) });
      expect([again.status, again.body.code]).toEqual([409, 'case.position_set']);
    });

    it('so a photo from elsewhere is told, not refused, and the bureau may move the place', async () => {
      const far = await sendEvidence(street, id, await jpegOf({ colour: '#321' }), {
        kind: 'after',
        takenAt: '2026-05-11T03:00:00Z',
        ...fields(north(260)),
      });
      expect([far.status, far.body.distance, far.body.warnings]).toEqual([201, 260, ['far-away']]);
      expect((await locate(officer, north(260))).status).toBe(200);
      expect(await seen(far.body)).toMatchObject({ distance: 0, warnings: [] });
      const entries = await historyOf('case.locate');
      expect(entries.map(({ actorName }) => actorName)).toEqual(['陈立', '刘畅']);
      expect(entries[0]!.data.was).toEqual(site);
    });

    it('and an "after" from before the dispatch is told', async () => {
      const old = await sendEvidence(street, id, await jpegOf({ takenAt: '2026:05:01 08:00:00' }), {
        kind: 'after',
      });
      expect(old.body.warnings).toEqual(['before-dispatch']);
    });
  });

  describe('are covered for publication', () => {
    const box = { x: 0.25, y: 0.25, w: 0.5, h: 0.5 };
    const cover = (client: Client, row: EvidenceBody, version: number, boxes: object[]) =>
      client.put<EvidenceBody>(path(row, 'redactions'), { boxes }, { 'if-match': `"${version}"` });
    const colourAt = async (bytes: Buffer, left: number, top: number): Promise<number[]> => {
      const one = sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw();
      return [...(await one.toBuffer())];
    };

    it('with boxes that become pixels, while the photo stays as it is', async () => {
      const bytes = await jpegOf({ colour: '#ffffff', width: 400, height: 400 });
      const { body } = await sendEvidence(street, id, bytes);
      expect(body).toMatchObject({ redactions: [], redactionVersion: 0 });
      const set = await cover(officer, body, 0, [box]);
      expect([set.status, set.body.redactions, set.body.redactionVersion]).toEqual([200, [box], 1]);
      const covered = (await street.file(path(body, 'redacted'))).body;
      expect(Math.max(...(await colourAt(covered, 200, 200)))).toBeLessThan(8);
      expect(Math.min(...(await colourAt(covered, 20, 20)))).toBeGreaterThan(247);
      const plain = (await street.file(path(body, 'content'))).body;
      expect(Math.min(...(await colourAt(plain, 200, 200)))).toBeGreaterThan(247);
      expect((await sharp(covered).metadata()).exif).toBeUndefined();
      const { actorName, data } = (await historyOf('evidence.redact'))[0]!;
      expect([actorName, data.evidenceId, data.boxes]).toEqual(['陈立', body.id, 1]);
    });

    it('by one officer at a time: the second is told of the first', async () => {
      const { body } = await sendEvidence(street, id, await jpegOf({ colour: '#eeeeee' }));
      const guanli = await Client.as(app(), 'guanli');
      const answers = await Promise.all([cover(officer, body, 0, [box]), cover(guanli, body, 0, [])]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    });

    it('by whoever publishes, with boxes that lie on the photo, and only on photos', async () => {
      const { body } = await sendEvidence(street, id, await jpegOf({ colour: '#dddddd' }));
      expect((await cover(street, body, 0, [box])).status).toBe(403);
      for (const wrong of [{ ...box, x: -0.1 }, { ...box, w: 0 }, { ...box, h: 2 }, { x: 0.5 }])
        expect((await cover(officer, body, 0, [wrong])).status).toBe(422);
      expect(
        (
          await cover(
            officer,
            body,
            0,
            Array.from({ length: 61 }, () => box),
          )
        ).status,
      ).toBe(422);
      const paper = await sendEvidence(street, id, pdfOf(), { kind: 'document', name: '监测报告.pdf' });
      const answer = await cover(officer, paper.body, 0, [box]);
      expect([answer.status, answer.body.code]).toEqual([422, 'evidence.not_a_photo']);
    });
  });
});
