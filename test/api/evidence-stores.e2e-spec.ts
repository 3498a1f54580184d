import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SweepFiles } from '../../src/modules/evidence/index.js';
import type { TestApp } from '../support/app.js';
import { EICAR, TestClamd } from '../support/clamd.js';
import { Client } from '../support/client.js';
import { sendEvidence, sha256Of, type EvidenceBody } from '../support/evidence.js';
import { given } from '../support/given.js';
import { jpegOf } from '../support/jpeg.js';
import { describeOnBoth } from '../support/on-both.js';
import { pdfOf } from '../support/papers.js';
import { startS3, type TestS3 } from '../support/s3.js';

interface Detail {
  evidence: EvidenceBody[];
  history: { action: string; actorName: string; data: Record<string, unknown> }[];
}

/** A case, its street, and an officer who sees it. */
async function oneCase(app: TestApp) {
  const make = given(app);
  const { id } = await make.dispatched(await make.district());
  return { id, street: await Client.as(app, 'liuchang'), officer: await Client.as(app, 'chenli') };
}

const scanner = new TestClamd();
const infected = (mark: string): Buffer => Buffer.concat([pdfOf(), Buffer.from(`% ${mark} ${EICAR}`)]);

describeOnBoth(
  'with a virus scanner, evidence',
  (app) => {
    let at: Awaited<ReturnType<typeof oneCase>>;
    beforeAll(async () => {
      at = await oneCase(app());
    });
    afterAll(() => scanner.stop());
    const sendPaper = (bytes: Buffer) =>
      sendEvidence(at.street, at.id, bytes, { kind: 'document', name: '监测报告.pdf' });
    const detail = async (): Promise<Detail> => (await at.officer.get<Detail>(`/api/cases/${at.id}`)).body;
    const found = async () => (await detail()).history.filter(({ action }) => action === 'evidence.infected');

    it('is taken when it is clean, also when it is large', async () => {
      const large = pdfOf(
        `5 0 obj\n<< /Length 2000000 >>\nstream\n${'x'.repeat(2_000_000)}\nendstream\nendobj`,
      );
      const { status, body } = await sendPaper(large);
      expect([status, body.warnings, body.state]).toEqual([201, [], 'ready']);
    });

    it('is refused when it is infected, and the history tells whose it was', async () => {
      const bytes = infected('one');
      const { status, body } = await sendPaper(bytes);
      expect([status, body.code]).toEqual([422, 'evidence.infected']);
      expect(body.title).toContain('Eicar-Test-Signature');
      const [entry] = await found();
      expect(entry).toMatchObject({ actorName: '刘畅', data: { sha256: sha256Of(bytes) } });
      expect((await detail()).evidence.some(({ sha256 }) => sha256 === sha256Of(bytes))).toBe(false);
    });

    it('is taken and marked while the scanner is away, and scanned once it is back', async () => {
      await scanner.stop();
      const bad = await sendPaper(infected('two'));
      const good = await sendPaper(pdfOf('6 0 obj\n<< /Two 2 >>\nendobj'));
      expect([bad.status, bad.body.warnings]).toEqual([201, ['unscanned']]);
      await app().tick('tick.scans');
      expect((await detail()).evidence.filter(({ warnings }) => warnings.includes('unscanned'))).toHaveLength(
        2,
      );
      await scanner.start();
      await app().tick('tick.scans');
      await app().tick('tick.scans');
      const { evidence } = await detail();
      const stateOf = (row: EvidenceBody) => {
        const { state, warnings } = evidence.find(({ id }) => id === row.id)!;
        return [state, warnings];
      };
      expect([stateOf(bad.body), stateOf(good.body)]).toEqual([
        ['refused', []],
        ['ready', []],
      ]);
      const file = await at.officer.get<EvidenceBody>(`/api/cases/${at.id}/evidence/${bad.body.id}/content`);
      expect([file.status, file.body.code]).toEqual([422, 'evidence.infected']);
      expect((await found()).filter(({ data }) => data.evidenceId === bad.body.id)).toHaveLength(1);
    });
  },
  async () => {
    await scanner.start();
    return { CLAMAV_URL: scanner.url };
  },
);

describeOnBoth(
  'with a scanner that must not be away, evidence',
  (app) => {
    it('is refused so that the phone sends it again', async () => {
      const { id, street } = await oneCase(app());
      const { status, body, headers } = await sendEvidence(street, id, await jpegOf());
      expect([status, body.code]).toEqual([503, 'evidence.scanner_away']);
      expect(headers.get('retry-after')).toBe('60');
    });
  },
  async () => ({ CLAMAV_URL: 'tcp://127.0.0.1:1', CLAMAV_AWAY: 'refuse' }),
);

describe('evidence in a bucket', () => {
  const folder = mkdtempSync(join(tmpdir(), 'duban-s3-'));
  let s3: TestS3;
  afterAll(async () => {
    await s3?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  describeOnBoth(
    'an S3-compatible store',
    (app) => {
      it('serves photos, copies and papers as the disk does', async () => {
        const { id, street, officer } = await oneCase(app());
        const photo = await jpegOf({ takenAt: '2026:05:11 10:00:00' });
        const sent = await sendEvidence(street, id, photo);
        const again = await sendEvidence(street, id, photo);
        expect(again.body.id).toBe(sent.body.id);
        const open = (what: string, row = sent.body) =>
          officer.file(`/api/cases/${id}/evidence/${row.id}/${what}`);
        expect((await open('original')).body.equals(photo)).toBe(true);
        expect((await open('content')).headers.get('content-type')).toBe('image/jpeg');
        expect((await open('thumbnail')).status).toBe(200);
        const paper = await sendEvidence(street, id, pdfOf(), { kind: 'document', name: '监测报告.pdf' });
        expect((await open('content', paper.body)).body.equals(pdfOf())).toBe(true);
        const { looked, missing } = await app().get(SweepFiles).run(false);
        expect([looked >= 4, missing]).toEqual([true, []]);
      });
    },
    async () => {
      s3 ??= await startS3(folder);
      const { accessKey, secretKey } = s3.keys;
      return {
        EVIDENCE_STORE: `s3://${s3.bucket}/evidence?endpoint=${s3.url}`,
        EVIDENCE_STORE_KEY: accessKey,
        EVIDENCE_STORE_SECRET: secretKey,
      };
    },
  );
});

describeOnBoth('the sweep', (app) => {
  it('takes away what belongs to nothing, makes copies again, and names what is missing', async () => {
    const { id, street, officer } = await oneCase(app());
    const root = join(app().dataDir, 'evidence');
    const sent = await sendEvidence(street, id, await jpegOf());
    const { sha256 } = sent.body;
    const place = `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}`;
    const long = new Date('2026-01-01T00:00:00Z');
    const plant = (file: string, when = long): string => {
      writeFileSync(join(root, file), 'x');
      utimesSync(join(root, file), when, when);
      return file;
    };
    const lost = plant(`${place}/${'0'.repeat(64)}`);
    const half = plant(`${place}/${sha256}.0191.part`);
    const old = plant(`copies/1/${place}/${sha256}-redacted-${'1'.repeat(64)}.jpg`);
    plant(`${place}/${'2'.repeat(64)}`, new Date('2026-05-11T00:30:00Z'));

    const dry = await app().get(SweepFiles).run(false);
    expect(dry.orphans.toSorted()).toEqual([lost, half, old].toSorted());
    expect([dry.looked, dry.bytes, dry.missing]).toEqual([7, 3, []]);
    expect((await app().get(SweepFiles).run(true)).orphans).toHaveLength(3);
    expect((await app().get(SweepFiles).run(true)).looked).toBe(4);

    const path = `/api/cases/${id}/evidence/${sent.body.id}`;
    rmSync(join(root, 'copies'), { recursive: true });
    expect((await officer.get(`${path}/thumbnail`)).status).toBe(200);
    rmSync(join(root, place, sha256));
    expect((await app().get(SweepFiles).run(false)).missing).toEqual([sha256]);
    expect((await officer.get(`${path}/original`)).status).toBe(500);
  });
});
