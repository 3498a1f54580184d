import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { dayOf, endOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { Config } from '../../../platform/config/config.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { Calendars, type WorkCalendar } from '../../calendar/index.js';
import { dayInSentence, Notices, type MailLight, type Recipient } from '../../notices/index.js';
import { daysLate } from '../domain/round-days.js';
import type { Stage } from '../domain/stages.js';
import type { DispatchMailItem, DispatchMailModel } from '../mail/dispatch-mail.model.js';
import { renderDispatchMail } from '../mail/render-dispatch-mail.js';
import type { OwedLine } from './describe-owed.js';

/** A task of which one person is told. */
export interface Told {
  line: OwedLine;
  stage: Stage | `by-hand-${string}`;
}

export interface RoundLetter {
  recipient: Recipient;
  told: Told[];
  because: string;
  rule: 'dispatch.opened' | 'dispatch.remind' | 'dispatch.link';
  /** Where the form is: the page, or a link of its own. */
  link: string;
}

export const toldKey = ({ line, stage }: Told, to: Recipient): string =>
  ['dispatch', stage, line.owed.id, to.key].join('_');

/** Writes a letter within the transaction of whoever tells. */
@Injectable()
export class RoundLetters {
  constructor(
    private readonly calendars: Calendars,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  get formAddress(): string {
    return `${this.config.publicUrl}/dispatch-rounds/form`;
  }

  /** Those of these that were not told to that person. */
  async untold(reads: Reads, told: readonly Told[], to: Recipient): Promise<Told[]> {
    const known = await this.notices.known(
      reads,
      told.map((one) => toldKey(one, to)),
    );
    return told.filter((one) => !known.has(toldKey(one, to)));
  }

  async post(tx: Tx, letter: RoundLetter, now: Instant): Promise<void> {
    const { recipient, told, rule } = letter;
    const mail = renderDispatchMail(await this.model(tx, letter, now));
    const items = told.map((one) => ({
      key: toldKey(one, recipient),
      caseId: null,
      subjectId: one.line.described.task.id,
      step: null,
      tier: one.stage.slice(0, 40),
      day: one.line.round.dueOn,
    }));
    const hash = createHash('sha256').update(items.map(({ key }) => key).join('\n'));
    const key = [rule, dayOf(now), recipient.key, hash.digest('hex').slice(0, 16)].join('_');
    await this.notices.post(tx, { rule, key, recipient, mail, items }, now);
  }

  private async model(reads: Reads, letter: RoundLetter, now: Instant): Promise<DispatchMailModel> {
    const { recipient, told, because, rule, link } = letter;
    const calendar = await this.calendars.load(reads);
    const today = dayOf(now);
    const tones = {
      'dispatch.opened': 'opened',
      'dispatch.remind': 'remind',
      'dispatch.link': 'link',
    } as const;
    return {
      recipientName: recipient.userId ? recipient.name : null,
      asOf: now,
      items: told.map(({ line }) => itemOf(line, today, calendar)),
      tone: recipient.userId ? tones[rule] : 'link',
      link,
      endsOn: told[0]!.line.round.endsOn,
      why: { because, rule: '月调度' },
    };
  }
}

function itemOf(line: OwedLine, today: Day, calendar: WorkCalendar): DispatchMailItem {
  const { round, unit, described } = line;
  const open = described.milestones.find(({ doneOn }) => !doneOn);
  return {
    title: `${described.task.number} ${described.task.title}`,
    unitName: unit.name,
    month: round.month,
    dueOn: round.dueOn,
    late: line.daysLate > 0,
    light: lightOf(line, today, calendar),
    next: open ? `下一节点 ${open.what}（${dayInSentence(open.plannedOn)}）` : null,
  };
}

function lightOf({ round }: OwedLine, today: Day, calendar: WorkCalendar): MailLight {
  const unit = round.rules.unit === 'working-day' ? ('working-day' as const) : ('day' as const);
  const light = {
    hollow: false,
    remaining: null,
    overdue: null,
    dueAt: endOf(round.dueOn),
    tentative: false,
  };
  const late = daysLate(round.dueOn, today, round.rules.unit, calendar);
  if (late > 0) return { ...light, colour: 'red', overdue: { unit, amount: late } };
  if (round.dueOn === today) return { ...light, colour: 'orange' };
  const left = daysLate(today, round.dueOn, round.rules.unit, calendar);
  return { ...light, colour: 'yellow', remaining: { unit, amount: left } };
}
