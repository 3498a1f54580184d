import ExcelJS from 'exceljs';
import { dayOf } from '../../../kernel/day.js';
import {
  changeWords,
  earliestDueFirst,
  momentInSentence,
  spanWords,
  type MailFile,
} from '../../notices/index.js';
import type { DigestContent } from '../mail/digest-content.js';
import { rateWords } from '../mail/digest-streets.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const BODY = '仿宋_GB2312';
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } } as const;
const THIN = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** Heading and width of a column in characters of Excel. */
type Head = readonly [string, number];

const CASES: readonly Head[] = [
  ['序号', 6],
  ['时限', 14],
  ['截止', 20],
  ['受理编号', 24],
  ['反映问题', 46],
  ['街道', 14],
  ['主办单位', 20],
  ['承办人', 12],
  ['已催次数', 10],
];
const STREETS: readonly Head[] = [
  ['位次', 8],
  ['街道', 18],
  ['逾期件', 10],
  ['较上周', 10],
  ['最长逾期', 16],
  ['按期办结率', 14],
];

/** The rows of a digest as a workbook: the overdue cases whole and the streets beside each other; every cell is text or a number. */
export async function overdueWorkbook(content: DigestContent): Promise<MailFile> {
  const book = new ExcelJS.Workbook();
  const frozen = `截至 ${momentInSentence(content.asOf)} 快照，与同日周报一致。`;
  const late = sheet(book, '逾期清单', CASES, `${content.unitName}逾期清单`, frozen);
  for (const [at, item] of earliestDueFirst(content.overdue).entries()) {
    const { light, number, shortNumber, title, streetName, leadUnitName, ownerName, remindedTimes } = item;
    const words = light.overdue ? `逾期 ${spanWords(light.overdue)}` : '';
    const due = light.dueAt ? momentInSentence(light.dueAt) : '';
    const street = streetName ?? (content.scope === 'street' ? content.unitName : '');
    const who = [street, leadUnitName ?? '未定', ownerName ?? '未定', remindedTimes];
    add(late, [at + 1, words, due, number ?? shortNumber, title, ...who]);
  }
  const streets = sheet(book, '各街道对照', STREETS, '各街道逾期对照', frozen);
  for (const [at, street] of content.streets.entries()) {
    const { name, overdue, before, longestOverdue, onTimeRate } = street;
    const longest = longestOverdue ? spanWords(longestOverdue) : '—';
    add(streets, [
      at + 1,
      name,
      overdue,
      changeWords(overdue, before ?? null),
      longest,
      rateWords(onTimeRate),
    ]);
  }
  const bytes = await book.xlsx.writeBuffer();
  const name = `逾期清单_${content.unitName.replace(/[\\/:*?"<>|]/g, '_')}_${dayOf(content.asOf)}.xlsx`;
  return { name, mediaType: XLSX, content: Buffer.from(bytes) };
}

function sheet(book: ExcelJS.Workbook, name: string, heads: readonly Head[], title: string, note: string) {
  const made = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  made.columns = heads.map(([, width]) => ({
    width,
    style: { font: { name: BODY, size: 11 }, alignment: { vertical: 'top', wrapText: true } },
  }));
  made.addRow([title]).getCell(1).font = { name: '方正小标宋简体', size: 16 };
  made.addRow([note]).getCell(1).font = { name: BODY, size: 10 };
  for (const at of [1, 2]) {
    made.mergeCells(at, 1, at, heads.length);
    made.getCell(at, 1).alignment = { horizontal: at === 1 ? 'center' : 'left', vertical: 'middle' };
  }
  made.addRow(heads.map(([heading]) => heading)).eachCell((cell) => {
    cell.font = { name: '黑体', size: 11 };
    cell.fill = HEAD_FILL;
    cell.border = BORDER;
  });
  return made;
}

function add(to: ExcelJS.Worksheet, cells: readonly (string | number)[]): void {
  to.addRow([...cells]).eachCell({ includeEmpty: true }, (cell) => {
    cell.border = BORDER;
    if (typeof cell.value === 'string') cell.numFmt = '@';
  });
}
