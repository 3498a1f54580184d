import type { Phrase } from '../../i18n/words';
import { DECIDE, runWords } from './run-words';
import type { DecisionKind, ImportRow } from './use-imports';

export interface RowVerb {
  kind: DecisionKind | 'correct' | 'open' | 'undo';
  words: Phrase;
}

const decide = (kind: DecisionKind): RowVerb => ({ kind, words: DECIDE[kind].verb });

/** What may be done with a row, the likeliest first; the rest waits in the opened row. */
export function verbsOf(row: ImportRow): RowVerb[] {
  if (row.outcome === 'skipped' || row.outcome === 'unchanged') return [];
  if (row.decision) return [{ kind: 'undo', words: runWords.undo }];
  const open = new Set(row.mayDecide);
  const of = (...kinds: DecisionKind[]): RowVerb[] => kinds.filter((kind) => open.has(kind)).map(decide);
  const correct: RowVerb = { kind: 'correct', words: runWords.correct };
  switch (row.outcome) {
    case 'rejected':
      return [correct, ...of('split', 'leave-out')];
    case 'changed':
      return [...of('take', 'keep'), { kind: 'open', words: runWords.fields }];
    case 'duplicate':
    case 'repeat':
      return [{ kind: 'open', words: runWords.compare }, ...of('link', 'as-new', 'leave-out')];
    default:
      return [correct];
  }
}
