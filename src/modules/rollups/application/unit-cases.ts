import { at, dayOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { FollowUp } from '../../follow-up/index.js';
import type { UnitRow } from '../../organisation/index.js';
import { standingIn } from '../domain/fold-cases.js';
import { keptCase, type CountedCase, type ListOwner, type MorningCase } from '../domain/morning-case.js';
import type { RollupContent } from './rollup-content.js';

/** What is the same for every unit of a run. */
export interface OfAllUnits {
  communities: readonly UnitRow[];
  /** By each unit that leads or assists, in whose figures they count, and by the community where they lie. */
  casesOf: ReadonlyMap<string, readonly CountedCase[]>;
  followUp: FollowUp;
}

/** By each unit that has to do with it. */
export function byUnit(cases: readonly CountedCase[]): Map<string, CountedCase[]> {
  const found = new Map<string, CountedCase[]>();
  for (const one of cases) {
    const { leadUnitId, assistUnitIds, communityId, homeUnitId } = one;
    for (const id of new Set([leadUnitId, ...assistUnitIds, communityId, homeUnitId])) {
      if (id === null) continue;
      const own = found.get(id);
      if (own) own.push(one);
      else found.set(id, [one]);
    }
  }
  return found;
}

const communitiesIn = ({ communities }: OfAllUnits, streetId: string): string[] =>
  communities.filter(({ parentId }) => parentId === streetId).map(({ id }) => id);

/** Each community of the street, those without a case too. */
export const communitiesOf = (all: OfAllUnits, streetId: string): RollupContent['communities'] =>
  Object.fromEntries(
    communitiesIn(all, streetId).map((id) => [id, standingIn(all.casesOf.get(id) ?? [], id)]),
  );

/** The cases behind the figures of a unit and its communities, by campaign: the very ones that were added up. */
export function listOf(
  all: OfAllUnits,
  { id: unitId, kind }: UnitRow,
  since: Day,
  now: Instant,
): Record<string, MorningCase[]> {
  const communities = communitiesIn(all, unitId);
  const cases = new Set([unitId, ...communities].flatMap((id) => all.casesOf.get(id) ?? []));
  const owner: ListOwner = {
    unitId,
    isStreet: kind === 'street',
    isOwnCommunity: (id) => communities.includes(id),
    since: [at(since, '00:00'), at(dayOf(now), '00:00')],
  };
  const list: Record<string, MorningCase[]> = {};
  for (const one of cases) (list[one.campaignId] ??= []).push(keptCase(one, owner));
  return list;
}
