import { dayOf } from '../../../kernel/day.js';
import {
  caseItemLine,
  colourMark,
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
  type Mark,
  type RenderedMail,
  type Sentence,
} from '../../notices/index.js';
import { paperSection } from './render-paper-reminders.js';
import { callSection } from './render-call-reminders.js';
import type { ReminderMailItem, RemindersModel } from './reminder-mail.model.js';

interface Group {
  name: string;
  mark: Mark;
  items: ReminderMailItem[];
}

/** All reminders of one person and run in one mail, nothing cut; throws RangeError when there is nothing to remind of. */
export function renderReminders(model: RemindersModel): RenderedMail {
  const groups = groupsOf(model);
  const total = casesIn(groups.flatMap(({ items }) => items));
  if (total === 0) throw new RangeError('a reminder needs at least one case');
  const blocks: Block[] = [
    { kind: 'summary', sentence: summary(model, groups) },
    {
      kind: 'figures',
      figures: groups.map(({ mark, name, items }) => ({
        mark,
        label: name,
        count: casesIn(items),
        note: '',
      })),
    },
    ...groups.flatMap(section),
    ...callSection('街道呼', model.calls),
    ...paperSection(model.papers),
    { kind: 'button', label: `打开这 ${total} 件`, link: model.link },
    { kind: 'foot', lines: [reasonWords(model.why)] },
  ];
  const on = dayInSentence(dayOf(model.asOf));
  return renderMail({
    subject: `【督办提醒】${countWords(groups, ',', model)}(${on})`,
    title: '督办提醒',
    titleNote: momentInSentence(model.asOf),
    blocks,
  });
}

function groupsOf({ overdue, dueToday, dueSoon, unsigned }: RemindersModel): Group[] {
  return [
    { name: '已逾期', mark: colourMark('red', '已逾期'), items: overdue },
    { name: '今日到期', mark: colourMark('orange', '今日到期'), items: dueToday },
    { name: '即将到期', mark: colourMark('yellow', '即将到期'), items: dueSoon },
    { name: '未签收', mark: colourMark('none', '未签收'), items: unsigned },
  ];
}

/** 件 are cases: one that is late in two steps counts once. */
function casesIn(items: readonly ReminderMailItem[]): number {
  return new Set(items.map(({ link }) => link)).size;
}

function countWords(
  groups: readonly Group[],
  comma: string,
  { calls, papers }: Pick<RemindersModel, 'calls' | 'papers'>,
): string {
  const present = groups.filter(({ items }) => items.length > 0);
  const words = present.map(({ name, items }) => `${name} ${casesIn(items)} 件`);
  if (calls.length > 0) words.push(`街道呼 ${calls.length} 件`);
  if (papers.length > 0) words.push(`待签收 ${papers.length} 份`);
  return words.join(comma);
}

function summary({ recipientName, asOf, ...below }: RemindersModel, groups: readonly Group[]): Sentence {
  const head = `${greeting(recipientName)}截至 ${momentInSentence(asOf)}，`;
  const first = earliestDueFirst(groups.find(({ items }) => items.length > 0)?.items ?? [])[0];
  return [head, strong(countWords(groups, '，', below)), first ? `。请先办：${first.title}。` : '。'];
}

/** The figures above say 0 for an empty kind; a heading over nothing would say it twice. */
function section({ name, items }: Group): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', title: name, note: `${casesIn(items)} 件` },
    { kind: 'items', items: earliestDueFirst(items).map(line) },
  ];
}

function line(item: ReminderMailItem): ItemLine {
  const due = item.light.dueAt && `${item.stepName}期限 ${dueMoment(item.light.dueAt)}`;
  return caseItemLine(item, [
    due,
    item.remindedTimes > 0 && `已催 ${item.remindedTimes} 次`,
    item.escalation,
  ]);
}
