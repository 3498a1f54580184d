import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { Client } from '../support/client.js';
import { sendEvidence, type EvidenceBody } from '../support/evidence.js';
import { given } from '../support/given.js';
import { heicHead } from '../support/heic.js';
import { jpegOf } from '../support/jpeg.js';
import { describeOnBoth } from '../support/on-both.js';
import { bombPng } from '../support/png.js';
import { docxOf, oleOf, pdfOf, xlsxOf, zipOf } from '../support/papers.js';

type Make = () => Buffer | Promise<Buffer>;
const SCRIPT = '<script>alert(document.cookie)</script>';

describeOnBoth('a hostile upload', (app) => {
  let street: Client;
  let id: string;
  beforeAll(async () => {
    const make = given(app());
    const district = await make.district();
    street = await Client.as(app(), 'liuchang');
    id = (await make.dispatched(district)).id;
  });
  const content = (row: EvidenceBody) => street.file(`/api/cases/${id}/evidence/${row.id}/content`);

  it.each<[string, Make, string, string, number]>([
    ['an empty file', () => Buffer.alloc(0), '空.jpg', 'evidence.empty', 422],
    ['a page', () => Buffer.from(`<!doctype html>${SCRIPT}`), '照片.jpg', 'evidence.wrong_type', 422],
    [
      'a drawing with a script',
      () => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
      '图.svg',
      'evidence.wrong_type',
      422,
    ],
    [
      'the same with an XML head',
      () => Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
      '图.png',
      'evidence.wrong_type',
      422,
    ],
    [
      'GIF that is JavaScript',
      () => Buffer.from('GIF89a/*\x01\x00*/=1;alert(1)//'),
      '图.gif',
      'evidence.wrong_type',
      422,
    ],
    [
      'a program named as a photo',
      () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]),
      '照片.jpg',
      'evidence.wrong_type',
      422,
    ],
    [
      'an ELF program',
      () => Buffer.concat([Buffer.from('\x7fELF', 'latin1'), Buffer.alloc(300)]),
      '照片.png',
      'evidence.wrong_type',
      422,
    ],
    ['a shell script', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), '照片.jpg', 'evidence.wrong_type', 422],
    ['a photo named as a program', () => jpegOf(), '照片.jpg.exe', 'evidence.wrong_ending', 422],
    ['a photo named as a page', () => jpegOf(), '照片.html', 'evidence.wrong_ending', 422],
    ['a paper where a photo belongs', () => pdfOf(), '照片.pdf', 'evidence.wrong_type', 422],
    [
      'a photo cut in half',
      async () => (await jpegOf({ width: 800, height: 600, noise: true })).subarray(0, 20_000),
      '照片.jpg',
      'evidence.broken_photo',
      422,
    ],
    [
      'the head of a photo',
      async () => (await jpegOf()).subarray(0, 60),
      '照片.jpg',
      'evidence.broken_photo',
      422,
    ],
    [
      'a PNG of nothing',
      () => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)]),
      '照片.png',
      'evidence.wrong_type',
      422,
    ],
    [
      'a picture of 900 megapixels in few bytes',
      () => bombPng(30_000, 30_000),
      '照片.png',
      'evidence.too_many_pixels',
      413,
    ],
    [
      'a picture that says it is larger than any',
      () => bombPng(0x7fffffff, 0x7fffffff, 10),
      '照片.png',
      'evidence.broken_photo',
      422,
    ],
    ['a moving picture', () => moving(), '照片.webp', 'evidence.moving_picture', 422],
    ['HEIC', () => heicHead(), 'IMG_0001.HEIC', 'evidence.heic', 422],
  ])('%s is refused with a sentence', async (_, make, name, code, status) => {
    const bytes = await make();
    const answer = await sendEvidence(street, id, bytes, { name });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.title).toMatch(/。$/);
  });

  it.each<[string, Make, string, string]>([
    ['Word with macros', () => docxOf({ 'word/vbaProject.bin': 'x' }), '报告.docx', 'evidence.active_paper'],
    [
      'the same named .docm',
      () => docxOf({ 'word/vbaProject.bin': 'x' }),
      '报告.docm',
      'evidence.wrong_ending',
    ],
    [
      'old Excel with macros',
      () => oleOf('Workbook', '_VBA_PROJECT_CUR/VBA/dir'),
      '台账.xls',
      'evidence.active_paper',
    ],
    ['a locked Word file', () => oleOf('EncryptedPackage'), '报告.docx', 'evidence.locked_paper'],
    [
      'a PDF with a script',
      () => pdfOf('4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj'),
      '报告.pdf',
      'evidence.active_paper',
    ],
    [
      'a PDF that is an archive',
      async () => Buffer.concat([pdfOf(), await zipOf({ 'a.exe': 'MZ' })]),
      '报告.pdf',
      'evidence.two_in_one',
    ],
    ['an archive', () => zipOf({ 'a.exe': 'MZ' }), '材料.zip', 'evidence.wrong_type'],
    ['Excel named as PDF', () => xlsxOf(), '报告.pdf', 'evidence.wrong_ending'],
    ['a page named as PDF', () => Buffer.from(`<html>${SCRIPT}`), '报告.pdf', 'evidence.wrong_type'],
  ])('as a paper: %s is refused', async (_, make, name, code) => {
    const answer = await sendEvidence(street, id, await make(), { name, kind: 'document' });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it('that is too large is refused before it is kept', async () => {
    const bytes = Buffer.concat([await jpegOf(), Buffer.alloc(20 * 1024 * 1024)]);
    const answer = await sendEvidence(street, id, bytes);
    expect([answer.status, answer.body.code]).toEqual([413, 'evidence.too_large']);
    const huge = await sendEvidence(street, id, Buffer.alloc(22 * 1024 * 1024));
    expect(huge.status).toBe(413);
  });

  it('hidden in a photo does not reach anybody: the copy holds pixels only', async () => {
    const photo = await jpegOf({ noise: true });
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0x00, SCRIPT.length + 2]), Buffer.from(SCRIPT)]);
    const polyglot = Buffer.concat([
      photo.subarray(0, 2),
      comment,
      photo.subarray(2),
      Buffer.from(`--><html>${SCRIPT}</html>`),
      await zipOf({ 'a.js': 'alert(1)' }),
    ]);
    const sent = await sendEvidence(street, id, polyglot, { name: '照片.jpg' });
    expect(sent.status).toBe(201);
    const { body, headers } = await content(sent.body);
    expect(body.includes('script')).toBe(false);
    expect(body.includes('PK\x05\x06')).toBe(false);
    expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
      'image/jpeg',
      'nosniff',
    ]);
    expect((await sharp(body).metadata()).format).toBe('jpeg');
  });

  it('as a paper comes back as an attachment that no browser opens, byte for byte', async () => {
    const bytes = await docxOf();
    const sent = await sendEvidence(street, id, bytes, { name: '监测报告（二期）.docx', kind: 'document' });
    const { body, headers } = await content(sent.body);
    expect(body.equals(bytes)).toBe(true);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="_.docx"; filename*=UTF-8''${encodeURIComponent('监测报告（二期）.docx')}`,
    );
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    const small = await street.get<EvidenceBody>(`/api/cases/${id}/evidence/${sent.body.id}/thumbnail`);
    expect([small.status, small.body.code]).toEqual([422, 'evidence.not_a_photo']);
  });

  const NASTY = [
    '../../../../etc/passwd.jpg',
    '..\\..\\windows\\win.ini.jpg',
    '/etc/shadow.jpg',
    'C:\\照片\\排口.jpg',
    '照片\u202Egpj.jpg',
    `${'排'.repeat(300)}.jpg`,
    'CON',
    'nul.jpg',
    '排口.jpg. . ',
    '😀排口.jpg',
    '"quoted".jpg',
    '排口\r\nSet-Cookie: a=b.jpg',
    '%2e%2e%2fetc%2fpasswd.jpg',
    '.htaccess',
    '照片\t二.jpg',
    "排口'; DROP TABLE evidence_file; --.jpg",
    '"><img src=x onerror=alert(1)>.jpg',
  ];

  it.each(NASTY.map((name, at) => [name, at] as const))(
    'with the name %j keeps a name for people and nothing else',
    async (name, at) => {
      const sent = await sendEvidence(street, id, await jpegOf({ colour: `#0000${10 + at}` }), { name });
      expect(sent.status).toBe(201);
      expect(sent.body.name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u);
      expect(sent.body.name).not.toMatch(/^[.\s]|[.\s]$/);
      expect([...sent.body.name].length).toBeLessThanOrEqual(124);
      const { status, headers } = await content(sent.body);
      expect(status).toBe(200);
      expect(headers.get('set-cookie')).toBeNull();
      expect(headers.get('content-disposition')).toMatch(
        /^inline; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.%!~-]+$/,
      );
    },
  );

  it('with a NUL in its name is no request at all', async () => {
    const sent = await sendEvidence(street, id, await jpegOf(), { name: '照片\u0000.jpg' });
    expect([sent.status, sent.body.code]).toEqual([400, 'request.malformed']);
  });

  it('leaves nothing on the disk but files named by their hash', () => {
    const folder = join(app().dataDir, 'evidence');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.length).toBeGreaterThan(NASTY.length);
    for (const { name } of files) expect(name).toMatch(/^[0-9a-f]{64}(-(display\.jpg|thumbnail\.webp))?$/);
  });
});

/** Two frames. */
async function moving(): Promise<Buffer> {
  const frames = Buffer.concat([Buffer.alloc(8 * 8 * 3, 0), Buffer.alloc(8 * 8 * 3, 255)]);
  return sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
}
