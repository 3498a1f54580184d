import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dayOf, daysBetween, type Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Extension } from '../domain/explanation.js';
import { dateInForce, nextNo, standing } from '../domain/in-force.js';
import { Calendars, type WorkCalendar } from '../../calendar/index.js';
import type { NamedDay } from '../domain/named-day.js';
import type { LimitKind, LimitRule, Step } from '../domain/limit-rule.js';
import { planSteps, type PlannedDeadline } from '../domain/start-deadline.js';
import { DeadlineRow, UNSETTLED } from '../persistence/deadline.entity.js';
import { DeadlineMoves } from './deadline-moves.js';

export interface Subject {
  type: 'case' | 'call' | 'rectification';
  id: string;
  /** Who owes it: limits in working hours run in the hours of this unit. */
  unitId?: string | null;
}

/** Starts and settles due dates. Nothing else moves them: not a comment, not a signature of somebody else. */
@Injectable()
export class Deadlines {
  constructor(
    private readonly calendars: Calendars,
    private readonly moves: DeadlineMoves,
  ) {}

  /** Starts the clocks of the given rules at once; a caller with many subjects reads the calendar for all of them. */
  async start(
    tx: Tx,
    subject: Subject,
    rules: readonly LimitRule[],
    startAt: Instant,
    known?: WorkCalendar,
  ): Promise<DeadlineRow[]> {
    const calendar = (known ?? (await this.calendars.load(tx))).of(subject.unitId ?? null);
    const planned = planSteps(rules, startAt, calendar);
    return this.insert(tx, subject, planned);
  }

  /** Starts what was planned; the caller has chosen the rules. */
  async insert(tx: Tx, subject: Subject, planned: readonly PlannedDeadline[]): Promise<DeadlineRow[]> {
    const rows = planned.map(({ step, limit, dueAt, dueOn, explanation }): DeadlineRow => ({
      id: newId(),
      subjectType: subject.type,
      subjectId: subject.id,
      step,
      limitKind: limit,
      unit: explanation.rule.unit,
      startAt: explanation.start,
      dueAt,
      dueOn,
      state: 'open',
      settledAt: null,
      askedAt: null,
      explanation,
    }));
    for (const row of rows) await tx.insert(DeadlineRow, row as never);
    return rows;
  }

  /**
   * A due date that was promised as a day, such as the next milestone of a stage-closed case; `said` is how it was
   * written, `named` who promised or set it.
   */
  async startForDay(
    tx: Tx,
    subject: Subject,
    step: Step,
    startAt: Instant,
    dueOn: Day,
    said: string | null = null,
    named: NamedDay | null = null,
  ): Promise<DeadlineRow[]> {
    const startOn = dayOf(startAt);
    const same = dueOn <= startOn;
    const amount = same ? 1 : daysBetween(startOn, dueOn);
    const rule: LimitRule = {
      step,
      amount,
      unit: 'calendar-day',
      countFirstDay: same,
      innerAmount: null,
      dayEndsAt: '24:00',
    };
    const planned = planSteps([rule], startAt, await this.calendars.load(tx));
    const told = { ...(said && { said }), ...(named && { named }) };
    const whole = planned.map((one) => ({ ...one, explanation: { ...one.explanation, ...told } }));
    return this.insert(tx, subject, whole);
  }

  /** The step was done: its open deadlines are met, in time or late. */
  async meet(tx: Tx, subject: Subject, steps: readonly Step[], at: Instant, kind?: LimitKind): Promise<void> {
    await this.settle(tx, subject, steps, at, 'met', kind);
  }

  /** The step is no longer asked for. */
  async cancel(
    tx: Tx,
    subject: Subject,
    steps: readonly Step[],
    at: Instant,
    kind?: LimitKind,
  ): Promise<void> {
    await this.settle(tx, subject, steps, at, 'void', kind);
  }

  /** A clock that stands runs again first, so that the act is judged by a date that has its time back. */
  private async settle(
    tx: Tx,
    { type, id }: Subject,
    steps: readonly Step[],
    at: Instant,
    state: 'met' | 'void',
    kind?: LimitKind,
  ): Promise<void> {
    const which = {
      subjectType: type,
      subjectId: id,
      step: In([...steps]),
      ...(kind ? { limitKind: kind } : {}),
    };
    if (state === 'met')
      for (const row of await tx.findBy(DeadlineRow, { ...which, state: 'paused' }))
        await this.moves.resume(tx, row, at, { act: newId(), name: null });
    await tx.update(DeadlineRow, { ...which, state: In([...UNSETTLED]) }, { state, settledAt: at });
  }

  /** Says that an extension is asked for, or no longer is. */
  async ask(tx: Tx, deadlineId: string, askedAt: Instant | null): Promise<void> {
    await tx.update(DeadlineRow, { id: deadlineId }, { askedAt });
  }

  /**
   * Puts an open date off to the end of that extension; the old day stays in its explanation. False when it is open no
   * more.
   */
  async extend(tx: Tx, deadline: DeadlineRow, extension: Extension): Promise<boolean> {
    const before = deadline.explanation;
    const whole = { ...extension, no: nextNo(before) };
    const explanation = { ...before, extensions: [...(before.extensions ?? []), whole] };
    const changed = { ...dateInForce(explanation), askedAt: null, explanation };
    const open = { id: deadline.id, state: 'open' as const };
    return (await tx.update(DeadlineRow, open, changed as never)).affected === 1;
  }

  one(reads: Reads, id: string): Promise<DeadlineRow | null> {
    return reads.findOneBy(DeadlineRow, { id });
  }

  /** Those of many subjects of a kind, in no order. */
  ofMany(reads: Reads, type: Subject['type'], ids: readonly string[]): Promise<DeadlineRow[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return reads.findBy(DeadlineRow, { subjectType: type, subjectId: In([...ids]) });
  }

  /** Another subject takes the deadlines over as they are, with their explanations; of the steps given. */
  async carryOver(tx: Tx, from: Subject, to: Subject, steps: readonly Step[]): Promise<void> {
    for (const row of await this.of(tx, from))
      if (row.state !== 'void' && steps.includes(row.step))
        await tx.insert(DeadlineRow, {
          ...row,
          id: newId(),
          // A request for a later day stays with the case that made it.
          askedAt: null,
          subjectType: to.type,
          subjectId: to.id,
        } as never);
  }

  /** Those that were cancelled at that moment run again, as if they never had been. */
  async revive(tx: Tx, { type, id }: Subject, cancelledAt: Instant): Promise<void> {
    const cancelled = { subjectType: type, subjectId: id, state: 'void' as const, settledAt: cancelledAt };
    for (const row of await tx.findBy(DeadlineRow, cancelled)) {
      const state = standing(row.explanation) ? 'paused' : 'open';
      await tx.update(DeadlineRow, { id: row.id }, { state, settledAt: null });
    }
  }

  /** All of a subject, the earliest due first. */
  of(reads: Reads, { type, id }: Subject): Promise<DeadlineRow[]> {
    return reads.find(DeadlineRow, {
      where: { subjectType: type, subjectId: id },
      order: { dueAt: 'ASC', id: 'ASC' },
    });
  }

  /**
   * The open ones of a subject, the earliest due first. Picked here out of the few of the subject: asked for open ones
   * in order, SQLite walks the open deadlines of all cases.
   */
  async openOf(reads: Reads, subject: Subject): Promise<DeadlineRow[]> {
    return (await this.of(reads, subject)).filter(({ state }) => state === 'open');
  }

  /** Those whose clock runs or stands, the earliest due first. */
  async unsettledOf(reads: Reads, subject: Subject): Promise<DeadlineRow[]> {
    return (await this.of(reads, subject)).filter(({ state }) => UNSETTLED.includes(state));
  }
}
