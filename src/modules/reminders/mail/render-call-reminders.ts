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
  type RenderedMail,
} from '../../notices/index.js';
import { paperSection } from './render-paper-reminders.js';
import type { CallReminderItem, CallRemindersModel } from './call-reminder-mail.model.js';

/** All unanswered calls of one person and run in one mail; throws RangeError when there are none. */
export function renderCallReminders({
  recipientName,
  asOf,
  items,
  papers,
  link,
  why,
}: CallRemindersModel): RenderedMail {
  if (items.length === 0) throw new RangeError('a reminder needs at least one call');
  const late = items.filter((one) => one.late);
  const soon = items.filter((one) => !one.late);
  const counts = [
    late.length > 0 && `逾期未应 ${late.length} 件`,
    soon.length > 0 && `待应 ${soon.length} 件`,
    papers.length > 0 && `待签收 ${papers.length} 份`,
  ].filter(Boolean);
  const head = `${greeting(recipientName)}截至 ${momentInSentence(asOf)}，街道呼叫`;
  return renderMail({
    subject: `【街道呼提醒】${counts.join(',')}(${dayInSentence(dayOf(asOf))})`,
    title: '街道呼提醒',
    titleNote: momentInSentence(asOf),
    blocks: [
      {
        kind: 'summary',
        sentence: [head, strong(counts.join('，')), '。到场或办理后请答复；不属本单位职责的，请写明理由。'],
      },
      ...callSection('逾期未应', late),
      ...callSection('待应', soon),
      ...paperSection(papers),
      { kind: 'button', label: `去答复 ${items.length} 件`, link },
      { kind: 'foot', lines: [reasonWords(why)] },
    ],
  });
}

export function callSection(title: string, items: readonly CallReminderItem[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', title, note: `${items.length} 件` },
    {
      kind: 'items',
      items: earliestDueFirst(items).map((item) =>
        caseItemLine(item, [
          `呼叫 ${item.departmentName}`,
          item.light.dueAt && `答复期限 ${dueMoment(item.light.dueAt)}`,
          item.escalation,
        ]),
      ),
    },
  ];
}
