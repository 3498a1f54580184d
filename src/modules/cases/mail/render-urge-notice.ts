import { dayOf } from '../../../kernel/day.js';
import {
  caseItemLine,
  dayInSentence,
  dueMoment,
  earliestDueFirst,
  greeting,
  momentInSentence,
  reasonWords,
  renderMail,
  strong,
  type Block,
  type ItemLine,
  type RenderedMail,
} from '../../notices/index.js';
import type { UrgedMailItem, UrgeNoticeModel } from './urge-notice.model.js';

/** The cases on which one unit is urged, nothing cut; throws RangeError when there are none. */
export function renderUrgeNotice(model: UrgeNoticeModel): RenderedMail {
  const { unitName, cases, urgedAt, urgedBy, words } = model;
  if (cases.length === 0) throw new RangeError('an urge needs at least one case');
  const blocks: Block[] = [
    {
      kind: 'summary',
      sentence: [
        `${greeting(model.recipientName)}${urgedBy}催办`,
        strong(`${cases.length} 件`),
        `，都由${unitName}主办。请尽快办理，办不动的请在案件里写明卡在哪里。`,
      ],
    },
    ...(words ? [{ kind: 'note' as const, words: `催办意见：${words}` }] : []),
    { kind: 'heading', title: '催办案件', note: `${cases.length} 件` },
    { kind: 'items', items: earliestDueFirst(cases).map(line) },
    {
      kind: 'button',
      label: cases.length === 1 ? '打开这件' : `打开这 ${cases.length} 件`,
      link: model.link,
    },
    {
      kind: 'foot',
      lines: [`${urgedBy} 于 ${momentInSentence(urgedAt)} 催办，期限不变。`, reasonWords(model.why)],
    },
  ];
  return renderMail({
    subject: `【催办】${unitName} ${cases.length} 件(${dayInSentence(dayOf(urgedAt))})`,
    title: `催办 · ${unitName}`,
    titleNote: momentInSentence(urgedAt),
    blocks,
  });
}

function line(item: UrgedMailItem): ItemLine {
  const due = item.light.dueAt && `${item.stepName ?? ''}期限 ${dueMoment(item.light.dueAt)}`;
  return caseItemLine(item, [due, `第 ${item.urgedTimes} 次催办`]);
}
