import type { SelectQueryBuilder } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { matching } from '../../../platform/search/matching.js';
import type { CaseRow } from './case.entity.js';

/**
 * `looked-up`: beginning with what is found. `joined`: what is found beside what else is asked. `walked`: in the order of the
 * query, leaving out what is not found.
 */
export type FoundWay = 'looked-up' | 'joined' | 'walked';

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
  const condition = { 'looked-up': found.among, joined: found.joined, walked: found.holds }[way];
  return query.andWhere(condition('c.searchNo'), { words: found.expression });
}

/** Whether the index of the numbers is asked for what was found alone (ADR 33). */
export const isLookedUp = (reads: Reads, { text }: { text?: string }): boolean =>
  reads.connection.options.type === 'postgres' && !!text?.trim();

/** The cases of another question, for what its own index does not tell. */
export function amongThese(
  query: SelectQueryBuilder<CaseRow>,
  found: SelectQueryBuilder<CaseRow>,
): SelectQueryBuilder<CaseRow> {
  return query
    .andWhere(`c.id = ANY(ARRAY(${found.select('c.id').getQuery()}))`)
    .setParameters(found.getParameters());
}
