import type { ImportRow } from './use-imports';

export type Cell = 'number' | 'content' | 'area' | 'types';
export interface CellNote {
  text: string;
  hard: boolean;
}

const CELL_OF: Record<string, Cell> = {
  acceptanceNo: 'number',
  keyFlag: 'number',
  channel: 'number',
  area: 'area',
  place: 'area',
  pollutionTypes: 'types',
};

/** Told elsewhere in the row, or true of every row of such a file: they wait in the opened row. */
const QUIET = new Set([
  'field.changed',
  'case.like',
  'case.like-settled',
  'repeat.mentioned',
  'closure.claimed',
]);

/** What is told of a row, at the cell it concerns; the columns that the table has no room for tell it at the text. */
export function notesByCell({ findings }: ImportRow): Record<Cell, CellNote[]> {
  const notes: Record<Cell, CellNote[]> = { number: [], content: [], area: [], types: [] };
  for (const { code, field, column, message, severity } of findings) {
    if (QUIET.has(code)) continue;
    const cell = code.startsWith('street.') ? 'area' : (CELL_OF[field] ?? 'content');
    const elsewhere = cell === 'content' && field !== 'content' && column !== '';
    notes[cell].push({ text: elsewhere ? `${column}：${message}` : message, hard: severity === 'rejected' });
  }
  return notes;
}
