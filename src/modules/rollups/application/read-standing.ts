import { Injectable } from '@nestjs/common';
import { addDays, mondayOfWeek, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { addStandings, NO_STANDING, type UnitStanding } from '../domain/unit-standing.js';
import { NO_MOVES } from '../domain/week-moves.js';
import type { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';
import { WeekMovements } from '../persistence/week-movements.read-model.js';
import { ownFigures } from './rollup-content.js';
import { RollupSnapshots } from './rollup-snapshots.js';
import { communityRows, rankStreets, unitRows, type StandingRow } from './standing-rows.js';

export interface StandingTable {
  day: Day;
  takenAt: Instant;
  comparedWith: Day | null;
  /** Monday and Sunday, where a week was asked for. */
  week: { from: Day; to: Day } | null;
  streets: StandingRow[];
  departments: StandingRow[];
  communities: StandingRow[];
  /** Of the units that are no street, such as departments that lead cases. */
  others: UnitStanding;
  /** Received, closed and overdue by day, oldest first: of the streets, and of a unit that has none its own. */
  trend: { day: Day; opened: number; closed: number; overdue: number }[];
}

/** A morning (the newest up to a day), or the last morning of an ISO week. */
export type Asked = { day: Day } | { week: string };

const TREND = 14;

/** 街道汇总: the frozen figures of a morning: streets ranked, departments, communities; own level and below. */
@Injectable()
export class ReadStanding {
  constructor(
    private readonly snapshots: RollupSnapshots,
    private readonly directory: Directory,
    private readonly movements: WeekMovements,
  ) {}

  /** Null when there is no such morning. A campaign, or all of them together. */
  async run(
    reads: Reads,
    asked: Asked,
    scope: Scope,
    campaignId: string | null,
  ): Promise<StandingTable | null> {
    const week = 'week' in asked ? spanOf(asked.week) : null;
    const day = await this.snapshots.newestDay(reads, 'week' in asked ? week!.to : asked.day);
    if (!day || (week && day < week.from) || scope.kind === 'none' || scope.kind === 'in-hand') return null;
    const all = { kind: 'any' } as const;
    const now = await this.snapshots.ofDay(reads, day, all);
    const weekAgo = await this.snapshots.newestDay(reads, addDays(day, -7));
    const then = weekAgo ? await this.snapshots.ofDay(reads, weekAgo, all) : [];
    const compared = then.some(({ figures }) => figures.standing);
    const units = await this.directory.units(reads);
    const frozen = units.filter(({ id }) => now.some(({ unitId }) => unitId === id));
    const streets = frozen.filter(({ kind }) => kind === 'street');
    const others = frozen.filter(({ kind }) => kind !== 'street');
    const communities = units.filter(({ kind }) => kind === 'community');
    const before = new Map(rankStreets(streets, then, campaignId).map(({ unit, place }) => [unit.id, place]));
    const seen = ({ unit }: { unit: UnitRow }) => scope.kind === 'any' || unit.path.startsWith(scope.path);
    const seenStreets = streets.filter((unit) => seen({ unit }));
    const moves = await this.moves(reads, week, campaignId);
    const asRow = (row: ReturnType<typeof rankStreets>[number]): StandingRow => ({
      ...row,
      placeBefore: compared && row.place !== null ? (before.get(row.unit.id) ?? null) : null,
      moved: moves ? (moves.now.get(row.unit.id) ?? NO_MOVES) : null,
      movedBefore: moves ? (moves.before.get(row.unit.id) ?? NO_MOVES) : null,
    });
    const departments = unitRows(others, now, campaignId).filter(seen).map(asRow);
    return {
      day,
      takenAt: now[0]!.takenAt,
      comparedWith: compared ? weekAgo : null,
      week,
      streets: rankStreets(streets, now, campaignId).filter(seen).map(asRow),
      departments,
      communities: communityRows(communities, now, campaignId).filter(seen).map(asRow),
      others:
        scope.kind === 'any'
          ? departments.map(({ standing }) => standing).reduce(addStandings, NO_STANDING)
          : NO_STANDING,
      trend: await this.trend(
        reads,
        day,
        seenStreets.length > 0 ? seenStreets : others.filter((unit) => seen({ unit })),
      ),
    };
  }

  /** By the unit that leads, and by the community; the two have no id in common. */
  private async moves(reads: Reads, week: StandingTable['week'], campaignId: string | null) {
    if (!week) return null;
    const of = async (from: Day, to: Day) => {
      const span = [from, to] as const;
      return new Map([
        ...(await this.movements.by(reads, 'leadUnitId', span, campaignId)),
        ...(await this.movements.by(reads, 'communityId', span, campaignId)),
      ]);
    };
    return {
      now: await of(week.from, week.to),
      before: await of(addDays(week.from, -7), addDays(week.to, -7)),
    };
  }

  /** Each morning tells of the days since the one before. */
  private async trend(reads: Reads, day: Day, units: readonly UnitRow[]): Promise<StandingTable['trend']> {
    const byDay = new Map<Day, StandingTable['trend'][number]>();
    const unitIds = units.map(({ id }) => id);
    for (const row of await this.snapshots.between(reads, unitIds, addDays(day, -TREND * 2), day)) {
      const one = byDay.get(row.day) ?? { day: row.day, opened: 0, closed: 0, overdue: 0 };
      byDay.set(row.day, plusMorning(one, row));
    }
    return [...byDay.values()].toSorted((a, b) => a.day.localeCompare(b.day, 'en')).slice(-TREND);
  }
}

function spanOf(week: string): { from: Day; to: Day } {
  const from = mondayOfWeek(week);
  return { from, to: addDays(from, 6) };
}

const plusMorning = (
  { day, opened, closed, overdue }: StandingTable['trend'][number],
  { figures }: RollupSnapshotRow,
): StandingTable['trend'][number] => ({
  day,
  opened: opened + figures.openedSince,
  closed: closed + figures.closedSince,
  overdue: overdue + ownFigures(figures).overdue,
});
