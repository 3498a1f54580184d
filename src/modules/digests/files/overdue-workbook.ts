import type ExcelJS from 'exceljs';
import { dayOf } from '../../../kernel/day.js';
import { addLine, officialSheet, XLSX, type Head } from '../../../platform/documents/official-sheet.js';
import { LATENESS_WORDS } from '../../follow-up/index.js';
import {
  changeWords,
  earliestDueFirst,
  momentInSentence,
  lightMark,
  spanWords,
  type MailFile,
} from '../../notices/index.js';
import type { DigestContent } from '../mail/digest-content.js';
import { rateWords } from '../mail/digest-streets.js';
import { newWorkbook } from '../../../platform/libraries/exceljs.js';

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
const TASKS: readonly Head[] = [
  ['序号', 6],
  ['情形', 12],
  ['天数', 8],
  ['任务编号', 18],
  ['整改任务', 46],
  ['牵头单位', 20],
  ['责任领导', 12],
  ['期限', 14],
  ['完成 %', 8],
  ['应完成 %', 10],
];
const STAGES: readonly Head[] = [
  ['序号', 6],
  ['时限', 14],
  ['受理编号', 24],
  ['反映问题', 46],
  ['节点日期', 12],
  ['下一节点', 40],
];
const STREETS: readonly Head[] = [
  ['位次', 8],
  ['街道', 18],
  ['逾期件', 10],
  ['较上周', 10],
  ['最长逾期', 16],
  ['按期办结率', 14],
];

/** The rows of a digest as a workbook: the overdue cases and late tasks whole, the streets beside each other; every cell is text or a number. */
export async function overdueWorkbook(content: DigestContent): Promise<MailFile> {
  const book = newWorkbook();
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
  stageSheet(book, content, frozen);
  taskSheet(book, content, frozen);
  const bytes = await book.xlsx.writeBuffer();
  const name = `逾期清单_${content.unitName.replace(/[\\/:*?"<>|]/g, '_')}_${dayOf(content.asOf)}.xlsx`;
  return { name, mediaType: XLSX, content: Buffer.from(bytes) };
}

/** The most urgent, with the count of all; the list whole is on the page. */
function stageSheet(book: ExcelJS.Workbook, { stage, unitName }: DigestContent, frozen: string): void {
  if (!stage?.items.length) return;
  const { counts, items } = stage;
  const note = `${frozen}盯办 ${counts.watched} 件，节点已过 ${counts.passed} 件；列最急的 ${items.length} 件，全部见系统“阶段性办结盯办”。`;
  const sheet = officialSheet(book, '阶段性办结盯办', STAGES, `${unitName}阶段性办结盯办`, note);
  for (const [at, { light, number, shortNumber, title, milestoneOn, milestoneText }] of items.entries())
    addLine(sheet, [
      at + 1,
      lightMark(light).words,
      number ?? shortNumber,
      title,
      milestoneOn ?? '未定',
      milestoneText,
    ]);
}

function taskSheet(book: ExcelJS.Workbook, { tasks, unitName }: DigestContent, frozen: string): void {
  if (!tasks?.length) return;
  const sheet = officialSheet(book, '整改任务', TASKS, `${unitName}滞后整改任务`, frozen);
  for (const [at, task] of tasks.entries())
    addLine(sheet, [
      at + 1,
      LATENESS_WORDS[task.lateness],
      task.days,
      task.number,
      task.title,
      task.leadUnitName ?? '未定',
      task.leaderName ?? '',
      task.due ?? '长期',
      task.done,
      task.planned,
    ]);
}
