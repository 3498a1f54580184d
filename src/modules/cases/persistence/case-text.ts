import type { SelectQueryBuilder } from 'typeorm';
import { matching } from '../../../platform/search/matching.js';
import type { CaseRow } from './case.entity.js';

/** Narrows to the cases in which every word of the text occurs: number, place, text, findings, names of files. */
export function applyText(query: SelectQueryBuilder<CaseRow>, text: string | undefined): void {
  if (!text?.trim()) return;
  const found = matching(query.connection.manager, 'case', text, 'words');
  if (found) query.andWhere(`c.id IN (${found.sql})`, { words: found.expression });
  // Signs only: nothing holds them.
  else query.andWhere('1 = 0');
}
