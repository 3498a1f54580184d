import type { Wording } from '../../kernel/errors.js';
import type { SheetFinding } from '../../kernel/sheet.js';
import type { SheetKind } from './sheet-file.js';

const KINDS: Record<SheetKind, Wording> = {
  xlsx: { zh: 'Excel 工作簿（.xlsx）', en: 'an Excel workbook (.xlsx)' },
  xls: { zh: '旧版 Excel 工作簿（.xls）', en: 'an old Excel workbook (.xls)' },
  xml: { zh: 'Excel 的 XML 表格', en: 'an XML spreadsheet' },
  csv: { zh: 'CSV 文本', en: 'CSV text' },
  html: { zh: '网页表格', en: 'a web page' },
  docx: { zh: 'Word 文档（.docx）', en: 'a Word document (.docx)' },
};

/** What each ending promises; Excel writes its XML as .xls itself. */
const PROMISED: Record<string, readonly SheetKind[]> = {
  xlsx: ['xlsx'],
  xls: ['xls', 'xml'],
  csv: ['csv'],
  docx: ['docx'],
  html: ['html'],
  htm: ['html'],
};

/** Told when a file is something else than its name says: whoever sent it may have renamed it. */
export function otherKind(kind: SheetKind, filename: string): SheetFinding[] {
  const extension = /\.(\w+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
  const promised = PROMISED[extension];
  if (!promised || promised.includes(kind)) return [];
  return [{ code: 'file.other-kind', details: { extension, ...KINDS[kind] } }];
}
