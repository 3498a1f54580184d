import ExcelJS from 'exceljs';
import { dayOf } from '../../../kernel/day.js';
import { addLine, officialSheet, XLSX, type Head } from '../../../platform/documents/official-sheet.js';
import {
  changeWords,
  earliestDueFirst,
  momentInSentence,
  spanWords,
  type MailFile,
} from '../../notices/index.js';
import type { DigestContent } from '../mail/digest-content.js';
import { rateWords } from '../mail/digest-streets.js';

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
  const late = officialSheet(book, '逾期清单', CASES, `${content.unitName}逾期清单`, frozen);
  for (const [at, item] of earliestDueFirst(content.overdue).entries()) {
    const { light, number, shortNumber, title, streetName, leadUnitName, ownerName, remindedTimes } = item;
    const words = light.overdue ? `逾期 ${spanWords(light.overdue)}` : '';
    const due = light.dueAt ? momentInSentence(light.dueAt) : '';
    const street = streetName ?? (content.scope === 'street' ? content.unitName : '');
    const who = [street, leadUnitName ?? '未定', ownerName ?? '未定', remindedTimes];
    addLine(late, [at + 1, words, due, number ?? shortNumber, title, ...who]);
  }
  const streets = officialSheet(book, '各街道对照', STREETS, '各街道逾期对照', frozen);
  for (const [at, street] of content.streets.entries()) {
    const { name, overdue, before, longestOverdue, onTimeRate } = street;
    const longest = longestOverdue ? spanWords(longestOverdue) : '—';
    addLine(streets, [
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
