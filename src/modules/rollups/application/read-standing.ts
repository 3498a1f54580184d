import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import { NO_STANDING, type UnitStanding } from '../../cases/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { adderOf } from '../domain/adder-of.js';
import { placesOf } from '../domain/rank-units.js';
import type { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';
import { RollupSnapshots } from './rollup-snapshots.js';

export interface StandingRow {
  unit: UnitRow;
  standing: UnitStanding;
  /** Among all streets, also where only some of them are shown. */
  place: number;
  /** A week ago; null where there was no such snapshot. */
  placeBefore: number | null;
}

export interface StandingTable {
  day: Day;
  takenAt: Instant;
  comparedWith: Day | null;
  rows: StandingRow[];
  /** Of the units that are no street, such as departments that lead cases. */
  others: UnitStanding;
  /** Received and closed of all streets by day, oldest first. */
  trend: { day: Day; opened: number; closed: number }[];
}

const TREND = 14;
const addStandings = adderOf(NO_STANDING);

/** 街道汇总: the frozen figures of a morning, streets ranked. */
@Injectable()
export class ReadStanding {
  constructor(
    private readonly snapshots: RollupSnapshots,
    private readonly directory: Directory,
  ) {}

  /** Of the newest morning up to that day; null when there is none. A campaign, or all of them together. */
  async run(reads: Reads, day: Day, scope: Scope, campaignId: string | null): Promise<StandingTable | null> {
    const shownDay = await this.snapshots.newestDay(reads, day);
    if (!shownDay || scope.kind === 'none') return null;
    const all = { kind: 'any' } as const;
    const now = await this.snapshots.ofDay(reads, shownDay, all);
    const weekAgo = await this.snapshots.newestDay(reads, addDays(shownDay, -7));
    const then = weekAgo ? await this.snapshots.ofDay(reads, weekAgo, all) : [];
    const streets = (await this.directory.unitsOfKind(reads, 'street')).filter(({ id }) =>
      now.some(({ unitId }) => unitId === id),
    );
    const rows = rank(streets, now, campaignId);
    const before = new Map(rank(streets, then, campaignId).map(({ unit, place }) => [unit.id, place]));
    const compared = then.some(({ figures }) => figures.standing);
    const seen = scope.kind === 'unit' ? rows.filter(({ unit }) => unit.path.startsWith(scope.path)) : rows;
    const first = now[0]!;
    return {
      day: shownDay,
      takenAt: first.takenAt,
      comparedWith: compared ? weekAgo : null,
      rows: seen.map((row) => ({ ...row, placeBefore: compared ? (before.get(row.unit.id) ?? null) : null })),
      others: now
        .filter(({ unitId }) => scope.kind === 'any' && !streets.some(({ id }) => id === unitId))
        .map((one) => standingOf(one, campaignId))
        .reduce(addStandings, NO_STANDING),
      trend: await this.trend(
        reads,
        shownDay,
        seen.map(({ unit }) => unit.id),
      ),
    };
  }

  /** Each morning tells of the days since the one before. */
  private async trend(reads: Reads, day: Day, unitIds: readonly string[]): Promise<StandingTable['trend']> {
    const byDay = new Map<Day, { day: Day; opened: number; closed: number }>();
    for (const row of await this.snapshots.between(reads, unitIds, addDays(day, -TREND * 2), day)) {
      const one = byDay.get(row.day) ?? { day: row.day, opened: 0, closed: 0 };
      one.opened += row.figures.openedSince;
      one.closed += row.figures.closedSince;
      byDay.set(row.day, one);
    }
    return [...byDay.values()].toSorted((a, b) => a.day.localeCompare(b.day, 'en')).slice(-TREND);
  }
}

function rank(
  streets: readonly UnitRow[],
  snapshots: readonly RollupSnapshotRow[],
  campaignId: string | null,
): Omit<StandingRow, 'placeBefore'>[] {
  const rows = streets.map((unit) => {
    const snapshot = snapshots.find(({ unitId }) => unitId === unit.id);
    return { unit, standing: snapshot ? standingOf(snapshot, campaignId) : NO_STANDING };
  });
  const places = placesOf(
    rows.map(({ unit, standing: { led, assisted } }) => ({
      received: led + assisted,
      residents: unit.residents,
    })),
  );
  return rows
    .map((row, index) => ({ ...row, place: places[index]! }))
    .toSorted((one, other) => one.place - other.place);
}

function standingOf({ figures }: RollupSnapshotRow, campaignId: string | null): UnitStanding {
  const all = figures.standing ?? {};
  if (campaignId) return all[campaignId] ?? NO_STANDING;
  return Object.values(all).reduce(addStandings, NO_STANDING);
}
