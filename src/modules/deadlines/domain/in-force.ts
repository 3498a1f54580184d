import type { Explanation, Extension, GivenBack, HandChange, Pause } from './explanation.js';

export type InForce = Pick<Explanation, 'dueOn' | 'dueAt'>;

/** One thing that moved the date. */
export type Move =
  | { kind: 'extension'; no: number; of: Extension }
  | { kind: 'change'; no: number; of: HandChange }
  | { kind: 'pause'; no: number; of: GivenBack; from: GivenBack['resumedAt'] };

/** All that moved the date and was not taken back, in the order in which it took effect. */
export function movesOf({ extensions = [], changes = [], pauses = [] }: Explanation): Move[] {
  const moves: Move[] = [
    ...extensions.map((of, index) => ({ kind: 'extension' as const, no: of.no ?? index, of })),
    ...changes.filter(({ undone }) => !undone).map((of) => ({ kind: 'change' as const, no: of.no, of })),
    ...pauses.flatMap(({ from, back, undone }) =>
      back && !undone ? [{ kind: 'pause' as const, no: back.no, of: back, from }] : [],
    ),
  ];
  return moves.toSorted((one, other) => one.no - other.no);
}

/** The place of what comes next; what was taken back keeps its own. */
export function nextNo({ extensions = [], changes = [], pauses = [] }: Explanation): number {
  const taken = [
    ...extensions.map(({ no }, index) => no ?? index),
    ...[...changes, ...pauses].map(({ no }) => no),
    ...pauses.map(({ back }) => back?.no ?? -1),
  ];
  return Math.max(-1, ...taken) + 1;
}

/**
 * The date in force: the counted one and all that moved it, in order. An extension promises a day and never brings
 * the date forward, a change by hand sets it, a pause has given back its time.
 */
export function dateInForce(explanation: Explanation): InForce {
  const { dueOn, dueAt } = explanation;
  return movesOf(explanation).reduce<InForce>((due, { kind, of }) => afterMove(due, kind, of), {
    dueOn,
    dueAt,
  });
}

/** The date that holds once that move has been made. */
export function afterMove(due: InForce, kind: Move['kind'], { toOn, toAt }: Move['of']): InForce {
  return kind === 'extension' && toAt <= due.dueAt ? due : { dueOn: toOn, dueAt: toAt };
}

/** The pause in which the clock stands now. */
export function standing({ pauses = [] }: Explanation): Pause | null {
  const last = pauses.at(-1);
  return last && last.to === null && !last.undone ? last : null;
}
