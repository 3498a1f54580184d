import type { Explanation, Undone } from './explanation.js';
import { standing } from './in-force.js';

/** The act that can be taken back: the last thing that happened to the date, unless it was an extension. */
export function lastAct(explanation: Explanation): string | null {
  const { extensions = [], changes = [], pauses = [] } = explanation;
  const acts = [
    ...extensions.map(({ no }, index) => ({ no: no ?? index, act: null })),
    ...changes.filter(({ undone }) => !undone),
    ...pauses
      .filter(({ undone }) => !undone)
      .flatMap((pause) => (pause.back ? [pause, pause.back] : [pause])),
  ];
  return acts.toSorted((one, other) => other.no - one.no)[0]?.act ?? null;
}

/**
 * The explanation without that act, which is the last: a change stays as record and counts for nothing, so does a pause
 * in which the clock stands; where it ran again it stands once more, open-ended.
 */
export function withoutAct(explanation: Explanation, act: string, undone: Undone): Explanation {
  const { changes, pauses } = explanation;
  return {
    ...explanation,
    ...(changes && { changes: changes.map((one) => (one.act === act ? { ...one, undone } : one)) }),
    ...(pauses && {
      pauses: pauses.map((one) => {
        if (one.back?.act === act) return { ...one, to: null, untilOn: null, back: null };
        return one.act === act ? { ...one, undone } : one;
      }),
    }),
  };
}

/** What the act did: stopped the clock, let it run again, or set a date. */
export function kindOfAct(explanation: Explanation, act: string): 'pause' | 'resume' | 'change' {
  if (standing(explanation)?.act === act) return 'pause';
  return explanation.changes?.some((one) => one.act === act) ? 'change' : 'resume';
}
