import { adderOf } from './adder-of.js';

/** What is counted for a unit each morning; every number is a number of cases. */
export interface RollupFigures {
  overdue: number;
  dueToday: number;
  dueSoon: number;
  inTime: number;
  unsigned: number;
  withUnit: number;
  reported: number;
  returned: number;
  stageClosed: number;
  milestonePassed: number;
  closed: number;
  open: number;
  total: number;
}

export const NO_FIGURES: RollupFigures = {
  overdue: 0,
  dueToday: 0,
  dueSoon: 0,
  inTime: 0,
  unsigned: 0,
  withUnit: 0,
  reported: 0,
  returned: 0,
  stageClosed: 0,
  milestonePassed: 0,
  closed: 0,
  open: 0,
  total: 0,
};

export const addFigures = adderOf(NO_FIGURES);
