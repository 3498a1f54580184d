import { SOURCES, TASK_STATUSES, type Source, type TaskStatus, type TaskType } from '../domain/vocabulary.js';
import type { DescribedTask } from './describe-tasks.js';

export interface LedgerFilter {
  source: Source | null;
  type: TaskType | null;
  status: TaskStatus | null;
  unitId: string | null;
  /** Only tasks of these units, where it is not null. */
  unitIds: readonly string[] | null;
  words: string | null;
}

export interface LedgerCounts {
  /** Under all conditions but the status. */
  byStatus: Record<TaskStatus, number>;
  /** Under all conditions but the source. */
  bySource: Record<Source, number>;
}

type Condition = (one: DescribedTask) => boolean;

/** The rows of a ledger by what is owed first, and the figures beside it, which leave one condition out each. */
export function narrowLedger(
  all: readonly DescribedTask[],
  filter: LedgerFilter,
): { items: DescribedTask[]; counts: LedgerCounts } {
  const bySource: Condition = ({ task }) => !filter.source || task.source === filter.source;
  const byStatus: Condition = ({ status }) => !filter.status || status === filter.status;
  const others = all.filter(othersOf(filter));
  return {
    items: others.filter(bySource).filter(byStatus).toSorted(byUrgency),
    counts: {
      byStatus: countBy(TASK_STATUSES, others.filter(bySource), ({ status }) => status),
      bySource: countBy(SOURCES, others.filter(byStatus), ({ task }) => task.source),
    },
  };
}

function othersOf({ type, unitId, unitIds, words }: LedgerFilter): Condition {
  const sought = words?.trim().toLowerCase();
  return ({ task, units }) =>
    (!type || task.type === type) &&
    (!unitId || units.some(({ unit }) => unit.id === unitId)) &&
    (!unitIds || units.some(({ unit }) => unitIds.includes(unit.id))) &&
    (!sought || [task.number, task.title, task.problem].some((text) => text.toLowerCase().includes(sought)));
}

/** Earliest date first; what owes nothing last, by number. */
function byUrgency(a: DescribedTask, b: DescribedTask): number {
  const [first, second] = [a, b].map(({ light, lightOf }) => (lightOf ? light.dueAt! : '9999'));
  return first!.localeCompare(second!) || a.task.number.localeCompare(b.task.number);
}

function countBy<K extends string>(
  keys: readonly K[],
  rows: readonly DescribedTask[],
  keyOf: (row: DescribedTask) => K,
): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const row of rows) counts[keyOf(row)] += 1;
  return counts;
}
