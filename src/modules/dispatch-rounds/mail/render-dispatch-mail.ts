import { dayOf, type Day } from '../../../kernel/day.js';
import {
  dayInSentence,
  earliestDueFirst,
  facts,
  greeting,
  lightMark,
  momentInSentence,
  reasonWords,
  renderMail,
  strong,
  type RenderedMail,
} from '../../notices/index.js';
import type { DispatchMailItem, DispatchMailModel } from './dispatch-mail.model.js';

const TITLES = { opened: '月调度填报', remind: '月调度催报', link: '月调度填报' } as const;

/** All that a unit owes in one mail: who, what, until when, and one link. Throws RangeError when there is nothing. */
export function renderDispatchMail(model: DispatchMailModel): RenderedMail {
  const { recipientName, asOf, tone, link, why } = model;
  const items = earliestDueFirst(model.items);
  if (items.length === 0) throw new RangeError('a letter of the round needs at least one task');
  const year = dayOf(asOf).slice(0, 4);
  const months = [...new Set(items.map(({ month }) => monthWords(month, year)))];
  const counts = countsOf(items);
  return renderMail({
    subject: `【${TITLES[tone]}】${unitsOf(items)} ${months.join('、')}${counts.join(',')}${untilWords(items)}`,
    title: TITLES[tone],
    titleNote: momentInSentence(asOf),
    blocks: [
      {
        kind: 'summary',
        sentence: [
          `${greeting(recipientName)}${unitsOf(items)} ${months.join('、')}份月调度`,
          strong(counts.join('，')),
          `。${byWords(model)}，写本月进展、完成的节点和困难；没有变化的写明原因。`,
        ],
      },
      {
        kind: 'items',
        items: items.map((item) => ({
          mark: lightMark(item.light),
          title: item.title,
          link: null,
          facts: facts(
            months.length > 1 ? monthWords(item.month, year) : null,
            `${item.late ? '应于 ' : ''}${dayInSentence(item.dueOn)}前报`,
            item.next,
          ),
        })),
      },
      { kind: 'note', words: noteWords(model) },
      { kind: 'button', label: `去填报 ${items.length} 项`, link },
      { kind: 'foot', lines: [reasonWords(why)] },
    ],
  });
}

function countsOf(items: readonly DispatchMailItem[]): string[] {
  const late = items.filter((one) => one.late).length;
  const open = items.length - late;
  return [...(late > 0 ? [`逾期未报 ${late} 项`] : []), ...(open > 0 ? [`待填报 ${open} 项`] : [])];
}

const dueNext = (items: readonly DispatchMailItem[]): Day | null =>
  items.find(({ late }) => !late)?.dueOn ?? null;

/** In the subject: the next day that counts, or the one that is over. */
function untilWords(items: readonly DispatchMailItem[]): string {
  const next = dueNext(items);
  return next ? `(${dayInSentence(next)}前)` : `(应于 ${dayInSentence(items[0]!.dueOn)}前)`;
}

function byWords({ items }: DispatchMailModel): string {
  const next = dueNext(earliestDueFirst(items));
  if (!next) return '请尽快填报';
  const by = `请在 ${dayInSentence(next)}前填报`;
  return items.some(({ late }) => late) ? `逾期的请尽快填报，其余${by}` : by;
}

function noteWords({ tone, endsOn }: DispatchMailModel): string {
  const last = `${dayInSentence(endsOn)}`;
  return tone === 'link'
    ? `链接只供本单位使用，不用账号，提交一次后失效，最晚 ${last}止。请不要转发给其他单位。`
    : `已报的不再提醒；${last}后不再收。`;
}

/** `5 月`, with its year where that is another one. */
function monthWords(month: string, thisYear: string): string {
  const [year, of] = [month.slice(0, 4), `${Number(month.slice(5))} 月`];
  return year === thisYear ? of : `${year} 年 ${of}`;
}

function unitsOf(items: readonly DispatchMailItem[]): string {
  return [...new Set(items.map(({ unitName }) => unitName))].join('、');
}
