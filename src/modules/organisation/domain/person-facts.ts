/** What an administrator may change of a person; the account stays. */
export interface PersonFacts {
  name: string;
  title: string | null;
  role: string;
  unitId: string;
  email: string | null;
  phone: string | null;
}

export const PERSON_FACTS = ['name', 'title', 'role', 'unitId', 'email', 'phone'] as const;

export function changedFacts(before: PersonFacts, after: PersonFacts): (keyof PersonFacts)[] {
  return PERSON_FACTS.filter((key) => before[key] !== after[key]);
}

/** For the history, which is kept for good: which facts changed, and the values of those that are no personal data. */
export function traceOf(before: PersonFacts, after: PersonFacts): Record<string, unknown> {
  const fields = changedFacts(before, after);
  const told = (['role', 'unitId'] as const).filter((key) => fields.includes(key));
  const pick = (of: PersonFacts): Record<string, string> =>
    Object.fromEntries(told.map((key) => [key, of[key]]));
  return { fields, before: pick(before), after: pick(after) };
}
