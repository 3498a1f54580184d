import { dayOf, daysBetween, timeOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { OfficialBook, type Head } from '../../../platform/documents/official-book.js';
import { STATUS_WORDS } from '../../cases/index.js';
import type { WatchedLine } from '../application/read-watch.js';
import type { StageStanding } from '../domain/stage-standing.js';

export const STANDING_WORDS: Record<StageStanding, string> = {
  passed: '节点已过',
  today: '今日到期',
  soon: '临近节点',
  ahead: '未到',
  paused: '已中止计时',
};

const HEADS: readonly Head[] = [
  ['序号', 5],
  ['受理编号', 18],
  ['反映问题', 34],
  ['街道', 10],
  ['主办单位', 14],
  ['状态', 11],
  ['下一节点', 30],
  ['节点日期', 11],
  ['节点状态', 10],
  ['天数', 7],
  ['最近进展', 36],
  ['进展时间', 12],
];

/** 阶段性办结盯办 as a workbook; every cell is text or a number. */
export async function watchWorkbook(lines: readonly WatchedLine[], asOf: Instant): Promise<Buffer> {
  const book = new OfficialBook();
  const note = `截至 ${momentOf(asOf)}，共 ${lines.length} 件；天数为负表示节点已过。`;
  const sheet = book.sheet({ name: '阶段性办结盯办', heads: HEADS, title: '阶段性办结盯办清单', note });
  await sheet.lines(lines.map((one, at) => [at + 1, ...cellsOf(one, asOf)]));
  return book.finish();
}

function cellsOf({ watched, line, progress }: WatchedLine, asOf: Instant): (string | number)[] {
  const { row, street, parts } = line;
  const { milestoneOn, standing } = watched;
  return [
    row.acceptanceNo ?? row.numberKey ?? '无编号',
    row.title,
    street?.name ?? '',
    parts.find(({ part }) => part.role === 'LEAD')?.unit.name ?? '未定',
    STATUS_WORDS[row.status].zh,
    row.nextMilestone ?? '未定节点',
    milestoneOn ?? '',
    STANDING_WORDS[standing],
    milestoneOn && standing !== 'paused' ? daysBetween(dayOf(asOf), milestoneOn) : '',
    progress ? (progress.note ?? progressWords(progress.action)) : '',
    progress ? momentOf(progress.at) : '',
  ];
}

const progressWords = (action: string): string => (action === 'case.report' ? '已上报' : '阶段性办结');

const momentOf = (at: Instant): string => `${dayOf(at)} ${timeOf(at)}`;
