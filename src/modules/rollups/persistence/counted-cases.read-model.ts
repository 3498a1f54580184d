import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { grouped } from '../../../kernel/grouped.js';
import { dayOf, daysBetween } from '../../../kernel/day.js';
import { plusMillis, type Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import {
  AssignmentRow,
  bindBands,
  CaseRow,
  IS_WORK,
  viewCondition,
  SETTLED,
  type CaseStatus,
  type Closure,
} from '../../cases/index.js';
import { DeadlineRow, type LightBands } from '../../deadlines/index.js';
import { isDoneFor, type FollowUpRuleBook, type StageStanding } from '../../follow-up/index.js';
import type { Ending, FollowUpRule } from '../../follow-up/domain/index.js';
import type { CountedCase } from '../domain/morning-case.js';

const AT_ONCE = 1000;

interface Raw {
  id: string;
  campaign: string;
  status: CaseStatus;
  media: number;
  repeatOf: string | null;
  returns: number;
  community: string | null;
  home: string | null;
  closure: Closure;
  dispatchedAt: Instant | null;
  verifiedAt: Instant | null;
  dueAt: Instant | null;
  late: number | string;
}

/** What the follow-up says of the cases of a morning. */
export interface Judged {
  rules: FollowUpRuleBook;
  /** Of the watched ones. */
  stages: ReadonlyMap<string, StageStanding>;
}

/** Every dispatched case, after splitting, with all that a morning counts; each is read once, and its figures are folded from that. */
@Injectable()
export class CountedCases {
  async all(reads: Reads, now: Instant, bands: LightBands, judged: Judged): Promise<CountedCase[]> {
    const found: CountedCase[] = [];
    for (let after = ''; ; after = found.at(-1)!.id) {
      const query = dispatched(reads).andWhere('c.id > :after', { after }).orderBy('c.id').limit(AT_ONCE);
      const some = await this.read(reads, query, now, bands, judged);
      found.push(...some);
      if (some.length < AT_ONCE) return found;
    }
  }

  /** Of these the ones that would be counted now. */
  async byIds(
    reads: Reads,
    ids: readonly string[],
    now: Instant,
    bands: LightBands,
    judged: Judged,
  ): Promise<Map<string, CountedCase>> {
    const found = new Map<string, CountedCase>();
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const query = dispatched(reads).andWhere('c.id IN (:...ids)', { ids: ids.slice(at, at + AT_ONCE) });
      for (const one of await this.read(reads, query, now, bands, judged)) found.set(one.id, one);
    }
    return found;
  }

  private async read(
    reads: Reads,
    query: SelectQueryBuilder<CaseRow>,
    now: Instant,
    bands: LightBands,
    judged: Judged,
  ): Promise<CountedCase[]> {
    const rows = await bindBands(query, bands).getRawMany<Raw>();
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const parts = grouped(await partsOf(reads, ids), ({ caseId }) => caseId);
    const limits = grouped(await limitsOf(reads, ids), ({ subjectId }) => subjectId);
    return rows.map((row) => {
      const own = parts.get(row.id) ?? [];
      const ending = endingOf(row.closure);
      const rule = judged.rules.of(row.campaign);
      return {
        id: row.id,
        campaignId: row.campaign,
        status: row.status,
        media: Number(row.media),
        repeat: row.repeatOf !== null,
        returned: Number(row.returns) > 0,
        limits: judgedLimits(countLimits(limits.get(row.id) ?? [], now), ending, rule),
        lateDays: Number(row.late) === 1 ? daysLate(row.dueAt!, now) : 0,
        leadUnitId: own.find(({ role }) => role === 'LEAD')?.unitId ?? null,
        assistUnitIds: own.filter(({ role }) => role === 'ASSIST').map(({ unitId }) => unitId),
        communityId: row.community,
        ending,
        done: isDoneFor('closing-rate', ending, rule),
        stage: judged.stages.get(row.id) ?? null,
        homeUnitId: row.home,
        dispatchedAt: row.dispatchedAt,
        closedAt: SETTLED.includes(row.status) ? row.verifiedAt : null,
      };
    });
  }
}

const endingOf = (closure: Closure): Ending =>
  closure === 'CLOSED' ? 'closed' : closure === 'STAGE_CLOSED' ? 'stage-closed' : 'open';

/** A limit that was met by a stage-closure counts as met only where the rule says so. */
function judgedLimits(
  limits: CountedCase['limits'],
  ending: Ending,
  rule: FollowUpRule,
): CountedCase['limits'] {
  if (ending !== 'stage-closed') return limits;
  const onTime = isDoneFor('on-time-rate', ending, rule);
  return {
    ...limits,
    ...(!onTime && { met: 0, metInTime: 0 }),
    ...(!isDoneFor('due-done-rate', ending, rule) && { dueDone: 0 }),
  };
}

const dispatched = (reads: Reads): SelectQueryBuilder<CaseRow> =>
  reads
    .createQueryBuilder(CaseRow, 'c')
    .select('c.id', 'id')
    .addSelect('c.campaignId', 'campaign')
    .addSelect('c.status', 'status')
    .addSelect('c.media', 'media')
    .addSelect('c.repeatOfId', 'repeatOf')
    .addSelect('c.returns', 'returns')
    .addSelect('c.communityId', 'community')
    .addSelect('c.homeUnitId', 'home')
    .addSelect('c.closure', 'closure')
    .addSelect('c.dispatchedAt', 'dispatchedAt')
    .addSelect('c.verifiedAt', 'verifiedAt')
    .addSelect('c.nextDueAt', 'dueAt')
    .addSelect(`CASE WHEN ${viewCondition('overdue')} THEN 1 ELSE 0 END`, 'late')
    .where(`c.dispatchedAt IS NOT NULL AND ${IS_WORK}`);

type Part = Pick<AssignmentRow, 'caseId' | 'unitId' | 'role'>;

const partsOf = (reads: Reads, ids: readonly string[]): Promise<Part[]> =>
  reads
    .createQueryBuilder(AssignmentRow, 'a')
    .select('a.caseId', 'caseId')
    .addSelect('a.unitId', 'unitId')
    .addSelect('a.role', 'role')
    .where('a.active = :yes AND a.caseId IN (:...ids)', { yes: true, ids })
    .orderBy('a.id')
    .getRawMany<Part>();

type Limit = Pick<DeadlineRow, 'subjectId' | 'state' | 'settledAt' | 'dueAt'>;

const limitsOf = (reads: Reads, ids: readonly string[]): Promise<Limit[]> =>
  reads
    .createQueryBuilder(DeadlineRow, 'd')
    .select('d.subjectId', 'subjectId')
    .addSelect('d.state', 'state')
    .addSelect('d.settledAt', 'settledAt')
    .addSelect('d.dueAt', 'dueAt')
    .where(`d.subjectType = 'case' AND d.step = 'rectify' AND d.limitKind = 'outer' AND d.state <> 'void'`)
    .andWhere('d.subjectId IN (:...ids)', { ids })
    .getRawMany<Limit>();

function countLimits(limits: readonly Limit[], now: Instant): CountedCase['limits'] {
  const count = (holds: (one: Limit) => boolean): number => limits.filter(holds).length;
  const isMet = ({ state }: Limit): boolean => state === 'met';
  const isDue = ({ dueAt }: Limit): boolean => dueAt <= now;
  return {
    met: count(isMet),
    metInTime: count((one) => isMet(one) && one.settledAt! < one.dueAt),
    due: count(isDue),
    dueDone: count((one) => isDue(one) && isMet(one)),
  };
}

/** Midnight belongs to the day before it; the first day counts. */
const daysLate = (dueAt: Instant, now: Instant): number =>
  Math.max(1, daysBetween(dayOf(plusMillis(dueAt, -1)), dayOf(now)));
