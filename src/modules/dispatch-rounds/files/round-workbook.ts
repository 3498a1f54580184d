import type { Wording } from '../../../kernel/errors.js';
import { moment } from '../../../kernel/printed-moment.js';
import { OfficialBook, type Head } from '../../../platform/documents/official-book.js';
import { A3 } from '../../../platform/documents/paper-size.js';
import type { RoundFile, UnitStanding } from '../application/read-rounds.js';
import type { OwedLine } from '../application/describe-owed.js';

const TASKS: readonly Head[] = [
  ['责任单位', 16],
  ['任务编号', 13],
  ['整改任务', 28],
  ['整改状态', 9],
  ['填报情况', 14],
  ['填报时间', 11],
  ['填报人', 12],
  ['本月进展', 40],
  ['完成节点', 9],
  ['预计完成', 12],
  ['困难', 28],
  ['亮灯', 6],
];
const UNITS: readonly Head[] = [
  ['责任单位', 24],
  ['应报', 10],
  ['已报', 10],
  ['其中迟报', 10],
  ['逾期未报', 10],
  ['最多逾期（天）', 14],
  ['亮灯', 10],
];
const COLOUR_NAMES = { blue: '蓝', yellow: '黄', red: '红' } as const;

/** A round on paper: each task with its answer, and how each unit stands. */
export async function roundWorkbook(file: RoundFile, statusWords: Record<string, Wording>): Promise<Buffer> {
  const { round, counts } = file;
  const book = new OfficialBook();
  const title = `${Number(round.month.slice(0, 4))}年${Number(round.month.slice(5))}月整改任务月调度`;
  const late = counts.lateOpen > 0 ? `，逾期未报 ${counts.lateOpen} 项` : '';
  const note = `${round.openedOn} 发出，${round.dueOn} 前填报；应报 ${counts.owed} 项，已报 ${counts.answered} 项${late}。`;
  // Twelve columns are read at their size on A3.
  const tasks = book.sheet({ name: '填报明细', heads: TASKS, title: `${title}填报明细`, note, paper: A3 });
  await tasks.lines(file.lines.map((line) => taskCells(line, statusWords)));
  const units = book.sheet({ name: '单位汇总', heads: UNITS, title: `${title}单位汇总`, note });
  await units.lines(file.units.map(unitCells));
  return book.finish();
}

function taskCells(line: OwedLine, statusWords: Record<string, Wording>): string[] {
  const { owed, unit, described, light } = line;
  const answer = owed.answeredAt ? owed.answer : null;
  const done = answer?.kind === 'no-change' ? `无变化：${answer.reason}` : (answer?.text ?? '');
  return [
    unit.name,
    described.task.number,
    described.task.title,
    statusWords[described.status]?.zh ?? '',
    stateWords(line),
    owed.answeredAt ? moment(owed.answeredAt) : '',
    owed.answeredByName ?? '',
    done,
    answer ? String(answer.ticks.length) : '',
    answer?.expectedOn ?? '',
    answer?.obstacle ?? '',
    light ? COLOUR_NAMES[light.colour] : '',
  ];
}

function stateWords({ state, daysLate }: OwedLine): string {
  if (state === 'excused') return '已销号，免报';
  if (state === 'answered') return daysLate > 0 ? `迟报 ${daysLate} 天` : '按时';
  return daysLate > 0 ? `逾期未报 ${daysLate} 天` : '未报';
}

function unitCells(one: UnitStanding): (string | number)[] {
  const { unit, owed, answered, answeredLate, lateOpen, mostDaysLate, colour } = one;
  return [
    unit.name,
    owed,
    answered,
    answeredLate,
    lateOpen,
    mostDaysLate,
    colour ? COLOUR_NAMES[colour] : '',
  ];
}
