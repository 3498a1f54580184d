import { dayOf, yearOf, type Day } from '../../../kernel/day.js';
import type { Explanation, Recount } from './explanation.js';
import { dateInForce, type InForce } from './in-force.js';
import type { CountedLimit, LimitCalendar } from './limit-calendar.js';
import { recount } from './recount.js';

/**
 * What a changed calendar does to an open limit: its date `moves`, or a promised day holds it (`held`); it is no longer
 * tentative (`confirmed`); or only the telling of its days differs (`restated`).
 */
export const RECOUNT_OUTCOMES = ['moves', 'held', 'confirmed', 'restated'] as const;
export type RecountOutcome = (typeof RECOUNT_OUTCOMES)[number];

export interface Recounted {
  outcome: RecountOutcome;
  explanation: Explanation;
  from: InForce;
  to: InForce;
}

/** The explanation counted anew, with all that was decided about it; null when nothing differs. */
export function recountUnder(before: Explanation, calendar: LimitCalendar): Recounted | null {
  const counted = recount(before, calendar);
  const explanation: Explanation = { ...counted, ...promisesOf(before, calendar) };
  if (told(explanation) === told(before)) return null;
  const from = dateInForce(before);
  const to = dateInForce(explanation);
  return { outcome: outcomeOf(before, explanation, from, to), explanation, from, to };
}

/** The same with the change that did it; what is only told differently carries none. */
export function withRecount({ explanation, outcome }: Recounted, why: Recount): Explanation {
  if (outcome === 'restated') return explanation;
  return { ...explanation, recounts: [...(explanation.recounts ?? []), why] };
}

/** The first and last day that the count of a limit looked at. */
export function stretchOf(explanation: Explanation): { from: Day; to: Day } {
  return { from: dayOf(explanation.start), to: explanation.dueOn };
}

/** A promised day stays that day; only whether its year is known may change. */
function promisesOf({ extensions }: Explanation, calendar: LimitCalendar): Pick<Explanation, 'extensions'> {
  if (!extensions) return {};
  return {
    extensions: extensions.map((one) =>
      one.tentative ? { ...one, tentative: !calendar.isPublished(yearOf(one.toOn)) } : one,
    ),
  };
}

function outcomeOf(before: Explanation, after: Explanation, from: InForce, to: InForce): RecountOutcome {
  if (from.dueAt !== to.dueAt) return 'moves';
  if (before.dueAt !== after.dueAt) return 'held';
  return isTentative(before) && !isTentative(after) ? 'confirmed' : 'restated';
}

const isTentative = ({ tentative, extensions = [] }: Explanation): boolean =>
  tentative || extensions.some((one) => one.tentative);

/** All that the calendar says about a limit, to be compared as one text. */
function told({ extensions, ...explanation }: Explanation): string {
  const { pauses } = explanation;
  const { dueAt, dueOn, firstCountedOn, counted, skipped, added, tentative, unpublishedYears }: CountedLimit =
    explanation;
  const skips = skipped.map(({ day, reason, name }) => [day, reason, name]);
  const adds = added.map(({ day, name }) => [day, name]);
  const open = extensions?.map((one) => one.tentative) ?? [];
  return JSON.stringify([
    dueAt,
    dueOn,
    firstCountedOn,
    counted,
    skips,
    adds,
    tentative,
    unpublishedYears,
    open,
    pauses?.map(({ back }) => back) ?? [],
  ]);
}
