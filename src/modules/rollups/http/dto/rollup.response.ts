import type { RollupFigures } from '../../domain/rollup-figures.js';
import { ownFigures } from '../../application/rollup-content.js';
import type { RollupSnapshotRow } from '../../persistence/rollup-snapshot.entity.js';

/** Numbers of cases on that morning. */
export class RollupFiguresResponse implements RollupFigures {
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

/** A unit's figures as they were stored; a street's own cases, another unit's lead cases. */
export class RollupResponse {
  unitId: string;

  /** @example "梧桐街道" */
  unitName: string;

  /** @example "2026-05-20" */
  day: string;

  takenAt: string;
  figures: RollupFiguresResponse;

  static of({ unitId, unitName, day, takenAt, figures }: RollupSnapshotRow): RollupResponse {
    const own = ownFigures(figures);
    const { overdue, dueToday, dueSoon, inTime, unsigned, withUnit, reported, returned } = own;
    const { stageClosed, milestonePassed, closed, open, total } = own;
    const lights = { overdue, dueToday, dueSoon, inTime };
    const states = { unsigned, withUnit, reported, returned, stageClosed, milestonePassed, closed };
    return { unitId, unitName, day, takenAt, figures: { ...lights, ...states, open, total } };
  }
}
