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

/** All that a unit owes in one mail; throws RangeError when there is nothing. */
export function renderDispatchMail(model: DispatchMailModel): RenderedMail {
  const { recipientName, asOf, items, tone, link, endsOn, why } = model;
  const [first] = items;
  if (!first) throw new RangeError('a letter of the round needs at least one task');
  const late = items.filter((one) => one.late).length;
  const counts = [
    late > 0 && `逾期未报 ${late} 项`,
    items.length > late && `待填报 ${items.length - late} 项`,
  ].filter(Boolean);
  const months = [...new Set(items.map(({ month }) => monthWords(month)))].join('、');
  const by = late === items.length ? '请尽快' : `请在 ${dayInSentence(first.dueOn)}前`;
  return renderMail({
    subject: `【${TITLES[tone]}】${months}${counts.join(',')}(${dayInSentence(first.dueOn)}前)`,
    title: TITLES[tone],
    titleNote: momentInSentence(asOf),
    blocks: [
      {
        kind: 'summary',
        sentence: [
          `${greeting(recipientName)}${months}月调度，${unitsOf(items)}`,
          strong(counts.join('，')),
          `。${by}填报本月进展、完成的节点和困难；没有变化的写明原因。${tone === 'link' ? '' : '已报的不再提醒。'}`,
        ],
      },
      {
        kind: 'items',
        items: earliestDueFirst(items).map((item) => ({
          mark: lightMark(item.light),
          title: item.title,
          link: item.link,
          facts: facts(
            `${dayInSentence(item.dueOn)}前报`,
            months.includes('、') ? monthWords(item.month) : null,
            item.next,
          ),
        })),
      },
      ...(tone === 'link' ? [{ kind: 'note' as const, words: linkWords(endsOn) }] : []),
      { kind: 'button', label: `去填报 ${items.length} 项`, link },
      { kind: 'foot', lines: [reasonWords(why)] },
    ],
  });
}

const linkWords = (endsOn: DispatchMailModel['endsOn']): string =>
  `链接只供本单位使用，不用账号，提交一次后失效，最晚 ${dayInSentence(endsOn)}止。请不要转发给其他单位。`;

const monthWords = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`;

function unitsOf(items: readonly DispatchMailItem[]): string {
  return [...new Set(items.map(({ unitName }) => unitName))].join('、');
}
