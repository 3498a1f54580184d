import { dayOf } from '../../../kernel/day.js';
import { OfficialBook, XLSX, type Head, type Line } from '../../../platform/documents/official-book.js';
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
  const book = new OfficialBook();
  const frozen = `截至 ${momentInSentence(content.asOf)} 快照，与同日周报一致。`;
  const late = book.sheet({
    name: '逾期清单',
    heads: CASES,
    title: `${content.unitName}逾期清单`,
    note: frozen,
  });
  const overdue = earliestDueFirst(content.overdue);
  await late.lines(overdue.map((item, at) => [at + 1, ...caseCells(item, content)]));
  const streets = book.sheet({ name: '各街道对照', heads: STREETS, title: '各街道逾期对照', note: frozen });
  for (const [at, street] of content.streets.entries()) {
    const { name, overdue, before, longestOverdue, onTimeRate } = street;
    const longest = longestOverdue ? spanWords(longestOverdue) : '—';
    streets.line([
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
  const name = `逾期清单_${content.unitName.replace(/[\\/:*?"<>|]/g, '_')}_${dayOf(content.asOf)}.xlsx`;
  return { name, mediaType: XLSX, content: await book.finish() };
}

function caseCells(item: DigestContent['overdue'][number], { scope, unitName }: DigestContent): Line {
  const { light, number, shortNumber, title, streetName, leadUnitName, ownerName, remindedTimes } = item;
  const words = light.overdue ? `逾期 ${spanWords(light.overdue)}` : '';
  const due = light.dueAt ? momentInSentence(light.dueAt) : '';
  const street = streetName ?? (scope === 'street' ? unitName : '');
  const who = [street, leadUnitName ?? '未定', ownerName ?? '未定', remindedTimes];
  return [words, due, number ?? shortNumber, title, ...who];
}

/** The most urgent, with the count of all; the list whole is on the page. */
function stageSheet(book: OfficialBook, { stage, unitName }: DigestContent, frozen: string): void {
  if (!stage?.items.length) return;
  const { counts, items } = stage;
  const note = `${frozen}盯办 ${counts.watched} 件，节点已过 ${counts.passed} 件；列最急的 ${items.length} 件，全部见系统“阶段性办结盯办”。`;
  const sheet = book.sheet({
    name: '阶段性办结盯办',
    heads: STAGES,
    title: `${unitName}阶段性办结盯办`,
    note,
  });
  for (const [at, { light, number, shortNumber, title, milestoneOn, milestoneText }] of items.entries())
    sheet.line([
      at + 1,
      lightMark(light).words,
      number ?? shortNumber,
      title,
      milestoneOn ?? '未定',
      milestoneText,
    ]);
}

function taskSheet(book: OfficialBook, { tasks, unitName }: DigestContent, frozen: string): void {
  if (!tasks?.length) return;
  const sheet = book.sheet({
    name: '整改任务',
    heads: TASKS,
    title: `${unitName}滞后整改任务`,
    note: frozen,
  });
  for (const [at, task] of tasks.entries())
    sheet.line([
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
