import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { DescribeTasks, RectificationRules, type DescribedTask } from '../../rectification/index.js';
import type { LightRule } from '../domain/dispatch-rules.js';
import { daysBehind, lightFor, type LightFacts } from '../domain/lights.js';
import { daysLate } from '../domain/round-days.js';
import type { DispatchOwedRow } from '../persistence/dispatch-owed.entity.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { OwedList } from '../persistence/owed.read-model.js';

/** `excused`: written off before it was answered. */
export const OWED_STATES = ['open', 'answered', 'excused'] as const;
export type OwedState = (typeof OWED_STATES)[number];

/** A row of a round with all that is worked out of it as of now. */
export interface OwedLine {
  owed: DispatchOwedRow;
  round: DispatchRoundRow;
  unit: UnitRow;
  described: DescribedTask;
  state: OwedState;
  /** Of the answer, or of its absence so far; 0 in time. */
  daysLate: number;
  facts: LightFacts;
  light: LightRule | null;
}

@Injectable()
export class DescribeOwed {
  constructor(
    private readonly owed: OwedList,
    private readonly describe: DescribeTasks,
    private readonly rules: RectificationRules,
    private readonly directory: Directory,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Units in the order of the office, tasks by number. */
  async of(
    reads: Reads,
    rounds: readonly DispatchRoundRow[],
    rows: readonly DispatchOwedRow[],
  ): Promise<OwedLine[]> {
    const described = await this.describe.of(reads, await this.owed.tasks(reads, rows));
    const tasks = new Map(described.map((one) => [one.task.id, one]));
    const unitIds = [...new Set(rows.map(({ unitId }) => unitId))];
    const units = new Map((await this.directory.unitsByIds(reads, unitIds)).map((unit) => [unit.id, unit]));
    const calendar = await this.calendars.load(reads);
    const { behindAfterDays } = await this.rules.inForce(reads);
    const today = dayOf(this.clock.now());
    const lines = rows.flatMap((owed): OwedLine[] => {
      const [task, unit] = [tasks.get(owed.taskId), units.get(owed.unitId)];
      const round = rounds.find(({ id }) => id === owed.roundId);
      if (!task || !unit || !round) return [];
      const state = stateOf(owed, task);
      // After its end a round stands still.
      const asOf = today < round.endsOn ? today : round.endsOn;
      const on = owed.answeredAt ? dayOf(owed.answeredAt) : asOf;
      const late = state === 'excused' ? 0 : daysLate(round.dueOn, on, round.rules.unit, calendar);
      const facts = {
        daysLate: state === 'open' ? late : 0,
        daysBehind: daysBehind({ ...task, dueOn: task.task.dueOn }, asOf, behindAfterDays),
      };
      const light = lightFor(round.rules.lights, facts);
      return [{ owed, round, unit, described: task, state, daysLate: late, facts, light }];
    });
    return lines.toSorted(inOrder);
  }
}

function stateOf({ answeredAt }: DispatchOwedRow, { task }: DescribedTask): OwedState {
  if (answeredAt) return 'answered';
  return task.writtenOffAt ? 'excused' : 'open';
}

function inOrder(a: OwedLine, b: OwedLine): number {
  return (
    a.unit.sortOrder - b.unit.sortOrder ||
    a.unit.name.localeCompare(b.unit.name) ||
    a.described.task.number.localeCompare(b.described.task.number)
  );
}
