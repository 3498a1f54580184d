import { dayOf } from '../../../kernel/day.js';
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
  type Block,
  type RenderedMail,
} from '../../notices/index.js';
import type { PaperReminderItem, PaperRemindersModel } from './paper-reminder-mail.model.js';

/** All slips and letters without a receipt of one person and run in one mail; throws RangeError when there are none. */
export function renderPaperReminders(model: PaperRemindersModel): RenderedMail {
  const { recipientName, asOf, items, link, why } = model;
  if (items.length === 0) throw new RangeError('a reminder needs at least one paper');
  const late = items.filter((one) => one.late).length;
  const counts = [
    late > 0 && `逾期未签收 ${late} 份`,
    items.length > late && `待签收 ${items.length - late} 份`,
  ];
  const words = counts.filter(Boolean);
  const head = `${greeting(recipientName)}截至 ${momentInSentence(asOf)}，督办单、书面提醒`;
  return renderMail({
    subject: `【签收提醒】${words.join(',')}(${dayInSentence(dayOf(asOf))})`,
    title: '签收提醒',
    titleNote: momentInSentence(asOf),
    blocks: [
      {
        kind: 'summary',
        sentence: [head, strong(words.join('，')), '。请打开签收；已签收、已撤销的不再提醒。'],
      },
      ...paperSection(items),
      { kind: 'button', label: `去签收 ${items.length} 份`, link },
      { kind: 'foot', lines: [reasonWords(why)] },
    ],
  });
}

/** Below the cases and the calls of a mail, or alone. */
export function paperSection(items: readonly PaperReminderItem[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', title: '督办单、书面提醒待签收', note: `${items.length} 份` },
    {
      kind: 'items',
      items: earliestDueFirst(items).map(({ title, unitName, cases, dueOn, light, escalation, link }) => ({
        mark: lightMark(light),
        title,
        link,
        facts: facts(`发给 ${unitName}`, `${dayInSentence(dueOn)}前签收`, `涉及 ${cases} 件`, escalation),
      })),
    },
  ];
}
