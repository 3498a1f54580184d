import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { dayOf, daysBetween, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { DescribeTasks, RectificationTaskRow, type DescribedTask } from '../../rectification/index.js';
import { latenessOf, LATENESSES, type Lateness } from '../domain/late-task.js';
import { WriteOffPaces } from '../persistence/write-off-pace.read-model.js';
import { FollowUpRules } from './follow-up-rules.js';

/** A task that is told of, as mails and pages print it. */
export interface LateTask {
  id: string;
  number: string;
  title: string;
  lateness: Lateness;
  /** How long: past its date, behind its plan, or without a move of its write-off. */
  days: number;
  leadUnitName: string | null;
  /** Of the side of the government, else of the party. */
  leaderName: string | null;
  /** The date in force, as it was written where that says more. */
  due: string | null;
  /** Percent. */
  planned: number;
  done: number;
  /** Lead, assisting and local units: who is told. */
  unitIds: string[];
}

const TELLS: readonly string[] = ['lead', 'assist', 'street'];

/** 滞后、逾期和销号停滞的整改任务: all that are late as of now, the longest first. */
@Injectable()
export class LateTasks {
  constructor(
    private readonly describe: DescribeTasks,
    private readonly paces: WriteOffPaces,
    private readonly rules: FollowUpRules,
  ) {}

  /** Those of the scope; a unit sees tasks that it has to do with. */
  async all(reads: Reads, now: Instant, scope: Scope = { kind: 'any' }): Promise<LateTask[]> {
    const today = dayOf(now);
    const open = await reads.find(RectificationTaskRow, {
      where: { writtenOffAt: IsNull() },
      order: { number: 'ASC' },
    });
    const described = (await this.describe.of(reads, open)).filter((one) => isSeen(one, scope));
    const book = await this.rules.load(reads);
    const paces = await this.paces.of(
      reads,
      described.map(({ task }) => task.id),
    );
    return described
      .flatMap((one): LateTask[] => {
        const writeOffSince = paces.get(one.task.id) ?? doneSince(one);
        const facts = { status: one.status, dueOn: one.task.dueOn, writeOffSince };
        const lateness = latenessOf(facts, book.of(one.task.campaignId).writeOffDays, today);
        return lateness ? [lateTaskOf(one, lateness, daysOf(one, lateness, writeOffSince, today))] : [];
      })
      .toSorted(longestFirst);
  }
}

const isSeen = ({ units }: DescribedTask, scope: Scope): boolean =>
  scope.kind === 'any' ||
  (scope.kind === 'unit' && units.some(({ unit }) => unit.path.startsWith(scope.path)));

/** When the last milestone was done, of a task of which all are. */
function doneSince({ status, milestones }: DescribedTask): Day | null {
  if (status !== 'done') return null;
  return (
    milestones
      .flatMap(({ doneOn }) => doneOn ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

function daysOf(
  { task, milestones }: DescribedTask,
  lateness: Lateness,
  writeOffSince: Day | null,
  today: Day,
): number {
  if (lateness === 'overdue') return daysBetween(task.dueOn!, today);
  if (lateness === 'write-off') return daysBetween(writeOffSince!, today);
  const late = milestones.filter(({ doneOn, plannedOn }) => (!doneOn || doneOn > today) && plannedOn < today);
  return Math.max(0, ...late.map(({ plannedOn }) => daysBetween(plannedOn, today)));
}

function lateTaskOf({ task, units, schedule }: DescribedTask, lateness: Lateness, days: number): LateTask {
  const { id, number, title, dueOn, dueSaid, governmentLeader, partyLeader } = task;
  return {
    id,
    number,
    title,
    lateness,
    days,
    leadUnitName: units.find(({ role }) => role === 'lead')?.unit.name ?? null,
    leaderName: governmentLeader ?? partyLeader,
    due: dueSaid ?? dueOn,
    planned: schedule.planned,
    done: schedule.done,
    unitIds: units.filter(({ role }) => TELLS.includes(role)).map(({ unit }) => unit.id),
  };
}

function longestFirst(one: LateTask, other: LateTask): number {
  const rank = ({ lateness }: LateTask): number => LATENESSES.indexOf(lateness);
  return rank(one) - rank(other) || other.days - one.days || (one.number < other.number ? -1 : 1);
}
