import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, endOf, type Day } from '../../../kernel/day.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import { Campaigns } from '../../campaigns/index.js';
import type { CaseLight } from '../../cases/index.js';
import { DEFAULT_THRESHOLDS, lightOf, type Step } from '../../deadlines/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { nextEvidenceOn } from '../domain/evidence-round.js';
import type { RectificationRule } from '../domain/rule.js';
import { nextMilestone, scheduleOf, type Schedule } from '../domain/schedule.js';
import { statusOf } from '../domain/standing.js';
import type { TaskStatus, UnitRole } from '../domain/vocabulary.js';
import { RectificationList } from '../persistence/rectification-list.read-model.js';
import type { RectificationMilestoneRow } from '../persistence/rectification-milestone.entity.js';
import type { RectificationProgressRow } from '../persistence/rectification-progress.entity.js';
import type { RectificationTaskRow } from '../persistence/rectification-task.entity.js';
import { RectificationRules } from './rectification-rules.js';

/** What the light of a task is about. */
export const LIGHT_SUBJECTS = ['due', 'milestone', 'evidence'] as const;
export type LightSubject = (typeof LIGHT_SUBJECTS)[number];

/** A task with all that is worked out of it as of now. */
export interface DescribedTask {
  task: RectificationTaskRow;
  units: { role: UnitRole; unit: UnitRow }[];
  milestones: RectificationMilestoneRow[];
  status: TaskStatus;
  schedule: Schedule;
  light: CaseLight;
  lightOf: LightSubject | null;
  lastProgress: RectificationProgressRow | null;
  /** Of a long-term task that is not written off. */
  evidenceOn: Day | null;
  caseIds: string[];
}

const STEP_OF: Record<LightSubject, Step> = { due: 'rectify', milestone: 'milestone', evidence: 'milestone' };

@Injectable()
export class DescribeTasks {
  constructor(
    private readonly list: RectificationList,
    private readonly directory: Directory,
    private readonly campaigns: Campaigns,
    private readonly calendars: Calendars,
    private readonly rules: RectificationRules,
    private readonly clock: Clock,
  ) {}

  /** In the order given. */
  async of(reads: Reads, rows: readonly RectificationTaskRow[]): Promise<DescribedTask[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const parts = byTask(await this.list.units(reads, ids));
    const unitIds = [...parts.values()].flat().map(({ unitId }) => unitId);
    const units = new Map((await this.directory.unitsByIds(reads, unitIds)).map((unit) => [unit.id, unit]));
    const milestones = byTask(await this.list.milestones(reads, ids));
    const cases = byTask(await this.list.cases(reads, ids));
    const last = new Map((await this.list.lastProgress(reads, ids)).map((entry) => [entry.taskId, entry]));
    const longTerm = rows.filter(({ evidenceEvery }) => evidenceEvery !== null).map(({ id }) => id);
    const proven = await this.list.lastEvidence(reads, longTerm);
    const judge = await this.judge(reads);
    return rows.map((task) => ({
      task,
      units: (parts.get(task.id) ?? []).map(({ role, unitId }) => ({ role, unit: units.get(unitId)! })),
      milestones: milestones.get(task.id) ?? [],
      caseIds: (cases.get(task.id) ?? []).map(({ caseId }) => caseId),
      lastProgress: last.get(task.id) ?? null,
      ...judge(task, milestones.get(task.id) ?? [], last.has(task.id), proven.get(task.id)),
    }));
  }

  private async judge(reads: Reads) {
    const now = this.clock.now();
    const today = dayOf(now);
    const calendar = (await this.calendars.load(reads)).of(null);
    const rule = await this.rules.inForce(reads);
    const campaigns = new Map((await this.campaigns.all(reads)).map((one) => [one.id, one]));
    return (
      task: RectificationTaskRow,
      milestones: RectificationMilestoneRow[],
      hasProgress: boolean,
      proven: RectificationProgressRow | undefined,
    ): Pick<DescribedTask, 'status' | 'schedule' | 'light' | 'lightOf' | 'evidenceOn'> => {
      const { dueOn, campaignId } = task;
      const isWrittenOff = task.writtenOffAt !== null;
      const status = statusOf({ milestones, dueOn, hasProgress, isWrittenOff }, today, rule.behindAfterDays);
      const evidenceOn = isWrittenOff ? null : evidenceDay(task, proven);
      const owed = isWrittenOff ? null : earliest(task, milestones, status, evidenceOn, today);
      const light = lightOf(
        {
          dueAt: owed && endOf(owed.on),
          dueOn: owed?.on ?? null,
          unit: 'calendar-day',
          step: STEP_OF[owed?.what ?? 'due'],
        },
        now,
        {
          ...(campaigns.get(campaignId ?? '') ?? DEFAULT_THRESHOLDS),
          followUpYellowDays: warnDays(rule, owed?.what),
        },
        calendar,
      );
      return {
        status,
        schedule: scheduleOf(milestones, today),
        light: { ...light, colour: owed ? light.colour : 'done', paused: false },
        lightOf: owed?.what ?? null,
        evidenceOn,
      };
    };
  }
}

function warnDays(rule: RectificationRule, what: LightSubject | undefined): number {
  return what === 'evidence' ? rule.evidenceWarnDays : rule.milestoneWarnDays;
}

function evidenceDay(
  { evidenceEvery, startedOn }: RectificationTaskRow,
  proven: RectificationProgressRow | undefined,
): Day | null {
  if (evidenceEvery === null) return null;
  return nextEvidenceOn(proven ? dayOf(proven.recordedAt) : startedOn, evidenceEvery);
}

/** What is owed first; the date of the task before a milestone of the same day. */
function earliest(
  { dueOn }: RectificationTaskRow,
  milestones: readonly RectificationMilestoneRow[],
  status: TaskStatus,
  evidenceOn: Day | null,
  today: Day,
): { what: LightSubject; on: Day } | null {
  const next = nextMilestone(milestones, today);
  const owed: { what: LightSubject; on: Day | null }[] = [
    { what: 'due', on: status === 'done' ? null : dueOn },
    { what: 'milestone', on: next?.plannedOn ?? null },
    { what: 'evidence', on: evidenceOn },
  ];
  return owed
    .filter((one): one is { what: LightSubject; on: Day } => one.on !== null)
    .reduce<{ what: LightSubject; on: Day } | null>((a, b) => (a && a.on <= b.on ? a : b), null);
}

function byTask<R extends { taskId: string }>(rows: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const row of rows) {
    const known = found.get(row.taskId);
    if (known) known.push(row);
    else found.set(row.taskId, [row]);
  }
  return found;
}
