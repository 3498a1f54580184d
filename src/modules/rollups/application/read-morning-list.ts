import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { CaseLights, CaseList, type CaseRow, type LightContext } from '../../cases/index.js';
import { FollowUpRules } from '../../follow-up/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import {
  changesSince,
  isCounted,
  type CountedCase,
  type MorningCase,
  type MorningChange,
} from '../domain/morning-case.js';
import { CountedCases } from '../persistence/counted-cases.read-model.js';
import { MorningLists, type AskedList } from './morning-lists.js';

export interface ListedCase {
  row: CaseRow;
  was: MorningCase;
  now: CountedCase | null;
  /** Who leads it now. */
  leadUnit: UnitRow | null;
  changes: MorningChange[];
}

export interface MorningList {
  day: Day;
  takenAt: Instant;
  unit: UnitRow | null;
  total: number;
  /** Of all that were counted, how many are not as they were. */
  changed: number;
  /** Of all that were counted, how many the reader may not open any more; they stand in no page. */
  hidden: number;
  page: ListedCase[];
  next: number | null;
}

type Listed = { was: MorningCase; of: string };

export const PAGE = 100;
const AT_ONCE = 500;

/** 数字背后的名单: the very cases that a morning counted, and what has changed about each since. */
@Injectable()
export class ReadMorningList {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly lists: MorningLists,
    private readonly lights: CaseLights,
    private readonly list: CaseList,
    private readonly counted: CountedCases,
    private readonly rules: FollowUpRules,
    private readonly clock: Clock,
  ) {}

  /** Throws NoRollupError, MorningListThinnedError, NoMorningListError. */
  async run(actor: Actor, asked: AskedList): Promise<MorningList> {
    const reads = this.uow.reads;
    const now = this.clock.now();
    const { day, unitId } = asked;
    const unit = unitId ? await this.lists.unit(reads, actor, unitId) : null;
    const { takenAt, lists } = await this.lists.of(reads, actor, asked, unit);
    const communityIds = await this.lists.communities(reads, actor, asked, unit);
    const cases = lists
      .flatMap(({ unitId: of, cases: kept }) =>
        Object.entries(kept)
          .filter(([campaignId]) => !asked.campaignId || asked.campaignId === campaignId)
          .flatMap(([, some]) => some.map((was): Listed => ({ was, of }))),
      )
      .filter(({ was }) =>
        communityIds
          ? communityIds.some((communityId) => isCounted(was, { ...asked, communityId }))
          : isCounted(was, { ...asked, communityId: null }),
      )
      .toSorted(mostUrgentFirst);
    const context = await this.lights.context(reads, null, now);
    const ids = cases.map(({ was }) => was.id);
    const open = await this.readable(reads, actor, ids, context);
    const today = await this.counted.byIds(reads, ids, now, context.bands, {
      rules: await this.rules.load(reads),
      stages: new Map(),
    });
    const changesOf = ({ was, of }: Listed) => changesSince(was, today.get(was.id) ?? null, of);
    const shown = cases.filter(({ was }) => open.has(was.id));
    const page = shown.slice(asked.from, asked.from + PAGE);
    const units = await this.directory.unitsByIds(
      reads,
      page.flatMap(({ was }) => today.get(was.id)?.leadUnitId ?? []),
    );
    return {
      day,
      takenAt,
      unit,
      total: cases.length,
      changed: cases.filter((one) => changesOf(one).length > 0).length,
      hidden: cases.length - shown.length,
      page: page.map((one) => {
        const present = today.get(one.was.id) ?? null;
        return {
          row: open.get(one.was.id)!,
          was: one.was,
          now: present,
          leadUnit: units.find(({ id }) => id === present?.leadUnitId) ?? null,
          changes: changesOf(one),
        };
      }),
      next: asked.from + PAGE < shown.length ? asked.from + PAGE : null,
    };
  }

  private async readable(
    reads: Reads,
    actor: Actor,
    ids: readonly string[],
    { bands }: LightContext,
  ): Promise<Map<string, CaseRow>> {
    const found = new Map<string, CaseRow>();
    const scope = scopeFor(actor, 'case.read');
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const rows = await this.list
        .narrowed(reads, scope, { withOrigins: true, reader: actor }, bands)
        .andWhere('c.id IN (:...listed)', { listed: ids.slice(at, at + AT_ONCE) })
        .getMany();
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }
}

function mostUrgentFirst({ was: one }: Listed, { was: other }: Listed): number {
  return (other.lateDays ?? 0) - (one.lateDays ?? 0) || (one.id < other.id ? -1 : 1);
}
