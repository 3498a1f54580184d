import { dayOf, weekOf } from '../../../kernel/day.js';
import { printedHash } from '../../history/index.js';
import {
  dayInSentence,
  earliestDueFirst,
  greeting,
  momentInSentence,
  shortDay,
  spanWords,
  strong,
  type Sentence,
} from '../../notices/index.js';
import type { StreetMailRow, WeeklyDigestModel } from './digest-mail.model.js';

export function digestSubject(model: WeeklyDigestModel): string {
  const { unitName, overdue, asOf } = model;
  const on = `(${dayInSentence(dayOf(asOf))})`;
  if (overdue.length === 0) return `【督办周报】${unitName} 无逾期${on}`;
  const longest = longestWords(model);
  const more =
    model.scope !== 'street' ? `,涉及 ${lateStreets(model).length} 个街道` : longest && `,最长 ${longest}`;
  return `【督办周报】${unitName} 逾期 ${overdue.length} 件${more}${on}`;
}

/** `第 21 周 5/18–5/24`. */
export function weekWords({ from, to }: WeeklyDigestModel): string {
  return `第 ${Number(weekOf(from).slice(6))} 周 ${shortDay(from)}–${shortDay(to)}`;
}

/** What stands and what to do first: the sentence that mail lists preview. */
export function digestSummary(model: WeeklyDigestModel): Sentence {
  const { unitName, overdue, dueSoon, recipientName, asOf } = model;
  const soon = `${model.dueSoonDays} 日内还有 ${dueSoon.total} 件到期。${pausesWords(model)}${firstThing(model)}`;
  const head = `${greeting(recipientName)}截至 ${momentInSentence(asOf)}，${unitName}`;
  if (overdue.length === 0) return [head, strong('无逾期'), `；${soon}`];
  const streets = model.scope !== 'street' ? `，涉及 ${lateStreets(model).length} 个街道` : '';
  const longest = longestWords(model);
  return [
    `${head}有 `,
    strong(`${overdue.length} 件逾期`),
    `${streets}${longest && `，最长 ${longest}`}；${soon}`,
  ];
}

function pausesWords({ longPauses }: WeeklyDigestModel): string {
  if (!longPauses?.total) return '';
  return `另有 ${longPauses.total} 件中止计时已超过 ${longPauses.mostDays} 天。`;
}

/** What the history was when this was written: who keeps the mail can ask for exactly that later. */
export function ledgerWords({ ledger }: WeeklyDigestModel): string[] {
  if (!ledger) return [];
  const { no, at, entries, hash } = ledger;
  return [`办理留痕第 ${no} 号封存点（${momentInSentence(at)}，累计 ${entries} 条）：${printedHash(hash)}`];
}

function firstThing({ scope, overdue, dueSoon, unsigned, streets }: WeeklyDigestModel): string {
  const worst = [...streets].sort((one, other) => other.overdue - one.overdue)[0];
  if (scope !== 'street' && worst && worst.overdue > 0) {
    return `请先督促${worst.name}（逾期 ${worst.overdue} 件）。`;
  }
  if (overdue.length > 1) return '请今天先办第 1、2 件。';
  if (overdue.length === 1) return '请今天先办这 1 件。';
  if (dueSoon.total > 0) return '请先办最早到期的 1 件。';
  return unsigned.total > 0 ? `请先签收 ${unsigned.total} 件。` : '';
}

function longestWords({ overdue }: WeeklyDigestModel): string {
  const longest = earliestDueFirst(overdue)[0]?.light.overdue;
  return longest ? spanWords(longest) : '';
}

function lateStreets({ streets }: WeeklyDigestModel): StreetMailRow[] {
  return streets.filter((street) => street.overdue > 0);
}
