import {
  docxOf,
  ofdOf,
  oleOf,
  packedObjects,
  pdfOf,
  xlsxOf,
  zipOf,
} from '../../../../test/support/papers.js';
import { DOC, DOCX, OFD, PDF, XLS, XLSX } from '../domain/file-types.js';
import { lookThrough } from './look-through.js';
import { sniffType } from './sniff-type.js';
import { processorTime } from '../../../../test/support/processor-time.js';

const template = (mode: string): string =>
  `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.example/a.dotm" ${mode}/></Relationships>`;
const link =
  '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://example.org" TargetMode="External"/></Relationships>';

describe('what a paper is, its content says', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string | undefined]>([
    ['PDF', () => pdfOf(), PDF],
    ['Word', () => docxOf(), DOCX],
    ['Excel', () => xlsxOf(), XLSX],
    ['OFD', () => ofdOf(), OFD],
    ['old Word', () => oleOf('WordDocument'), DOC],
    ['old Excel', () => oleOf('Workbook'), XLS],
    ['another container', () => oleOf('PowerPoint Document'), undefined],
    ['a plain archive', () => zipOf({ 'a.txt': 'x' }), undefined],
    ['an archive without its end', async () => (await docxOf()).subarray(0, 60), undefined],
    ['a program', () => Buffer.from(`MZ${'\0'.repeat(200)}`), undefined],
    ['a page', () => Buffer.from('<!doctype html><script>1</script>'), undefined],
    [
      'a drawing with a script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      undefined,
    ],
    ['GIF and JavaScript', () => Buffer.from('GIF89a/*\x01\x00*/=1;alert(1)'), undefined],
  ])('%s', async (_, make, mime) => {
    expect((await sniffType(await make()))?.mime).toBe(mime);
  });

  it('nobody can say of a new Word file with a password', async () => {
    const locked = oleOf('EncryptedPackage', 'EncryptionInfo');
    await expect(sniffType(locked)).rejects.toMatchObject({ code: 'evidence.locked_paper' });
  });

  it('is not taken from words in the text of an old file', async () => {
    const text = Buffer.concat([oleOf('Other'), Buffer.from('WordDocument\0', 'utf16le'), Buffer.alloc(128)]);
    expect(await sniffType(text)).toBeUndefined();
  });
});

describe('a paper is taken', () => {
  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ['a plain PDF', PDF, () => pdfOf()],
    [
      'a PDF with a link and a first page to open',
      PDF,
      () => pdfOf('4 0 obj\n<< /OpenAction [3 0 R /Fit] /A << /S /URI >> >>\nendobj'),
    ],
    [
      'a PDF whose picture holds the letters',
      PDF,
      () => pdfOf('4 0 obj\n<< /Length 9 >>\nstream\n/JS (x) /Launch\nendstream\nendobj'),
    ],
    ['a PDF with names that begin alike', PDF, () => pdfOf('4 0 obj\n<< /JSX 1 /Launcher 2 >>\nendobj')],
    ['a PDF with packed objects', PDF, () => pdfOf(packedObjects('5 0 << /Type /Font >>'))],
    ['a Word file with a link', DOCX, () => docxOf({ 'word/_rels/document.xml.rels': link })],
    [
      'a Word file with a template of its own',
      DOCX,
      () => docxOf({ 'word/_rels/settings.xml.rels': template('') }),
    ],
    ['an Excel file', XLSX, () => xlsxOf()],
    ['an old Word file', DOC, () => oleOf('WordDocument')],
  ])('%s', async (_, mime, make) => {
    const bytes = await make();
    expect(() => lookThrough(mime, bytes)).not.toThrow();
  });
});

describe('a paper is refused', () => {
  it.each<[string, string, () => Buffer | Promise<Buffer>, string]>([
    [
      'a PDF with a script',
      PDF,
      () => pdfOf('4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj'),
      'active_paper',
    ],
    [
      'one that writes it another way',
      PDF,
      () => pdfOf('4 0 obj\n<< /S /J#61vaScript >>\nendobj'),
      'active_paper',
    ],
    [
      'one that starts a program',
      PDF,
      () => pdfOf('4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj'),
      'active_paper',
    ],
    [
      'one that packs it away',
      PDF,
      () => pdfOf(packedObjects('4 0 << /S /JavaScript /JS (x) >>')),
      'active_paper',
    ],
    [
      'one that hides it between words',
      PDF,
      () => pdfOf('% stream\n4 0 obj\n<< /JS (x) >>\nendobj\n% endstream'),
      'active_paper',
    ],
    ['one with a bomb of objects', PDF, () => pdfOf(packedObjects(' '.repeat(40_000_000))), 'active_paper'],
    [
      'a PDF that is an archive',
      PDF,
      async () => Buffer.concat([pdfOf(), await zipOf({ 'a.exe': 'MZ' })]),
      'two_in_one',
    ],
    ['Word with macros', DOCX, () => docxOf({ 'word/vbaProject.bin': 'x' }), 'active_paper'],
    [
      'Word that fetches its template',
      DOCX,
      () => docxOf({ 'word/_rels/settings.xml.rels': template('TargetMode="External"') }),
      'active_paper',
    ],
    ['Excel with macro sheets', XLSX, () => xlsxOf({ 'xl/macrosheets/sheet1.xml': '<x/>' }), 'active_paper'],
    ['old Word with macros', DOC, () => oleOf('WordDocument', 'Macros/VBA/_VBA_PROJECT'), 'active_paper'],
    ['old Excel with macros', XLS, () => oleOf('Workbook', '_VBA_PROJECT_CUR/VBA/dir'), 'active_paper'],
  ])('%s', async (_, mime, make, code) => {
    const bytes = await make();
    expect(() => lookThrough(mime, bytes)).toThrow(expect.objectContaining({ code: `evidence.${code}` }));
  });

  it('in little time, however it is made', () => {
    const words = Buffer.from('%PDF-1.7\n' + '>>stream\n'.repeat(2_000_000));
    const spent = processorTime();
    lookThrough(PDF, words);
    expect(spent()).toBeLessThan(5_000);
  });
});
