import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { Calendars, type WorkCalendar } from '../../calendar/index.js';
import { asRecipient } from '../../cases/index.js';
import { Notices, type Recipient } from '../../notices/index.js';
import { StandIns, type UserRow } from '../../organisation/index.js';
import { isOpen } from '../domain/reminder-hours.js';
import type { ReminderRules } from '../domain/reminder-rules.js';
import type { Candidate } from './candidates.js';
import {
  CALL_RULE,
  callKey,
  itemKey,
  noticeOf,
  paperKey,
  paperRule,
  RULE,
  thingOf,
  type PlannedItem,
  type RemindersPlan,
} from './planned-letter.js';
import { ReachedDeadlines } from './reached-deadlines.js';
import { ReminderAudience, type Addressed, type AudienceOfRun } from './reminder-audience.js';
import { ReminderSettings } from './reminder-settings.js';
import { StopRules } from './stop-rules.js';

interface Told {
  item: PlannedItem;
  to: Addressed;
}

/** What has to be told to whom as of a moment and was not told: one letter a person, and why the rest stays out. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly settings: ReminderSettings,
    private readonly reached: ReachedDeadlines,
    private readonly audience: ReminderAudience,
    private readonly standIns: StandIns,
    private readonly stops: StopRules,
    private readonly notices: Notices,
  ) {}

  async run(now: Instant): Promise<RemindersPlan> {
    const reads = this.uow.reads;
    const calendar = await this.calendars.load(reads);
    const rules = await this.settings.load(reads);
    const audience = this.audience.forRun(reads);
    const standIns = await this.standIns.on(reads, dayOf(now));
    const plan: RemindersPlan = { letters: [], waiting: [], leftOut: [] };
    for await (const page of this.reached.pages(reads, now, rules, calendar)) {
      const speaking = page.filter((one) => mayTell(one, now, rules, calendar));
      const open = new Set(speaking.map(idOf));
      const told = await this.untold(reads, page, audience, plan);
      const stopped = await this.stops.of(reads, told, rules.stopAfter);
      for (const one of told) {
        const left = stopped.get(one.item.key);
        if (left) plan.leftOut.push(left);
        else if (!open.has(thingOf(one.item).id))
          plan.waiting.push({ recipient: one.to.recipient, item: one.item });
        else put(plan, one, standIns);
      }
    }
    return plan;
  }

  /** Each thing with each of its people; what was told already is dropped, a post that is empty noted. */
  private async untold(
    reads: Reads,
    page: readonly Candidate[],
    audience: AudienceOfRun,
    plan: RemindersPlan,
  ): Promise<Told[]> {
    const found = new Map<string, Told>();
    for (const one of page) {
      const people = await audience.of(one);
      for (const to of people) {
        const item = itemOf(one, to.recipient, to.escalation);
        found.set(item.key, { item, to });
      }
      if (people.length > 0) continue;
      const item = itemOf(one, NOBODY, null);
      plan.leftOut.push({ ...noticeOf(item), recipient: NOBODY, reason: 'nobody', detail: null });
    }
    const known = await this.notices.known(reads, [...found.keys()]);
    return [...found].filter(([key]) => !known.has(key)).map(([, one]) => one);
  }
}

const NOBODY: Recipient = { key: 'nobody', userId: null, name: '—', email: null };

const idOf = (one: Candidate): string => (one.paper ? one.paper.id : one.deadline.id);

function mayTell(one: Candidate, now: Instant, { hours }: ReminderRules, calendar: WorkCalendar): boolean {
  const { campaign } = one.paper ? one.paper : one.duty;
  return isOpen(one.rung.hours, now, hours, (day) => calendar.isWorkingDay(day), campaign);
}

function itemOf(one: Candidate, to: Recipient, escalation: string | null): PlannedItem {
  const { rung } = one;
  const planned = { rung, escalation, owedBy: null };
  if (one.paper) {
    const { paper } = one;
    return { ...planned, key: paperKey(paper, rung.tier, to), rule: paperRule(paper), paper };
  }
  const { deadline, duty, call } = one;
  return {
    ...planned,
    key: call ? callKey(deadline, rung.tier, to) : itemKey(deadline, rung.tier, to),
    rule: call ? CALL_RULE : RULE,
    caseId: duty.row.id,
    deadline,
    call,
    paper: null,
  };
}

/** Into the one letter of the person, or of who stands in; the key stays that of whom it concerns. */
function put({ letters }: RemindersPlan, { item, to }: Told, standIns: ReadonlyMap<string, UserRow>): void {
  const { recipient } = to;
  const standIn = recipient.userId ? standIns.get(recipient.userId) : undefined;
  const owedBy = standIn && recipient.userId ? { userId: recipient.userId, name: recipient.name } : null;
  const receiver = standIn ? asRecipient(standIn) : recipient;
  const because = owedBy ? `您代${owedBy.name}收信` : to.because;
  const letter = letters.find((one) => one.recipient.key === receiver.key);
  if (letter) letter.items.push({ ...item, owedBy });
  else letters.push({ recipient: receiver, because, items: [{ ...item, owedBy }] });
}
