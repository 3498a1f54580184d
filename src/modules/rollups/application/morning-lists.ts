import { Injectable } from '@nestjs/common';
import type { Day } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor, type Scope } from '../../access/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { RetentionRules } from '../../retention/index.js';
import { isLater, isTrend, type AskedFigure } from '../domain/morning-case.js';
import { MorningListThinnedError, NoMorningListError, NoRollupError } from '../domain/rollup-errors.js';
import { MorningListRow } from '../persistence/morning-list.entity.js';
import type { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';
import { RollupSnapshots } from './rollup-snapshots.js';

export const LISTS_OF_UNITS = ['streets', 'departments', 'communities'] as const;
export type ListOfUnits = (typeof LISTS_OF_UNITS)[number];

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

/** Which kept lists make up a number, of one unit or of all that a row adds up. */
@Injectable()
export class MorningLists {
  constructor(
    private readonly snapshots: RollupSnapshots,
    private readonly directory: Directory,
    private readonly retention: RetentionRules,
  ) {}

  /** A unit out of reach answers like one that does not exist. */
  async unit(reads: Reads, actor: Actor, unitId: string): Promise<UnitRow> {
    const scope = scopeFor(actor, 'rollup.read');
    const [unit] = await this.directory.unitsByIds(reads, [unitId]);
    if (!unit || !isSeenBy(scope, unit)) throw new NotFoundError();
    return unit;
  }

  /** Null where cases are asked for as those of units. */
  async communities(
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

  /** Throws NoRollupError, MorningListThinnedError, NoMorningListError. */
  async of(
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
}

const isSeenBy = (scope: Scope, { path }: UnitRow): boolean =>
  scope.kind === 'any' || (scope.kind === 'unit' && path.startsWith(scope.path));
