import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../../kernel/errors.js';
import { readSheet } from './read-sheet.js';
import { refusalOf } from './sheet-errors.js';
import { processorTime } from '../../../test/support/processor-time.js';

const NASTY = join(import.meta.dirname, '../../../test/fixtures/intake/nasty');

/** File, refusal, and what the sentence must tell the officer to do. */
const REFUSED: readonly [file: string, code: string, tells: RegExp][] = [
  ['zero-bytes.xlsx', 'sheet.empty', /没有内容/],
  ['blank.xlsx', 'sheet.empty', /没有内容/],
  ['garbage-inside.xlsx', 'sheet.empty', /没有内容/],
  ['truncated.xlsx', 'sheet.broken', /没有传完整.*重新另存/],
  ['truncated.xls', 'sheet.broken', /没有传完整/],
  ['truncated.docx', 'sheet.broken', /没有传完整/],
  ['open-quote.csv', 'sheet.broken', /损坏/],
  ['macro.xlsm', 'sheet.macro', /另存为 \.xlsx/],
  ['macro-renamed.xlsx', 'sheet.macro', /另存为 \.xlsx/],
  ['macro-sheet.xlsx', 'sheet.macro', /另存为 \.xlsx/],
  ['macro-sheet.xls', 'sheet.macro', /另存为 \.xlsx/],
  ['macro.xls', 'sheet.macro', /另存为 \.xlsx/],
  ['macro.docm', 'sheet.macro', /宏/],
  ['bomb-declared.xlsx', 'sheet.zip-bomb', /复制到新的工作簿/],
  ['bomb-lying.xlsx', 'sheet.zip-bomb', /复制到新的工作簿/],
  ['entities.xlsx', 'sheet.unsafe-xml', /实体定义/],
  ['entities.docx', 'sheet.unsafe-xml', /实体定义/],
  ['far-row.xlsx', 'sheet.too-many-rows', /删掉下面的空行/],
  ['far-column.xlsx', 'sheet.too-many-columns', /删掉表格右边/],
  ['password.xlsx', 'sheet.encrypted', /有打开密码.*取消密码/],
  ['password.xls', 'sheet.encrypted', /有打开密码.*取消密码/],
  ['letter.doc', 'sheet.old-word', /另存为 \.docx/],
  ['letter.rtf', 'sheet.old-word', /另存为 \.docx/],
  ['slides.ppt', 'sheet.unsupported', /另存为 \.xlsx/],
  ['scan.pdf', 'sheet.picture', /索取 Excel 或 Word 原件/],
  ['seal.ofd', 'sheet.picture', /索取 Excel 或 Word 原件/],
  ['photo-named.xlsx', 'sheet.picture', /图片/],
  ['photo.jpg', 'sheet.picture', /图片/],
  ['files.zip', 'sheet.archive', /先解压/],
  ['files.rar', 'sheet.archive', /先解压/],
  ['sheet.ods', 'sheet.unsupported', /另存为 \.xlsx/],
  ['program.csv', 'sheet.unsupported', /另存为 \.xlsx/],
  ['feed.xml', 'sheet.unsupported', /另存为 \.xlsx/],
  ['single-file-page.xls', 'sheet.unsupported', /另存为 \.xlsx/],
  ['no-table.docx', 'sheet.no-table', /没有表格/],
  ['no-table.html', 'sheet.no-table', /没有表格/],
];

describe('files that are refused', () => {
  it.each(REFUSED)('%s: %s', async (file, code, tells) => {
    const spent = processorTime();
    const error = await readSheet(readFileSync(join(NASTY, file)), file).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DomainError);
    const { code: said, sentence, details } = error as DomainError;
    expect(said).toBe(code);
    expect(sentence.zh).toMatch(tells);
    expect(sentence.zh).toContain(`“${file}”`);
    expect(sentence.en).toMatch(/^(?:Reading |Row \d+ of )?"/);
    expect(`${sentence.zh}${sentence.en}`).not.toMatch(/[{}]|undefined/);
    expect(refusalOf(said, details).sentence).toEqual(sentence);
    expect(spent()).toBeLessThan(2000);
  });

  it('each of them stands in the table', () => {
    expect(REFUSED.map(([file]) => file).sort()).toEqual(readdirSync(NASTY).sort());
  });
});
