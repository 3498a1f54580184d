import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseLights, CaseList, type CaseFilter, type CaseStatus } from '../../cases/index.js';
import { DeadlineRow, lightOf, UNSETTLED, type Light } from '../../deadlines/index.js';
import { stageOf, type StageStanding } from '../domain/stage-standing.js';

/** A stage-closed case with the deadline of its milestone, and nothing of its texts. */
export interface WatchedCase {
  id: string;
  campaignId: string;
  status: CaseStatus;
  homeUnitId: string | null;
  leadUnitId: string | null;
  milestoneOn: Day | null;
  /** Of the milestone alone, whatever else of the case is due. */
  light: Light;
  standing: StageStanding;
}

type Raw = Omit<WatchedCase, 'light' | 'standing' | 'milestoneOn'> & { said: Day | null };
type Owed = Pick<DeadlineRow, 'subjectId' | 'dueAt' | 'dueOn' | 'state'>;

/** Where the closure can be 阶段性办结: until it is closed for good or begun anew. */
const STATUSES: readonly CaseStatus[] = ['stage-closed', 'reported', 'sent-back', 'rectifying'];
const AT_ONCE = 1000;

/** 阶段性办结盯办: who is watched and where each stands, the most urgent first. */
@Injectable()
export class WatchedCases {
  constructor(
    private readonly list: CaseList,
    private readonly lights: CaseLights,
    private readonly campaigns: Campaigns,
    private readonly calendars: Calendars,
  ) {}

  async all(reads: Reads, scope: Scope, filter: CaseFilter, now: Instant): Promise<WatchedCase[]> {
    const { bands } = await this.lights.context(reads, null, now);
    const rows = await this.list
      .narrowed(reads, scope, { ...filter, statuses: STATUSES, closures: ['STAGE_CLOSED'] }, bands)
      .select('c.id', 'id')
      .addSelect('c.campaignId', 'campaignId')
      .addSelect('c.status', 'status')
      .addSelect('c.homeUnitId', 'homeUnitId')
      .addSelect('c.leadUnitId', 'leadUnitId')
      .addSelect('c.nextMilestoneOn', 'said')
      .getRawMany<Raw>();
    if (rows.length === 0) return [];
    const owed = await owedBy(
      reads,
      rows.map(({ id }) => id),
    );
    const campaigns = new Map((await this.campaigns.all(reads)).map((one) => [one.id, one]));
    const calendar = await this.calendars.load(reads);
    return rows
      .map(({ said, ...row }): WatchedCase => {
        const own = owed.get(row.id);
        const isPaused = own?.state === 'paused';
        const open = isPaused ? undefined : own;
        const subject = {
          dueAt: open?.dueAt ?? null,
          dueOn: open?.dueOn ?? null,
          unit: 'calendar-day',
          step: 'milestone',
        } as const;
        const light = lightOf(subject, now, campaigns.get(row.campaignId)!, calendar);
        return { ...row, milestoneOn: own?.dueOn ?? said, light, standing: stageOf(light, isPaused) };
      })
      .toSorted(mostUrgentFirst);
  }
}

/** By case, the milestone that is owed first. */
async function owedBy(reads: Reads, ids: readonly string[]): Promise<Map<string, Owed>> {
  const found = new Map<string, Owed>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await reads.find(DeadlineRow, {
      select: { id: true, subjectId: true, dueAt: true, dueOn: true, state: true },
      where: {
        subjectType: 'case',
        subjectId: In(ids.slice(at, at + AT_ONCE)),
        step: 'milestone',
        state: In([...UNSETTLED]),
      },
      order: { dueAt: 'DESC' },
    });
    for (const row of rows) found.set(row.subjectId, row);
  }
  return found;
}

/** Without a milestone first, then by its moment; what stands still last. */
function mostUrgentFirst(one: WatchedCase, other: WatchedCase): number {
  const key = ({ standing, light }: WatchedCase): string =>
    standing === 'paused' ? '9' : (light.dueAt ?? '0');
  const [a, b] = [key(one), key(other)];
  return a < b ? -1 : a > b ? 1 : one.id < other.id ? -1 : 1;
}
