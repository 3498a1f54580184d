import type { Role } from '../../api/session';
import type { CaseLine } from '../../shared/case/case-api';
import type { VerbWord } from '../../shared/case/verbs';
import { mayIssueSlips } from '../colour-slips/may-issue';
import { isUrgeable, mayUrge, wantsUrge } from '../../shared/urge/may-urge';

const EDITS: readonly Role[] = ['administrator', 'intake-officer', 'bureau-officer'];
const QUIET = ['recall', 'supplement', 'split', 'exclude', 'begin'] as const;
const NO_PARTIES: readonly CaseLine['status'][] = ['split', 'merged'];
const SETTLED: readonly CaseLine['status'][] = ['closed', 'published'];

/** What this reader may do: buttons with the fitting one last, and the rarer ones for the menu. */
export function verbsFor(line: CaseLine, role: Role): { shown: VerbWord[]; more: VerbWord[] } {
  const may = (action: CaseLine['allowedActions'][number]) => line.allowedActions.includes(action);
  const edits = EDITS.includes(role);
  const urges = mayUrge(role) && isUrgeable(line);
  const urgesNow = urges && wantsUrge(line);
  const moves: VerbWord[] = (
    ['reopen', 'return', 'redispatch', 'publish', 'sign', 'report', 'merge', 'dispatch'] as const
  ).filter(may);
  // First in the row: where a move is possible too, that is the one to press.
  const shown: VerbWord[] = [...(urgesNow ? (['urge'] as const) : []), ...moves];
  if (may('countersign')) shown.push('verify');
  const more: VerbWord[] = [
    ...(line.mayNote ? (['note'] as const) : []),
    ...(urges && !urgesNow ? (['urge'] as const) : []),
    ...(getsSlip(line, role) ? (['slip'] as const) : []),
    ...(edits ? (['edit'] as const) : []),
    ...(edits && !SETTLED.includes(line.status) && !NO_PARTIES.includes(line.status)
      ? (['parties'] as const)
      : []),
    ...(sharesFor(line, role) ? (['shares'] as const) : []),
    ...QUIET.filter(may),
  ];
  return { shown, more };
}

/** 督办单: to the lead of a case that is on its way. */
function getsSlip({ status, lead, dispatchedAt }: CaseLine, role: Role): boolean {
  const onItsWay = dispatchedAt !== null && status !== 'registered' && !SETTLED.includes(status);
  return mayIssueSlips(role) && lead !== null && onItsWay && !NO_PARTIES.includes(status);
}

/** Shares of a joint case; after the dispatch the office alone changes them. */
function sharesFor({ status, lead, assists }: CaseLine, role: Role): boolean {
  if (!lead || assists.length === 0 || !EDITS.includes(role)) return false;
  return status === 'registered' || role !== 'intake-officer';
}
