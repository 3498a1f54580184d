import { dayOf } from '../../../kernel/day.js';
import {
  caseItemLine,
  dayInSentence,
  dueMoment,
  earliestDueFirst,
  greeting,
  guessedWords,
  momentInSentence,
  reasonWords,
  renderMail,
  strong,
  type Block,
  type ItemLine,
  type RenderedMail,
  type Sentence,
} from '../../notices/index.js';
import type { DispatchNoticeModel, DispatchedMailItem } from './dispatch-notice.model.js';

/** The cases one dispatch gave to one unit, nothing cut; throws RangeError when there are none. */
export function renderDispatchNotice(model: DispatchNoticeModel): RenderedMail {
  const { unitName, cases, campaignName, batchLabel, dispatchedAt, dispatchedBy } = model;
  if (cases.length === 0) throw new RangeError('a dispatch notice needs at least one case');
  const blocks: Block[] = [
    { kind: 'summary', sentence: summary(model) },
    { kind: 'heading', title: '新交办', note: `${cases.length} 件 · ${campaignName} · ${batchLabel}` },
    { kind: 'items', items: earliestDueFirst(cases).map(line) },
    { kind: 'button', label: `去签收 ${cases.length} 件`, link: model.link },
    {
      kind: 'foot',
      lines: [
        `${dispatchedBy} 于 ${momentInSentence(dispatchedAt)} 交办，期限从交办时起算。`,
        reasonWords(model.why),
      ],
    },
  ];
  return renderMail({
    subject: subject(model),
    title: `交办通知 · ${unitName}`,
    titleNote: momentInSentence(dispatchedAt),
    blocks,
  });
}

function keyCount({ cases }: DispatchNoticeModel): number {
  return cases.filter(({ isKeyCase }) => isKeyCase).length;
}

function subject(model: DispatchNoticeModel): string {
  const key = keyCount(model) > 0 ? `,重点 ${keyCount(model)} 件` : '';
  const on = dayInSentence(dayOf(model.dispatchedAt));
  return `【交办通知】${model.unitName} 新交办 ${model.cases.length} 件${key}(${on})`;
}

function summary(model: DispatchNoticeModel): Sentence {
  const { unitName, recipientName, cases } = model;
  const first = cases
    .flatMap(({ limits }) => limits)
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt, 'en'))[0];
  const due = first ? `最早的期限是${first.stepName} ${dueMoment(first.dueAt)}；` : '';
  const key = `其中重点 ${keyCount(model)} 件。`;
  return [
    `${greeting(recipientName)}${unitName}新收到 `,
    strong(`${cases.length} 件交办`),
    `，${key}${due}请先签收，属地或职能不符的请及时退回。`,
  ];
}

function line(item: DispatchedMailItem): ItemLine {
  const limits = item.limits.map(
    (limit) =>
      `${limit.stepName} ${dueMoment(limit.dueAt)}${limit.tentative ? `（暂定，${guessedWords(limit)}）` : ''}`,
  );
  return caseItemLine(item, [
    item.assistUnitNames.length > 0 && `协办 ${item.assistUnitNames.join('、')}`,
    item.role === 'ASSIST' && '本单位协办',
    ...limits,
  ]);
}
