import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { endOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import type { Explanation, HandChange, Pause, RuleAnswer, Undone } from '../domain/explanation.js';
import { stretch } from '../domain/extension.js';
import { dateInForce, nextNo, standing } from '../domain/in-force.js';
import { recount, resume, type Counting } from '../domain/recount.js';
import { withoutAct } from '../domain/undo.js';
import { DeadlineRow, UNSETTLED } from '../persistence/deadline.entity.js';

export type NewPause = Pick<Pause, 'act' | 'from' | 'untilOn' | 'reason' | 'note' | 'documentNo' | 'byName'>;
export type NewChange = Pick<HandChange, 'act' | 'toOn' | 'toAt' | 'reason' | 'documentNo' | 'byName' | 'at'>;

/** What the bureau does to a date that is not settled: stops its clock, sets it by hand, takes that back. */
@Injectable()
export class DeadlineMoves {
  constructor(private readonly calendars: Calendars) {}

  pause(tx: Tx, row: DeadlineRow, pause: NewPause): Promise<void> {
    const { explanation } = row;
    const whole: Pause = { ...pause, no: nextNo(explanation), to: null, back: null };
    return this.keep(tx, row, { ...explanation, pauses: [...(explanation.pauses ?? []), whole] });
  }

  /** Lets the clock run again from that moment, or from the end of the day that was set, whichever was first. */
  async resume(
    tx: Tx,
    row: DeadlineRow,
    now: Instant,
    by: { act: string; name: string | null },
  ): Promise<void> {
    await this.keep(tx, row, await this.running(tx, row.explanation, now, by));
  }

  /** The explanation with its clock running again; the same where it runs. */
  async running(
    reads: Reads,
    explanation: Explanation,
    now: Instant,
    { act = newId(), name }: { act?: string; name: string | null },
  ): Promise<Explanation> {
    const pause = standing(explanation);
    if (!pause) return explanation;
    const over = pause.untilOn && endOf(pause.untilOn) <= now;
    const to = over ? endOf(pause.untilOn!) : now;
    const by = { act, resumedAt: now, resumedByName: over ? null : name };
    return resume(explanation, to, by, await this.calendars.load(reads));
  }

  async change(tx: Tx, row: DeadlineRow, change: NewChange): Promise<void> {
    const { explanation } = row;
    const { dueOn: fromOn, dueAt: fromAt } = dateInForce(explanation);
    const days = stretch(explanation, fromOn, change.toOn, await this.calendars.load(tx));
    const whole: HandChange = { ...change, ...days, fromOn, fromAt, no: nextNo(explanation) };
    await this.keep(tx, row, { ...explanation, changes: [...(explanation.changes ?? []), whole] });
  }

  /** The act is known to be the last of that deadline. */
  undo(tx: Tx, row: DeadlineRow, act: string, undone: Undone): Promise<void> {
    return this.keep(tx, row, withoutAct(row.explanation, act, undone));
  }

  /** Counts by another rule from the same start where that is followed; what was promised, set and paused stays. */
  async answerRule(tx: Tx, row: DeadlineRow, by: Counting, answer: RuleAnswer): Promise<void> {
    const { explanation } = row;
    const counted = answer.follows ? recount(explanation, await this.calendars.load(tx), by) : explanation;
    await this.keep(tx, row, { ...counted, followed: [...(explanation.followed ?? []), answer] });
  }

  /** Writes what an explanation says into the row; a deadline that is settled keeps what it was judged by. */
  async keep(tx: Tx, row: DeadlineRow, explanation: Explanation): Promise<void> {
    const state = standing(explanation) ? 'paused' : 'open';
    const changed = { ...dateInForce(explanation), unit: explanation.rule.unit, state, explanation };
    await tx.update(DeadlineRow, { id: row.id, state: In([...UNSETTLED]) }, changed as never);
  }
}
