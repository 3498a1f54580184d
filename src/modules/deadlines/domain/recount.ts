import type { Instant } from '../../../kernel/instant.js';
import type { Explanation, GivenBack, Pause } from './explanation.js';
import { giveBack } from './give-back.js';
import { afterMove, movesOf, nextNo, standing, type InForce } from './in-force.js';
import type { LimitCalendar } from './limit-calendar.js';

/** What may be counted by instead of what it was counted by; the kind of limit stays. */
export type Counting = Omit<Explanation['rule'], 'step' | 'limit'>;

/**
 * The explanation counted anew from the same start, because the table of days or the rule is another one. Promised and
 * set days stay as they are, pauses give back their time by the new counting; ask `dateInForce` for the date.
 */
export function recount(explanation: Explanation, calendar: LimitCalendar, by?: Counting): Explanation {
  const rule = { ...explanation.rule, ...by };
  const { amount, unit, countFirstDay, dayEndsAt } = rule;
  // The hours of its start: other working hours hold for what starts later.
  const hours = explanation.hours ?? null;
  const start = explanation.start;
  const counted = calendar.addLimit({ start, amount, unit, countFirstDay, dayEndsAt, hours });
  return replay({ ...explanation, ...counted, rule }, calendar);
}

/** Ends the pause in which the clock stands, or leaves the explanation as it is. */
export function resume(
  explanation: Explanation,
  to: Instant,
  by: Pick<GivenBack, 'act' | 'resumedAt' | 'resumedByName'>,
  calendar: LimitCalendar,
): Explanation {
  const pause = standing(explanation);
  if (!pause) return explanation;
  const { dueOn, dueAt } = explanation;
  const unknown = { fromOn: dueOn, fromAt: dueAt, toOn: dueOn, toAt: dueAt, tentative: false };
  const empty = {
    stood: [],
    counted: [],
    skipped: [],
    added: [],
    given: { unit: 'day' as const, amount: 0 },
  };
  const ended: Pause = { ...pause, to, back: { ...unknown, ...empty, ...by, no: nextNo(explanation) } };
  return replay({ ...explanation, pauses: [...(explanation.pauses ?? []).slice(0, -1), ended] }, calendar);
}

/** Goes through all that moved the date and lets each pause give back its time by this calendar. */
function replay(explanation: Explanation, calendar: LimitCalendar): Explanation {
  let due: InForce = { dueOn: explanation.dueOn, dueAt: explanation.dueAt };
  // Since when the date that holds is the one that holds: a day promised while the clock stood gets back what came after.
  let since = explanation.start;
  const given = new Map<number, GivenBack>();
  for (const move of movesOf(explanation)) {
    if (move.kind === 'pause') {
      const to = explanation.pauses?.find(({ back }) => back?.no === move.no)?.to;
      const from = move.from > since ? move.from : since;
      const effect = giveBack(explanation, due, { from, to: to ?? from }, calendar);
      given.set(move.no, { ...move.of, ...effect });
      due = { dueOn: effect.toOn, dueAt: effect.toAt };
    } else {
      const after = afterMove(due, move.kind, move.of);
      if (after !== due) since = move.of.at;
      due = after;
    }
  }
  const pauses = explanation.pauses?.map((pause) => {
    const back = pause.back && given.get(pause.back.no);
    return back ? { ...pause, back } : pause;
  });
  return pauses ? { ...explanation, pauses } : explanation;
}
