import { dayOf, timeOf } from '../../../kernel/day.js';
import { longDay, periodWords } from '../domain/fill-letter.js';
import type { WrittenReminderRunRow } from '../persistence/written-reminder-run.entity.js';
import type { WithoutPaper } from './letters-docx.js';

/** 零投诉街道 of a run, with the period as proof; null where every street has a case. */
export function withoutPaper({
  fromDay,
  toDay,
  takenAt,
  content,
}: WrittenReminderRunRow): WithoutPaper | null {
  const { without, waiting, campaign, streets, total } = content;
  if (without.length === 0) return null;
  const period = periodWords({ from: fromDay, to: toDay, batches: content.batches });
  const left = waiting.map(({ name, cases }) => `${name}${cases}件`).join('、');
  return {
    title: '零投诉街道名单',
    paragraphs: [
      `${period}，${campaign}共交办信访举报件${total}件。全区${streets}个街道中，${without.length}个街道没有举报件：`,
      `${without.map(({ name }) => name).join('、')}。`,
      ...(left ? [`另有举报件已登记、尚待交办，未列入名单：${left}。`] : []),
      `以上数字截至${longDay(dayOf(takenAt))} ${timeOf(takenAt)}，${content.batches ? '按批次统计' : '按交办日期统计'}，拆分件分别计算。`,
    ],
  };
}
