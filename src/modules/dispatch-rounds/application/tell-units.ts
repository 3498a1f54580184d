import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { eachAlone } from '../../../kernel/each-alone.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { SYSTEM } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { Notices, type Recipient } from '../../notices/index.js';
import type { UnitRow } from '../../organisation/index.js';
import { isOpen, ReminderSettings } from '../../reminders/index.js';
import { stageOn } from '../domain/stages.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { OpenLines } from './open-lines.js';
import { RoundLetters, toldKey, type Told } from './round-letters.js';
import { RoundLinks } from './round-links.js';
import { Rounds } from './rounds.js';
import { UnitPeople } from './unit-people.js';

interface Addressed {
  recipient: Recipient;
  told: Told[];
  because: string;
  /** Of a unit without an account: the link goes to its mailbox. */
  mailboxOf: { unit: UnitRow; round: DispatchRoundRow } | null;
}

/** The rounds' letters: everybody the newest stage that is reached, all open tasks in one, each once. */
@Injectable()
export class TellUnits {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly lines: OpenLines,
    private readonly people: UnitPeople,
    private readonly links: RoundLinks,
    private readonly letters: RoundLetters,
    private readonly notices: Notices,
    private readonly calendars: Calendars,
    private readonly reminders: ReminderSettings,
    private readonly clock: Clock,
  ) {}

  /** How many letters went out; nobody is told on a day off or outside the hours of the reminders. */
  async run(): Promise<number> {
    const now = this.clock.now();
    const { reads } = this.uow;
    const calendar = await this.calendars.load(reads);
    const { hours } = await this.reminders.load(reads);
    if (!isOpen('office', now, hours, (day) => calendar.isWorkingDay(day), null)) return 0;
    const planned: Addressed[] = [];
    for (const round of await this.rounds.running(reads, now)) {
      const stage = stageOn(round.dueOn, round.rules, dayOf(now), calendar);
      await this.address(reads, round, stage, planned, now);
    }
    return eachAlone(planned, (one) => this.send(one, now));
  }

  private async address(
    reads: Reads,
    round: DispatchRoundRow,
    stage: Told['stage'],
    planned: Addressed[],
    now: Instant,
  ): Promise<void> {
    for (const [unit, lines] of await this.lines.byUnit(reads, round)) {
      const told = lines.map((line): Told => ({ line, stage }));
      const people = await this.people.of(reads, unit, round.rules);
      const because = `${unit.name}是这些任务的牵头单位`;
      for (const recipient of people) add(planned, { recipient, told, because, mailboxOf: null });
      if (people.length > 0) continue;
      if (unit.dutyEmail && round.rules.linkToMailbox)
        add(planned, { recipient: this.people.mailbox(unit), told, because, mailboxOf: { unit, round } });
      else await this.leaveOut(told, unit, now);
    }
  }

  /** A transaction a letter; what was told or answered since it was planned falls out. */
  private send({ recipient, told, because, mailboxOf }: Addressed, now: Instant): Promise<boolean> {
    return this.uow.run(async (tx) => {
      const still = await this.letters.untold(tx, await this.lines.still(tx, told), recipient);
      if (still.length === 0) return false;
      const link = mailboxOf ? await this.linkOf(tx, mailboxOf, recipient, now) : this.letters.formAddress;
      if (!link) return false;
      const rule = still.every(({ stage }) => stage === 'opened') ? 'dispatch.opened' : 'dispatch.remind';
      await this.letters.post(tx, { recipient, told: still, because, rule, link }, now);
      return true;
    });
  }

  /** A link that the office sent elsewhere is the unit's link; the mailbox gets no other. */
  private async linkOf(
    tx: Tx,
    { unit, round }: NonNullable<Addressed['mailboxOf']>,
    recipient: Recipient,
    now: Instant,
  ): Promise<string | null> {
    const link = await this.links.liveOr(tx, SYSTEM, round, unit.id, recipient.email!, now);
    recipient.email = link.address;
    return link.usedAt ? null : this.links.addressIn(link);
  }

  private async leaveOut(told: readonly Told[], unit: UnitRow, now: Instant): Promise<void> {
    const nobody = this.people.mailbox(unit);
    const left = told.map((one) => ({
      key: toldKey(one, nobody),
      rule: 'dispatch.remind',
      recipient: { userId: null, name: unit.name },
      caseId: null,
      subjectId: one.line.described.task.id,
      step: null,
      tier: one.stage,
      day: one.line.round.dueOn,
      reason: 'nobody' as const,
      detail: null,
    }));
    await this.uow.run((tx) => this.notices.leaveOut(tx, left, now));
  }
}

/** One letter a person; links are of one round. */
function add(planned: Addressed[], wanted: Addressed): void {
  const known = planned.find(
    ({ recipient, mailboxOf }) =>
      recipient.key === wanted.recipient.key && mailboxOf?.round.id === wanted.mailboxOf?.round.id,
  );
  if (known) known.told = [...known.told, ...wanted.told];
  else planned.push(wanted);
}
