import { keptShares, NOT_DUE } from '../../src/modules/cases/index.js';
import type { MadeCase } from './make-case.js';

/** One case in so many is the head of a matter that came back twice, and one in so many was split in two. */
const MATTER_EVERY = 50;
const SPLIT_EVERY = 100;

/** Lets cases that were made one by one repeat each other and be pieces of each other. */
export function relateCases(made: readonly MadeCase[]): void {
  for (let at = 0; at + 20 < made.length; at += MATTER_EVERY) {
    const head = made[at]!.row;
    head.handlingLevel = 'paired-leader';
    for (const { row } of [made[at + 10]!, made[at + 20]!])
      Object.assign(row, {
        repeatOfId: head.id,
        placeKey: head.placeKey,
        repeatAfterClosure: head.closure === 'CLOSED',
        handlingLevel: 'paired-leader',
      });
  }
  for (let at = 7; at + 2 < made.length; at += SPLIT_EVERY) {
    const origin = made[at]!;
    Object.assign(origin.row, {
      ...keptShares([]),
      status: 'split',
      closure: 'OPEN',
      nextDueAt: null,
      nextDueOn: null,
      nextDueStep: null,
      nextDueUnit: null,
      dueOrder: NOT_DUE,
    });
    Object.assign(origin, { parts: [], deadlines: [] });
    for (const { row } of [made[at + 1]!, made[at + 2]!]) row.splitFromId = origin.row.id;
  }
}
