import type { SelectQueryBuilder } from 'typeorm';
import { matching } from '../../../platform/search/matching.js';
import type { CaseRow } from './case.entity.js';

/** `looked-up`: beginning with what is found. `walked`: in the order of the query, leaving out what is not found. */
export type FoundWay = 'looked-up' | 'walked';

/** From here on the first in an order are found sooner by going through the cases than through what was found. */
const MANY = 8000;
export const wayFor = (total: number): FoundWay => (total > MANY ? 'walked' : 'looked-up');

/** Narrows to the cases in which every word of the text occurs: number, place, text, findings, names of files. */
export function applyText(
  query: SelectQueryBuilder<CaseRow>,
  text: string | undefined,
  way: FoundWay = 'looked-up',
): SelectQueryBuilder<CaseRow> {
  if (!text?.trim()) return query;
  const found = matching(query.connection.manager, text, 'words');
  // Signs only: nothing holds them.
  if (!found) return query.andWhere('1 = 0');
  const condition = way === 'walked' ? found.holds('c.searchNo') : `c.searchNo IN (${found.sql})`;
  return query.andWhere(condition, { words: found.expression });
}
