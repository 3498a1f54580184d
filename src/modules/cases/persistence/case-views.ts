import { PAUSED_CASES } from '../../deadlines/index.js';
import { NOT_WORK, OPEN_STATUSES, WITH_THE_UNIT, type CaseStatus } from '../domain/case-workflow.js';
import { anyLight, type CaseLightName } from './light-conditions.js';

export const CASE_VIEWS = [
  'all',
  'to-dispatch',
  'unsigned',
  'overdue',
  'due-today',
  'due-soon',
  'in-time',
  'to-verify',
  'returned',
  'milestone-passed',
  'stage-closed',
  'closed',
  'with-unit',
  'reported',
  'open',
  'paused',
] as const;

/** A ready-made question to the ledger, with a live count. */
export type CaseView = (typeof CASE_VIEWS)[number];

interface Question {
  statuses?: readonly CaseStatus[];
  /** Every status but these. */
  without?: readonly CaseStatus[];
  lights?: readonly CaseLightName[];
  /** A clock of the case stands, whatever its light. */
  paused?: true;
}

const VIEWS: Record<CaseView, Question> = {
  all: { without: NOT_WORK },
  'to-dispatch': { statuses: ['registered'] },
  unsigned: { statuses: ['dispatched'] },
  overdue: { lights: ['red'] },
  'due-today': { lights: ['orange'] },
  'due-soon': { lights: ['yellow'] },
  'in-time': { lights: ['green'] },
  'to-verify': { statuses: ['reported'] },
  returned: { statuses: ['returned'] },
  'milestone-passed': { lights: ['hollow-red'] },
  'stage-closed': { statuses: ['stage-closed'] },
  closed: { statuses: ['closed', 'published'] },
  'with-unit': { statuses: WITH_THE_UNIT },
  reported: { statuses: ['reported'] },
  open: { statuses: OPEN_STATUSES },
  paused: { without: NOT_WORK, paused: true },
};

const quoted = (statuses: readonly CaseStatus[]): string => statuses.map((one) => `'${one}'`).join(', ');

/** Work is counted after splitting (ADR 11): a case and its pieces are never counted together. */
export const IS_WORK = `c.status NOT IN (${quoted(NOT_WORK)})`;

export const COUNTED_AS = ['received', 'received-otherwise', 'handed-on'] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

/** What a summary counts, as conditions: a figure and the list behind it ask by the same one. `:no` is bound to false. */
export const COUNTED: Record<CountedAs, string> = {
  received: `c.splitFromId IS NULL AND c.status <> 'merged'`,
  'received-otherwise': `c.splitFromId IS NULL AND c.status <> 'merged'
    AND (c.channel IS NULL OR c.channel NOT IN ('PHONE', 'LETTER'))`,
  'handed-on': `${IS_WORK} AND c.outOfScope = :no`,
};

/** The view as a condition; lights need `bindBands`. */
export function viewCondition(view: CaseView): string {
  const { statuses, without, lights, paused } = VIEWS[view];
  if (paused) return `c.status NOT IN (${quoted(NOT_WORK)}) AND c.id IN (${PAUSED_CASES})`;
  if (statuses) return `c.status IN (${quoted(statuses)})`;
  if (without) return `c.status NOT IN (${quoted(without)})`;
  return lights ? anyLight(lights) : '1 = 1';
}

export const asksLight = (view: CaseView | undefined): boolean => !!view && VIEWS[view].lights !== undefined;

/** Whether the view asks for clocks that stand, which no fact of the case tells. */
export const asksPaused = (view: CaseView | undefined): boolean => !!view && VIEWS[view].paused === true;

/** Whether the view is a set of several statuses. */
export const asksStatuses = (view: CaseView): boolean => (VIEWS[view].statuses?.length ?? 0) > 1;

/** Whether the view holds a case of that status with that light; whose clock stands is counted apart. */
export function viewHolds(view: CaseView, status: CaseStatus, light: CaseLightName): boolean {
  const { statuses, without, lights, paused } = VIEWS[view];
  if (paused || without?.includes(status)) return false;
  return (statuses?.includes(status) ?? true) && (lights?.includes(light) ?? true);
}
