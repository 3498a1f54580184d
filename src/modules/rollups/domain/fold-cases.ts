import type { CountedCase } from './morning-case.js';
import { stateOf } from './morning-case.js';
import { countTypes, type KindsInState, type TypeCounts } from './type-counts.js';
import { addStandings, NO_STANDING, type UnitStanding } from './unit-standing.js';

type ByCampaign<T> = Record<string, T>;

/** How a unit stands in each campaign it has a part in, of the cases that are its own. */
export function standingOf(cases: readonly CountedCase[], unitId: string): ByCampaign<UnitStanding> {
  return foldStandings(cases, (one) => {
    if (one.leadUnitId === unitId) return asLed(one);
    return one.assistUnitIds.includes(unitId) ? { ...NO_STANDING, assisted: 1 } : null;
  });
}

/** The same of a community: by where a case lies, whoever leads it; nobody assists there. */
export const standingIn = (cases: readonly CountedCase[], communityId: string): ByCampaign<UnitStanding> =>
  foldStandings(cases, (one) => (one.communityId === communityId ? asLed(one) : null));

/** The kinds of pollution of the cases that a unit leads, for each campaign. */
export function typesOf(cases: readonly CountedCase[], unitId: string): ByCampaign<TypeCounts[]> {
  const kinds: ByCampaign<KindsInState[]> = {};
  for (const { leadUnitId, campaignId, media, status } of cases) {
    const state = stateOf(status);
    if (leadUnitId === unitId && state) (kinds[campaignId] ??= []).push({ media, state, times: 1 });
  }
  return Object.fromEntries(Object.entries(kinds).map(([id, rows]) => [id, countTypes(rows)]));
}

function foldStandings(
  cases: readonly CountedCase[],
  part: (one: CountedCase) => UnitStanding | null,
): ByCampaign<UnitStanding> {
  const sums: ByCampaign<UnitStanding> = {};
  for (const one of cases) {
    const standing = part(one);
    if (standing) sums[one.campaignId] = addStandings(sums[one.campaignId] ?? NO_STANDING, standing);
  }
  return sums;
}

const asLed = ({ repeat, returned, limits, lateDays, ending, done, stage }: CountedCase): UnitStanding => ({
  ...NO_STANDING,
  ...limits,
  led: 1,
  repeats: Number(repeat),
  returned: Number(returned),
  overdue: Number(lateDays > 0),
  lateDays,
  judged: 1,
  done: Number(done),
  closed: Number(ending === 'closed'),
  watched: Number(stage !== null),
  stagePassed: Number(stage === 'passed'),
  stageSoon: Number(stage === 'today' || stage === 'soon'),
});
