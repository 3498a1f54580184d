import { halfWidth } from '../../../kernel/text.js';
import { wordKey } from '../../../kernel/heading-key.js';
import { isBlankRow, type SheetRow } from '../../../kernel/sheet.js';
import type { FeedbackColumn } from './columns.js';

/** Headings seen on rectification plans and lists of tasks, without brackets and punctuation. */
const SYNONYMS: Record<FeedbackColumn, string> = {
  serial: '序号 顺序号',
  sourceNo: '任务编号 反馈序号 问题编号 反馈编号 整改编号 整改任务编号 反馈问题编号 编号 反馈意见编号',
  source: '来源 问题来源 督察来源 反馈来源 任务来源 督察轮次',
  title: '任务名称 整改任务 整改任务名称 整改事项 问题名称 问题简称 任务',
  problem:
    '问题描述 反馈问题 问题 存在问题 整改问题 具体问题 反馈意见 主要问题 反馈的问题 反馈意见问题 督察反馈问题 督察反馈意见 反馈问题描述 问题表述 问题清单 问题内容 反馈内容',
  goal: '整改目标 目标 目标任务 整改目标任务 工作目标',
  measures: '整改措施 措施 主要措施 重点措施 整改措施及要求 具体措施 具体整改措施 整改举措',
  type: '整改类型 类型 整改分类 整改类别 任务类型',
  due: '整改时限 完成时限 时限 整改期限 完成时间 办结时限 整改完成时限 整改完成时间 完成期限 计划完成时间',
  lead: '牵头责任单位 牵头单位 责任单位 整改责任单位 主体责任单位 牵头部门 整改实施主体 牵头 责任主体 整改单位 整改牵头单位',
  assist: '配合单位 配合责任单位 协办单位 配合部门 协助单位 配合 参与单位',
  street: '属地街道 属地 街道 属地镇街 所属街道 属地单位 属地责任单位 镇街 涉及街道',
  leaders: '责任领导 牵头领导 包案领导 县级责任领导 区级责任领导 市级责任领导 责任区领导 领导 挂包领导',
  partyLeader: '党委责任领导 党委领导 党委负责人 区委责任领导',
  governmentLeader: '政府责任领导 政府领导 政府负责人 分管领导 分管区领导',
  owner: '责任人 具体责任人 直接责任人 单位责任人 经办人',
  supervise:
    '督导验收单位 督导单位 验收单位 督办单位 监督单位 行业主管部门 督导责任单位 督导部门 验收销号单位',
  milestones: '时间节点 节点 阶段目标 进度安排 阶段性目标 工作计划 整改节点 序时进度 时间安排 推进计划',
  evidenceEvery: '佐证周期 报送频次 佐证报送周期 报送周期',
};

const COLUMN_OF = new Map(
  Object.entries(SYNONYMS).flatMap(([column, words]) =>
    words.split(' ').map((word) => [wordKey(word), column as FeedbackColumn] as const),
  ),
);

const LINES_SCANNED = 10;
const COLUMNS_NEEDED = 3;
const LONGEST_HEADING = 40;

/** The column a heading stands for: the whole text first, then what is outside brackets. */
export function columnOf(heading: string): FeedbackColumn | null {
  const text = halfWidth(heading);
  if (text.length > LONGEST_HEADING) return null;
  const outside = text.replace(/[([【].*?[)\]】]/gs, '');
  return COLUMN_OF.get(wordKey(text)) ?? COLUMN_OF.get(wordKey(outside)) ?? null;
}

export interface Headings {
  /** The row above the first opinion. */
  lastRow: number;
  /** By position; the first of several columns that mean the same counts. */
  columns: (FeedbackColumn | null)[];
  /** As printed, without line breaks. */
  names: string[];
}

/** The heading line: of the first ten the one with most known headings, a problem among them; null where there is none. */
export function findHeadings(rows: readonly SheetRow[]): Headings | null {
  const lines = rows.filter((row) => !row.loose && !isBlankRow(row)).slice(0, LINES_SCANNED);
  const found = lines
    .map((row, at) => headingsOf(row, lines[at + 1]))
    .filter((one) => one !== null)
    .map((one) => ({ one, known: one.columns.filter(Boolean).length }));
  const most = Math.max(...found.map(({ known }) => known));
  return found.find(({ known }) => known === most)?.one ?? null;
}

function headingsOf(row: SheetRow, below: SheetRow | undefined): Headings | null {
  const single = take(row.cells, row.number);
  const isSecond = below !== undefined && below.cells.filter((cell) => columnOf(cell)).length >= 2;
  // 责任单位 over 牵头 and 配合: the lower line says more, where it says anything.
  const both =
    isSecond && below.cells.every((cell) => cell.length <= LONGEST_HEADING)
      ? take(
          row.cells.map((cell, at) => (columnOf(below.cells[at] ?? '') ? below.cells[at]! : cell)),
          below.number,
        )
      : null;
  return both ?? single;
}

function take(cells: readonly string[], lastRow: number): Headings | null {
  const taken = new Set<FeedbackColumn>();
  const columns = cells.map((cell) => {
    const column = columnOf(cell);
    if (!column || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
  const hasProblem = taken.has('problem') || taken.has('title');
  if (!hasProblem || taken.size < COLUMNS_NEEDED) return null;
  return { lastRow, columns, names: cells.map((cell) => cell.replace(/\s+/g, '')) };
}
