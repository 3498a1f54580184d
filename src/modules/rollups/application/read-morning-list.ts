import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor, type Scope } from '../../access/index.js';
import { CaseLights, CaseList, type CaseRow, type LightContext } from '../../cases/index.js';
import { FollowUpRules } from '../../follow-up/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { RetentionRules } from '../../retention/index.js';
import {
  changesSince,
  isCounted,
  isLater,
  isTrend,
  type AskedFigure,
  type CountedCase,
  type MorningCase,
  type MorningChange,
} from '../domain/morning-case.js';
import { MorningListThinnedError, NoMorningListError, NoRollupError } from '../domain/rollup-errors.js';
import { CountedCases } from '../persistence/counted-cases.read-model.js';
import { MorningListRow } from '../persistence/morning-list.entity.js';
import type { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';
import { RollupSnapshots } from './rollup-snapshots.js';

export interface AskedList extends Omit<AskedFigure, 'communityId'> {
  day: Day;
  /** A unit or a community; of all units that the reader may see where it is null. */
  unitId: string | null;
  /** Where no unit is named: only the units of this list of the page, as its sum row adds them up. */
  list: ListOfUnits | null;
  /** And of these only the streets that the reader is paired with. */
  paired: boolean;
  campaignId: string | null;
  /** From which place on. */
  from: number;
}

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

export const LISTS_OF_UNITS = ['streets', 'departments', 'communities'] as const;
export type ListOfUnits = (typeof LISTS_OF_UNITS)[number];

type Listed = { was: MorningCase; of: string };

export const PAGE = 100;
const AT_ONCE = 500;

/** 数字背后的名单: the very cases that a morning counted, and what has changed about each since. */
@Injectable()
export class ReadMorningList {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly snapshots: RollupSnapshots,
    private readonly directory: Directory,
    private readonly lights: CaseLights,
    private readonly list: CaseList,
    private readonly counted: CountedCases,
    private readonly rules: FollowUpRules,
    private readonly retention: RetentionRules,
    private readonly clock: Clock,
  ) {}

  /** Throws NoRollupError, MorningListThinnedError, NoMorningListError. */
  async run(actor: Actor, asked: AskedList): Promise<MorningList> {
    const reads = this.uow.reads;
    const now = this.clock.now();
    const { day, unitId } = asked;
    const unit = unitId ? await this.require(reads, scopeFor(actor, 'rollup.read'), unitId) : null;
    const { takenAt, lists } = await this.listsOf(reads, actor, asked, unit);
    const communityIds = await this.communitiesOf(reads, actor, asked, unit);
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

  /** A unit out of reach answers like one that does not exist. */
  private async require(reads: Reads, scope: Scope, unitId: string): Promise<UnitRow> {
    const [unit] = await this.directory.unitsByIds(reads, [unitId]);
    if (!unit || !isSeenBy(scope, unit)) throw new NotFoundError();
    return unit;
  }

  /** Null where cases are asked for as those of units. */
  private async communitiesOf(
    reads: Reads,
    actor: Actor,
    { list }: AskedList,
    unit: UnitRow | null,
  ): Promise<string[] | null> {
    if (unit) return unit.kind === 'community' ? [unit.id] : null;
    if (list !== 'communities') return null;
    const scope = scopeFor(actor, 'rollup.read');
    const all = await this.directory.unitsOfKind(reads, 'community');
    return all.filter((one) => isSeenBy(scope, one)).map(({ id }) => id);
  }

  private async listsOf(
    reads: Reads,
    actor: Actor,
    asked: AskedList,
    unit: UnitRow | null,
  ): Promise<{ takenAt: Instant; lists: MorningListRow[] }> {
    const { day } = asked;
    // A community stands in the list of its street.
    const owner = unit?.kind === 'community' ? unit.parentId : unit?.id;
    const mornings = unit
      ? [(owner && (await this.snapshots.of(reads, owner, day))) || null].filter((one) => one !== null)
      : await this.shown(reads, actor, asked);
    if (mornings.length === 0) throw new NoRollupError({ day });
    const rows = await reads.findBy(MorningListRow, { day });
    const lists = rows.filter((row) => mornings.some(({ unitId }) => unitId === row.unitId));
    // What came later into lists is not told of mornings that did not keep it.
    const isKept = !isLater(asked.figure) || mornings.every(({ figures }) => figures.stage);
    if (lists.length === mornings.length && isKept) return { takenAt: mornings[0]!.takenAt, lists };
    if (mornings.every(({ thinnedAt }) => thinnedAt === null)) throw new NoMorningListError({ day });
    const rule = (await this.retention.all(reads)).find(({ kind }) => kind === 'morning');
    throw new MorningListThinnedError({ day, days: rule?.days });
  }

  /** The units that the page adds up: one that was switched off since stands in no row. */
  private async shown(
    reads: Reads,
    actor: Actor,
    { day, list, paired, figure }: AskedList,
  ): Promise<RollupSnapshotRow[]> {
    const kinds = new Map((await this.directory.units(reads)).map(({ id, kind }) => [id, kind]));
    const all = await this.snapshots.ofDay(reads, day, scopeFor(actor, 'rollup.read'));
    const inUse = all.filter(({ unitId }) => kinds.has(unitId));
    const streets = inUse.filter(({ unitId }) => kinds.get(unitId) === 'street');
    // The trend adds up the streets, and of a unit that has none its own.
    const wanted = list ?? (isTrend(figure) && streets.length > 0 ? 'streets' : null);
    if (!wanted) return inUse;
    if (wanted === 'departments') return inUse.filter((one) => !streets.includes(one));
    if (!paired) return streets;
    const pairs = await this.directory.pairedLeaders(reads);
    const own = pairs.find(({ leader }) => leader.id === actor.userId)?.streets ?? [];
    return streets.filter(({ unitId }) => own.some(({ id }) => id === unitId));
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

const isSeenBy = (scope: Scope, { path }: UnitRow): boolean =>
  scope.kind === 'any' || (scope.kind === 'unit' && path.startsWith(scope.path));

function mostUrgentFirst({ was: one }: Listed, { was: other }: Listed): number {
  return (other.lateDays ?? 0) - (one.lateDays ?? 0) || (one.id < other.id ? -1 : 1);
}
