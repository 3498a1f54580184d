import { SOURCE_WORDS, TYPE_WORDS, type Source, type TaskType } from '../../rectification/index.js';
import type { FeedbackColumn } from '../domain/columns.js';
import type { Difference, JudgedLine } from '../domain/judged-line.js';
import type { SaidMilestone } from '../domain/read-milestones.js';

/** What differs, a pair of texts for each cell, as the ledger of the office would write them. */
export function differenceTexts(
  { differences }: JudgedLine,
  units: ReadonlyMap<string, string>,
): { column: FeedbackColumn; before: string; after: string }[] {
  return differences
    .filter(({ field }) => field !== 'dueSaid' || !differences.some((one) => one.field === 'dueOn'))
    .map(({ field, column, before, after }) => ({
      column,
      before: textOf(field, before, units),
      after: textOf(field, after, units),
    }));
}

function textOf(field: Difference['field'], value: unknown, units: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return field === 'dueOn' ? '长期' : '';
  if (field === 'source') return SOURCE_WORDS[value as Source].zh;
  if (field === 'type') return TYPE_WORDS[value as TaskType].zh;
  if (field === 'milestones')
    return (value as SaidMilestone[])
      .map(({ what, plannedOn, weight }) => `${plannedOn} ${what}${weight === null ? '' : `（${weight}%）`}`)
      .join('\n');
  const names = (ids: readonly string[]): string => ids.map((id) => units.get(id) ?? '').join('、');
  if (field === 'leadId') return names([value as string]);
  if (Array.isArray(value)) return names(value as string[]);
  return String(value);
}
