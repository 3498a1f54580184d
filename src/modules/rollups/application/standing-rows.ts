import type { UnitRow } from '../../organisation/index.js';
import { placesOf } from '../domain/rank-units.js';
import { addTypes, type TypeCounts } from '../domain/type-counts.js';
import { addStandings, NO_STANDING, type UnitStanding } from '../domain/unit-standing.js';
import type { WeekMoves } from '../domain/week-moves.js';
import type { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';

export interface StandingRow {
  unit: UnitRow;
  standing: UnitStanding;
  /** Among all streets, also where only some of them are shown; null for a unit that is no street. */
  place: number | null;
  /** A week ago; null where there was no such snapshot. */
  placeBefore: number | null;
  /** In the week that was asked for, and in the one before; null where a morning was. */
  moved: WeekMoves | null;
  movedBefore: WeekMoves | null;
  /** Empty for a community, and in mornings that kept none. */
  types: TypeCounts[];
}

type Bare = Omit<StandingRow, 'placeBefore' | 'moved' | 'movedBefore'>;

/** The streets of a morning in their places. */
export function rankStreets(
  streets: readonly UnitRow[],
  snapshots: readonly RollupSnapshotRow[],
  campaignId: string | null,
): Bare[] {
  const rows = unitRows(streets, snapshots, campaignId);
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

/** Units as they stood, in their own order. */
export function unitRows(
  units: readonly UnitRow[],
  snapshots: readonly RollupSnapshotRow[],
  campaignId: string | null,
): Bare[] {
  const byUnit = new Map(snapshots.map((one) => [one.unitId, one.figures]));
  return units.map((unit) => ({
    unit,
    standing: addUp(byUnit.get(unit.id)?.standing, campaignId),
    place: null,
    types: addTypes(ofCampaign(byUnit.get(unit.id)?.types, campaignId)),
  }));
}

/** Communities as they stood; those of streets whose morning kept none are left out. */
export function communityRows(
  communities: readonly UnitRow[],
  snapshots: readonly RollupSnapshotRow[],
  campaignId: string | null,
): Bare[] {
  const kept = new Map(snapshots.map((one) => [one.unitId, one.figures.communities]));
  return communities.flatMap((unit) => {
    const of = kept.get(unit.parentId ?? '');
    if (!of) return [];
    return { unit, standing: addUp(of[unit.id], campaignId), place: null, types: [] };
  });
}

const ofCampaign = <T>(all: Record<string, T> | undefined, campaignId: string | null): T[] => {
  if (!campaignId) return Object.values(all ?? {});
  return all?.[campaignId] ? [all[campaignId]] : [];
};

const addUp = (all: Record<string, UnitStanding> | undefined, campaignId: string | null): UnitStanding =>
  ofCampaign(all, campaignId).reduce(addStandings, NO_STANDING);
