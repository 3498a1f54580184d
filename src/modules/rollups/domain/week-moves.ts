/** What happened to cases in seven days; every number is a number of cases. */
export interface WeekMoves {
  received: number;
  signed: number;
  reported: number;
  closed: number;
}

export const NO_MOVES: WeekMoves = { received: 0, signed: 0, reported: 0, closed: 0 };
