import type { Language } from '../../i18n/language';
import { say, type Phrase, type Values } from '../../i18n/words';
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

/** The cell has room for a few words; the whole sentence stands in the opened row. */
const BRIEF: Record<string, Phrase> = {
  'number.missing': { zh: '没有编号，可后补', en: 'no number yet' },
  'number.duplicate-in-file': { zh: '与第 {firstRow} 行同号', en: 'same number as row {firstRow}' },
  'number.unparsed': { zh: '格式不认识，原样保存', en: 'unknown format, kept as it is' },
  'content.missing': { zh: '没有交办问题内容', en: 'the complaint text is missing' },
  'street.unknown': { zh: '未写明街道，交办前选定', en: 'no street named; choose before dispatch' },
  'street.several': { zh: '涉及 {streets}', en: 'names {streets}' },
  'type.unknown': { zh: '“{text}”暂归其他', en: '"{text}" goes to other' },
  'personal-data.found': {
    zh: '原文含{kindsZh}，已移入隔离区',
    en: 'holds personal data ({kindsEn}), sealed',
  },
};

/** What is told of a row, at the cell it concerns; the columns that the table has no room for tell it at the text. */
export function notesByCell({ findings }: ImportRow, language: Language): Record<Cell, CellNote[]> {
  const notes: Record<Cell, CellNote[]> = { number: [], content: [], area: [], types: [] };
  for (const { code, field, column, message, severity, details } of findings) {
    if (QUIET.has(code)) continue;
    const cell = code.startsWith('street.') ? 'area' : (CELL_OF[field] ?? 'content');
    const elsewhere = cell === 'content' && field !== 'content' && column !== '';
    const brief = BRIEF[code];
    const text = brief ? say(brief, language, details as Values) : message;
    notes[cell].push({ text: elsewhere ? `${column}：${text}` : text, hard: severity === 'rejected' });
  }
  return notes;
}
