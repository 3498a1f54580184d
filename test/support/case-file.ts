import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import sharp from 'sharp';
import {
  AddNote,
  AllegationRow,
  CaseEvidence,
  ReportCase,
  SendBackCase,
  VerifyCase,
  type CaseRow,
} from '../../src/modules/cases/index.js';
import type { CaseFileResponse } from '../../src/modules/reports/http/dto/case-file.response.js';
import { type TestApp } from './app.js';
import { Client, type Answer } from './client.js';
import { given, type District } from './given.js';
import { pdfPages } from './pdf-text.js';

/** Sealed with the case, and written into texts by hand as well. */
export const SECRET = /王某某|王 某某|13911112222|139-1111-2222|青石巷9号|13800000000|110101199003070011/;
export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export type Order = { caseIds: string[]; format: 'pdf' | 'zip'; revealReason?: string };
export const ask = (client: Client, order: Order): Promise<Answer<{ id: string; code?: string }>> =>
  client.post('/api/case-files', order);

/** Asks, lets the job run, fetches. */
export async function built(
  test: TestApp,
  client: Client,
  order: Order,
): Promise<{ told: CaseFileResponse; bytes: Buffer; headers: Headers }> {
  const { status, body } = await ask(client, order);
  expect([status, body]).toEqual([201, { id: expect.any(String) as string }]);
  await test.drain();
  const told = (await client.get<CaseFileResponse>(`/api/case-files/${body.id}`)).body;
  expect(told).toMatchObject({ state: 'done', failure: null, written: told.total });
  const file = await client.file(`/api/case-files/${body.id}/file`);
  expect([file.status, file.headers.get('content-length')]).toEqual([200, String(file.body.length)]);
  return { told, bytes: file.body, headers: file.headers };
}

/** Everything in a zip by name, in its order. */
export async function entriesOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await JSZip.loadAsync(bytes);
  const entries = new Map<string, Buffer>();
  for (const name of Object.keys(zip.files)) {
    const file = zip.file(name);
    if (file) entries.set(name, await file.async('nodebuffer'));
  }
  return entries;
}

/** The words of every entry, of PDF files those that a reader would find. */
export function wordsIn(entries: ReadonlyMap<string, Buffer>): string {
  return [...entries]
    .map(
      ([name, bytes]) => name + (name.endsWith('.pdf') ? pdfPages(bytes).join('\n') : bytes.toString('utf8')),
    )
    .join('\n');
}

/** A photo as a phone takes it: with the place in its EXIF. */
export const photo = (shade: number, width = 1200): Promise<Buffer> =>
  sharp({
    create: { width, height: Math.round(width * 0.75), channels: 3, background: { r: shade, g: 120, b: 90 } },
  })
    .withExif({ IFD0: { ImageDescription: '拍摄者王某某' }, IFD3: { GPSLatitude: '22/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();

export interface Told {
  make: ReturnType<typeof given>;
  district: District;
  found: CaseRow;
}

/** A case that went the whole way: two rounds, photos of two places, a paper with a nasty name. */
export async function told(test: TestApp): Promise<Told> {
  const make = given(test);
  const district = await make.district();
  const found = await make.signed(district, {
    acceptanceNo: '*D3ZZ202605100777',
    title: '青石巷18号火锅店油烟',
    content: '青石巷18号火锅店油烟直排，住青石巷9号的王某某请致电13800000000或110101199003070011核实。',
    place: '青石巷18号',
    allegations: ['油烟直排', '夜间噪声'],
    assistUnitIds: [district.department.id],
    contact: { name: '王某某', phone: '13911112222', address: '青石巷9号' },
  });
  const street = make.actor(district.users.street!, district.streets[0]!);
  const reviewer = make.actor(district.users.reviewer!, district.bureau);
  const add = async (
    kind: 'before' | 'after' | 'document',
    point: string | null,
    name: string,
    bytes: Buffer,
  ) =>
    test.get(CaseEvidence).add(street, found.id, {
      bytes,
      name,
      kind,
      point,
      takenAt: kind === 'document' ? null : ('2026-05-11T00:30:00.000Z' as never),
      sha256: hashOf(bytes),
    });
  await add('before', '排口', '前.jpg', await photo(10));
  await add('after', '排口', '后.jpg', await photo(20));
  await add('before', '后厨/门?', '前2.jpg', await photo(30));
  await add('document', null, '..\\监测:报告 王某某.pdf', Buffer.from('%PDF-1.4\n%检测报告\n'));
  await test.get(AddNote).run(street, found.id, '已到现场，王 某某（139-1111-2222）不在家。');
  for (const decision of ['send-back', 'close'] as const) {
    const now = await make.caseOf(found.id);
    const allegations = await test.reads.find(AllegationRow, {
      where: { caseId: found.id },
      order: { ordinal: 'ASC' },
    });
    await test.get(ReportCase).run(street, found.id, now.version, {
      finding: `调查属实，${decision === 'close' ? '第二次' : '第一次'}到场。`,
      handling: '责令清洗净化设施。',
      accountability: null,
      closureGoal: '油烟达标排放',
      allegations: allegations.map(({ id }, at) => ({
        id,
        verdict: at === 0 ? ('TRUE' as const) : ('FALSE' as const),
        ground: '监测报告',
      })),
      measures: [{ kind: 'FINE', amount: 1_250_050 }],
      proposal: 'close',
      milestone: null,
      milestoneOn: null,
    });
    const reported = await make.caseOf(found.id);
    const opinion = { note: decision === 'close' ? '同意销号' : '请补后厨整改后照片' };
    const verify = test.get(VerifyCase);
    if (decision === 'close') await verify.close(reviewer, found.id, reported.version, opinion);
    else await test.get(SendBackCase).run(reviewer, found.id, reported.version, opinion.note);
  }
  return { make, district, found };
}
