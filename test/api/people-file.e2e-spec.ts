import { utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserRow } from '../../src/modules/organisation/index.js';
import { Client } from '../support/client.js';
import { given, type District } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

interface PeopleFile {
  text: string;
  sheet: string;
  notes: { zh: string; en: string }[];
  code?: string;
  detail?: string;
}
interface Plan {
  key: string;
  lines: { line: number; verdict: string; username: string; faults: { column: string }[] }[];
}

const NASTY = join(import.meta.dirname, '../fixtures/intake/nasty');
const HEAD = ['姓名', '账号', '单位', '角色', '邮箱', '电话'];
const HEQING = ['何青', 'heqing', '梧桐街道', '街道经办', 'heqing@duban.example', '03716001'];
const WRONG = ['裴林', 'peilin', '南山街道', '街道经办', '', ''];
const GB18030 = (text: string): Buffer => {
  // The few characters of the table, as an office's spreadsheet writes them.
  const bytes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from([...text].flatMap((one) => bytes.get(one) ?? [one.charCodeAt(0)]));
};

describeOnBoth('a table of people from a file', (app) => {
  let district: District;
  let admin: Client;

  beforeAll(async () => {
    district = await given(app()).district();
    admin = await Client.as(app(), 'guanli');
  });

  const upload = (bytes: Buffer | ArrayBuffer | Uint8Array, name: string, by = admin) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes as ArrayBuffer)]), name);
    return by.post<PeopleFile>('/api/people-import/file', form);
  };
  const trial = async (text: string): Promise<Plan> =>
    (await admin.post<Plan>('/api/people-import/trial', { text })).body;
  const commit = (text: string, key: string) =>
    admin.post<{ added: number; changed: number; unchanged: number }>('/api/people-import', { text, key });
  const book = async (fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> => {
    const workbook = new ExcelJS.Workbook();
    fill(workbook.addWorksheet('名册'), workbook);
    return Buffer.from(await workbook.xlsx.writeBuffer());
  };

  it('is a workbook with a title above it, tried at the very rows of the sheet, and written once', async () => {
    const bytes = await book((sheet) => {
      sheet.addRow(['梧桐街道人员名册']);
      sheet.mergeCells('A1:F1');
      sheet.addRow([]);
      sheet.addRow(HEAD);
      sheet.addRow([]);
      sheet.addRow(HEQING.with(5, 3_716_001 as never));
      sheet.addRow(WRONG.with(0, '裴\n林'));
      sheet.addRow(['', 'wuming', '梧桐街道', '街道经办', '', '']);
    });
    const { status, body } = await upload(bytes, '名册.xlsx');
    expect([status, body.sheet, body.notes]).toEqual([200, '名册', []]);
    expect((await trial(body.text)).lines).toMatchObject([
      { line: 5, verdict: 'new', username: 'heqing', faults: [] },
      { line: 6, verdict: 'refused', username: 'peilin', faults: [{ column: 'unit' }] },
      { line: 7, verdict: 'refused', username: 'wuming', faults: [{ column: 'name' }] },
    ]);
    const good = body.text.split('\n').slice(0, 5).join('\n');
    const { key } = await trial(good);
    expect((await commit(good, key)).body).toMatchObject({ added: 1, changed: 0 });
    const stored = await app().reads.findOneByOrFail(UserRow, { username: 'heqing' });
    expect([stored.name, stored.unitId, stored.phone]).toEqual(['何青', district.streets[0]!.id, '3716001']);
    const again = (await upload(bytes, '名册.xlsx')).body.text.split('\n').slice(0, 5).join('\n');
    expect((await trial(again)).lines.map(({ verdict }) => verdict)).toEqual(['unchanged']);
    expect((await commit(again, (await trial(again)).key)).body).toMatchObject({ added: 0, unchanged: 1 });
  });

  it.each(['biff8', 'xlsx'] as const)('is an old or a new workbook: %s', async (bookType) => {
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([HEAD, HEQING]), '名册');
    const bytes = write(workbook, { type: 'buffer', bookType }) as Buffer;
    const { body } = await upload(bytes, bookType === 'biff8' ? '名册.xls' : '名册.xlsx');
    expect((await trial(body.text)).lines).toMatchObject([{ line: 2, username: 'heqing', faults: [] }]);
  });

  it.each([',', ';', '\t'])('is a GB18030 or UTF-8 CSV with %j between the cells', async (mark) => {
    const text = [HEAD, HEQING, WRONG].map((cells) => cells.join(mark)).join('\r\n');
    for (const bytes of [GB18030(text), Buffer.from(`\uFEFF${text}`)]) {
      const { body } = await upload(bytes, '名册.csv');
      expect((await trial(body.text)).lines).toMatchObject([
        { line: 2, username: 'heqing', faults: [] },
        { line: 3, username: 'peilin', faults: [{ column: 'unit' }] },
      ]);
    }
  });

  it('tells of formulas, links, hidden rows and sheets beside it, and never computes or follows anything', async () => {
    const bytes = await book((sheet, workbook) => {
      sheet.addRow(HEAD);
      sheet.addRow(HEQING.with(0, { formula: '"何"&"青"', result: '何青' } as never));
      sheet.addRow(
        ['裴林', 'peilin', '梧桐街道', '街道经办', ''].with(4, {
          formula: '[1]外.xlsx!A1',
          result: 'p@duban.example',
        } as never),
      );
      sheet.addRow(['甲一', 'jiayi', '梧桐街道', { formula: 'A1&A2' } as never, '', '']);
      sheet.getRow(3).hidden = true;
      workbook.addWorksheet('另一张').addRow(HEAD);
    });
    const { body } = await upload(bytes, '名册.xlsx');
    const told = body.notes.map(({ zh }) => zh).join('\n');
    expect(told).toMatch(/“名册”里有 2 格是公式/);
    expect(told).toMatch(/1 行是隐藏的（第 3 行）/);
    expect(told).toMatch(/引用了别的工作簿，没有去取/);
    expect(told).toMatch(/只读了工作表“名册”；“另一张”也有表头/);
    expect(told).toMatch(/第 4 行“角色”：这一格是公式，文件里没有存结果/);
    expect((await trial(body.text)).lines).toMatchObject([
      { line: 2, username: 'heqing', faults: [] },
      { line: 3, username: 'peilin', faults: [] },
      { line: 4, username: 'jiayi', faults: [{ column: 'role' }] },
    ]);
  });

  it.each([
    ['bomb-declared.xlsx', 413, 'sheet.zip-bomb'],
    ['bomb-lying.xlsx', 413, 'sheet.zip-bomb'],
    ['entities.xlsx', 422, 'sheet.unsafe-xml'],
    ['macro.xlsm', 422, 'sheet.macro'],
    ['macro-renamed.xlsx', 422, 'sheet.macro'],
    ['macro.xls', 422, 'sheet.macro'],
    ['password.xlsx', 422, 'sheet.encrypted'],
    ['photo-named.xlsx', 422, 'sheet.picture'],
    ['files.zip', 422, 'sheet.archive'],
    ['truncated.xlsx', 422, 'sheet.broken'],
    ['zero-bytes.xlsx', 422, 'sheet.empty'],
  ])('refuses %s with a sentence that says what to do', async (name, status, code) => {
    const answer = await upload(readFileSync(join(NASTY, name)), name);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toContain(name);
  });

  it('refuses a bomb of one sheet, a file without people, too many of them, and everybody but the administrator', async () => {
    const zip = await JSZip.loadAsync(await book((sheet) => sheet.addRow(HEAD)));
    zip.file('xl/worksheets/sheet2.xml', 'a'.repeat(300 * 1024 * 1024));
    const bomb = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect((await upload(bomb, '名册.xlsx')).body.code).toBe('sheet.zip-bomb');

    const other = await book((sheet) => sheet.addRow(['受理编号', '内容']));
    expect((await upload(other, '批次.xlsx')).body.code).toBe('people.no_table');
    const many = await book((sheet) => {
      sheet.addRow(HEAD);
      for (let at = 0; at <= 300; at++) sheet.addRow(HEQING.with(1, `heqing${at}`));
    });
    expect((await upload(many, '名册.xlsx')).body.code).toBe('people.no_table');
    expect((await admin.post<PeopleFile>('/api/people-import/file', new FormData())).status).toBe(422);
    const officer = await Client.as(app(), 'chenli');
    expect((await upload(other, '批次.xlsx', officer)).status).toBe(403);
  }, 60_000);
});
