import type { Channel } from '../../cases/domain/index.js';
import type { FieldName } from './header-synonyms.js';
import type { RawCell } from './raw-row.js';

/** What an officer has put right about a row; the cells of the file stay as they are. */
export interface Correction {
  number?: string;
  content?: string;
  /** 、 between them. */
  pollutionTypes?: string;
  verdict?: string;
  streetId?: string | null;
  channel?: Channel | null;
  isKeyCase?: boolean;
}

const FIELD_OF = {
  number: 'acceptanceNo',
  content: 'content',
  pollutionTypes: 'pollutionTypes',
  verdict: 'verdict',
} as const satisfies Partial<Record<keyof Correction, FieldName>>;

/** The fields whose cells a correction takes the place of. */
export function correctedFields(correction: Correction): string[] {
  return Object.entries(FIELD_OF).flatMap(([key, field]) =>
    correction[key as keyof typeof FIELD_OF] === undefined ? [] : [field],
  );
}

interface Column {
  index: number;
  header: string;
  field: FieldName | null;
}

/** The row as it reads with the correction: a corrected cell in the place of the first one of its field. */
export function correctedCells<C extends Column>(
  columns: readonly C[],
  cells: readonly RawCell[],
  correction: Correction,
): { columns: (C | (Column & { sure: true }))[]; cells: string[] } {
  const texts = cells.map(({ text }) => text);
  const all: (C | (Column & { sure: true }))[] = [...columns];
  while (texts.length < all.length) texts.push('');
  for (const [key, field] of Object.entries(FIELD_OF) as [keyof typeof FIELD_OF, FieldName][]) {
    const text = correction[key];
    if (text === undefined) continue;
    const [first, ...others] = all.filter((column) => column.field === field);
    if (first) {
      texts[first.index] = text;
      for (const { index } of others) texts[index] = '';
    } else {
      // The form has no such column: it is read as if it stood behind the others.
      const index = Math.max(all.length, texts.length);
      while (all.length < index) all.push({ index: all.length, header: '', field: null, sure: true });
      all.push({ index, header: '', field, sure: true });
      texts[index] = text;
    }
  }
  return { columns: all, cells: texts };
}
