import type { Plan, Told } from './use-dispatch';

/** The cases one unit answers for: it gets one mail with all of them. */
export interface PlanGroup {
  id: string;
  name: string;
  plans: Plan[];
  people: Told['people'];
}

/** By lead, in the order in which the office prints its units. */
export function byLead(plans: readonly Plan[], units: readonly Told[]): PlanGroup[] {
  return units.flatMap(({ id, name, people }) => {
    const own = plans.filter(({ case: line }) => line.lead?.id === id);
    return own.length > 0 ? [{ id, name, plans: own, people }] : [];
  });
}

export type Step = Plan['deadlines'][number]['step'];
export const STEPS = ['sign', 'reply', 'rectify'] as const satisfies readonly Step[];

export const dueOf = ({ deadlines }: Plan, step: Step, kind: 'outer' | 'inner' = 'outer') =>
  deadlines.find((one) => one.step === step && one.limitKind === kind);

/** The units that would be told of these cases, and how many mails that makes. */
export function toldOf(plans: readonly Plan[], units: readonly Told[]): { units: Told[]; mails: number } {
  const ids = new Set(
    plans.flatMap(({ case: line }) => [line.lead?.id, ...line.assists.map(({ id }) => id)]),
  );
  const told = units.filter(({ id }) => ids.has(id));
  const people = told.flatMap((unit) => unit.people.filter(({ reachable }) => reachable));
  return { units: told, mails: people.length };
}

/** The first and the last moment that these cases are due. */
export function spanOf(plans: readonly Plan[]) {
  const all = plans
    .flatMap(({ deadlines }) => deadlines.filter(({ limitKind }) => limitKind === 'outer'))
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return { first: all[0], last: all.at(-1) };
}
