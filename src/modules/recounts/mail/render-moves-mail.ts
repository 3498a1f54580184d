import {
  caseItemLine,
  dueMoment,
  earliestDueFirst,
  greeting,
  momentInSentence,
  reasonWords,
  renderMail,
  strong,
  type RenderedMail,
} from '../../notices/index.js';
import type { MovedMailItem, MovesMailModel } from './moves-mail.model.js';

/** The dates of one unit that a change of the calendar moved, old and new, nothing cut. */
export function renderMovesMail(model: MovesMailModel): RenderedMail {
  const { unitName, recipientName, at, byName, source, note, cases, link, why } = model;
  const dates = cases.reduce((sum, { moves }) => sum + moves.length, 0);
  const title = `期限变动 · ${unitName}`;
  return renderMail({
    subject: `【期限变动】${unitName} ${cases.length} 件的 ${dates} 个期限随日历变动`,
    title,
    titleNote: momentInSentence(at),
    blocks: [
      {
        kind: 'summary',
        sentence: [
          `${greeting(recipientName)}日历有变动，${unitName} `,
          strong(`${cases.length} 件的 ${dates} 个期限`),
          '随之改变。提醒和亮灯都按新期限。',
        ],
      },
      {
        kind: 'items',
        items: earliestDueFirst(cases).map((item) => caseItemLine(item, item.moves.map(moveWords))),
      },
      { kind: 'button', label: cases.length === 1 ? '打开这 1 件' : '打开本单位在办案件', link },
      {
        kind: 'foot',
        lines: [`依据：${source}。${byName} 于 ${momentInSentence(at)} 改日历：${note}`, reasonWords(why)],
      },
    ],
  });
}

/** `整改办结 5/25 24:00 → 5/26 24:00`. */
function moveWords({ stepName, fromAt, toAt }: MovedMailItem['moves'][number]): string {
  return `${stepName} ${dueMoment(fromAt)} → ${dueMoment(toAt)}`;
}
