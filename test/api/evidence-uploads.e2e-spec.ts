import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestApp } from '../support/app.js';
import { Client, type Answer } from '../support/client.js';
import { sendEvidence, sha256Of, type EvidenceBody } from '../support/evidence.js';
import { given } from '../support/given.js';
import { jpegOf } from '../support/jpeg.js';
import { describeOnBoth } from '../support/on-both.js';
import { beginUpload, type SlowUpload } from '../support/slow-upload.js';
import { until } from '../support/until.js';

/** What lies in staging now. */
function staged(app: TestApp): string[] {
  const folder = join(app.dataDir, 'evidence', 'staging');
  return existsSync(folder) ? readdirSync(folder) : [];
}

async function twoCases(app: TestApp) {
  const make = given(app);
  const district = await make.district();
  const [first, second] = district.streets;
  const other = { streetId: second!.id, leadUnitId: second!.id };
  return {
    id: (await make.dispatched(district, { leadUnitId: first!.id })).id,
    street: await Client.as(app, 'liuchang'),
    otherId: (await make.dispatched(district, other)).id,
    otherStreet: await Client.as(app, 'hanlei'),
  };
}

const told = ({ status, body, headers }: Answer<EvidenceBody>) => [
  status,
  body.code,
  headers.get('retry-after'),
];

describeOnBoth(
  'uploads under way',
  (app) => {
    let at: Awaited<ReturnType<typeof twoCases>>;
    let slow: SlowUpload[] = [];
    beforeAll(async () => {
      at = await twoCases(app());
    });
    afterEach(async () => {
      for (const one of slow) one.breakOff();
      slow = [];
      await until('nothing is left of what was broken off', () => staged(app()).length === 0);
    });
    const begin = async (client = at.street, id = at.id, colour = '#112233'): Promise<SlowUpload> => {
      const one = await beginUpload(app().url, client, id, await jpegOf({ colour, noise: true }));
      slow.push(one);
      await until('it lies on the disk', () => staged(app()).length >= slow.length);
      return one;
    };

    it('lie on the disk while they come, and are evidence when all of it is there', async () => {
      const bytes = await jpegOf({ colour: '#445566', noise: true });
      const upload = await beginUpload(app().url, at.street, at.id, bytes);
      await until('its first half lies on the disk', () => staged(app()).length === 1);
      const { status, body } = await upload.finish();
      expect([status, body.sha256]).toEqual([201, sha256Of(bytes)]);
      expect(staged(app())).toEqual([]);
    });

    it('of one account are two at once here: the third hears when to come again, in its language', async () => {
      const [first] = [await begin(), await begin(at.street, at.id, '#223344')];
      // Refused before it is read, and heard all the same by a phone that is still sending.
      const large = Buffer.concat([await jpegOf(), Buffer.alloc(12 * 1024 * 1024)]);
      const zh = await sendEvidence(at.street, at.id, large);
      expect(told(zh)).toEqual([429, 'evidence.too_many_uploads', '5']);
      expect(zh.body.title).toMatch(/正在同时上传 2 个文件.*自动接着传。$/);
      const form = new FormData();
      form.set('kind', 'before');
      form.set('file', new Blob([new Uint8Array(await jpegOf())]), 'a.jpg');
      const path = `/api/cases/${at.id}/evidence`;
      const en = await at.street.post<EvidenceBody>(path, form, { 'accept-language': 'en' });
      expect(en.body.title).toMatch(/sending 2 files already/);

      expect((await first.finish()).status).toBe(201);
      expect((await sendEvidence(at.street, at.id, await jpegOf())).status).toBe(201);
    });

    it('of everybody are three at once here, and nobody is blamed', async () => {
      await begin();
      await begin(at.street, at.id, '#223344');
      await begin(at.otherStreet, at.otherId);
      const answer = await sendEvidence(at.otherStreet, at.otherId, await jpegOf());
      expect(told(answer)).toEqual([503, 'evidence.uploads_busy', '10']);
      expect(answer.body.title).toContain('照片先别删');
    });

    it('broken off leave nothing behind and make room', async () => {
      for (let tries = 0; tries < 4; tries += 1) {
        const lost = await begin();
        lost.breakOff();
        slow = [];
        await until('it is gone from the disk', () => staged(app()).length === 0);
      }
      expect((await sendEvidence(at.street, at.id, await jpegOf({ colour: '#aa0000' }))).status).toBe(201);
    });

    it('that are refused leave nothing behind: too large, not theirs, not a photo, half a form', async () => {
      const large = Buffer.concat([await jpegOf(), Buffer.alloc(20 * 1024 * 1024)]);
      expect((await sendEvidence(at.street, at.id, large)).status).toBe(413);
      expect((await sendEvidence(at.street, at.otherId, await jpegOf())).status).toBe(404);
      expect((await sendEvidence(at.street, at.id, Buffer.from('MZ'))).status).toBe(422);
      expect((await sendEvidence(at.street, at.id, await jpegOf(), { kind: 'selfie' })).status).toBe(422);
      await until('nothing is left', () => staged(app()).length === 0);
    });
  },
  async () => ({ UPLOADS_PER_ACCOUNT: '2', UPLOADS_AT_ONCE: '3' }),
);

describeOnBoth(
  'the bytes of an account',
  (app) => {
    it('are limited within an hour, and the refusal says when it goes on', async () => {
      const { id, street, otherId, otherStreet } = await twoCases(app());
      const paper = (mark: number): Buffer =>
        Buffer.concat([Buffer.from(`%PDF-1.4\n%${mark}\n`), Buffer.alloc(700_000, 32)]);
      const send = (client: Client, to: string, mark: number) =>
        sendEvidence(client, to, paper(mark), { kind: 'document', name: '监测报告.pdf' });
      expect((await send(street, id, 1)).status).toBe(201);
      app().setClock('2026-05-11', '09:20');
      const refused = await send(street, id, 2);
      expect(told(refused)).toEqual([429, 'evidence.too_many_bytes', '2400']);
      expect(refused.body.title).toContain('约 40 分钟后再传');
      expect((await send(otherStreet, otherId, 3)).status).toBe(201);
      app().setClock('2026-05-11', '10:00');
      const again = await Client.as(app(), 'liuchang');
      expect((await send(again, id, 2)).status).toBe(201);
    });
  },
  async () => ({ UPLOAD_MB_PER_HOUR: '1' }),
);
