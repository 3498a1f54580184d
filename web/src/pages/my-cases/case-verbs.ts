import type { CaseLine } from '../../shared/case/case-api';

export type Verb = 'sign' | 'return' | 'report' | 'resume' | 'missing' | 'note' | 'verify' | 'open';

/** What a card offers: one verb in full size and one quiet one. */
export interface CardVerbs {
  main: Verb | null;
  quiet: Verb;
}

/** `missing` is the number of gaps of a report begun on this phone, or null when none was begun. */
export function cardVerbs(
  { allowedActions }: Pick<CaseLine, 'allowedActions'>,
  missing: number | null,
): CardVerbs {
  const may = (action: CaseLine['allowedActions'][number]) => allowedActions.includes(action);
  if (may('sign')) return { main: 'sign', quiet: may('return') ? 'return' : 'open' };
  if (may('close')) return { main: 'verify', quiet: 'open' };
  if (!may('report')) return { main: null, quiet: 'open' };
  if (missing === null) return { main: 'report', quiet: 'note' };
  return { main: 'resume', quiet: missing > 0 ? 'missing' : 'note' };
}
