/** One case of the period, as the one statement answers for it. */
export interface PeriodCase {
  id: string;
  /** The unit in whose figures it counts; null where no street and no lead is known. */
  homeUnitId: string | null;
  isRepeat: boolean;
  overdue: boolean;
}

export interface NamedStreet {
  unitId: string;
  name: string;
}

export interface RankedStreet extends NamedStreet {
  /** From 1; equals share a place. */
  place: number;
  cases: number;
  repeats: number;
  overdue: number;
  /** Cases of the period before. */
  before: number;
}

/** Streets with a case, the most cases first; equals stand in the order of the units. */
export function rankStreets(
  streets: readonly NamedStreet[],
  cases: readonly PeriodCase[],
  before: ReadonlyMap<string, number>,
): RankedStreet[] {
  const rows = streets.map(({ unitId, name }) => {
    const own = cases.filter(({ homeUnitId }) => homeUnitId === unitId);
    return {
      unitId,
      name,
      cases: own.length,
      repeats: own.filter(({ isRepeat }) => isRepeat).length,
      overdue: own.filter(({ overdue }) => overdue).length,
      before: before.get(unitId) ?? 0,
    };
  });
  return rows
    .filter((row) => row.cases > 0)
    .map((row) => ({ ...row, place: 1 + rows.filter((other) => other.cases > row.cases).length }))
    .toSorted((one, other) => one.place - other.place);
}

/** Who gets a letter: the first `places`, and whoever stands in the same place as the last of them. */
export const firstPlaces = (ranking: readonly RankedStreet[], places: number): RankedStreet[] =>
  ranking.filter(({ place }) => place <= places);

/** 零投诉街道: no case of the period, and none that waits for its dispatch. */
export function streetsWithout(
  streets: readonly NamedStreet[],
  ranking: readonly RankedStreet[],
  waiting: ReadonlyMap<string, number>,
): NamedStreet[] {
  const named = new Set(ranking.map(({ unitId }) => unitId));
  return streets.filter(({ unitId }) => !named.has(unitId) && !waiting.get(unitId));
}
