import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { PollutionTypeRow, type CaseRow, type Medium } from '../../cases/index.js';

const AT_ONCE = 500;

/** By case, of those that have any. */
export async function mediaOf(
  reads: Reads,
  rows: readonly Pick<CaseRow, 'id'>[],
): Promise<Map<string, Medium[]>> {
  const media = new Map<string, Medium[]>();
  const ids = [...new Set(rows.map(({ id }) => id))];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const types = await reads.findBy(PollutionTypeRow, { caseId: In(ids.slice(at, at + AT_ONCE)) });
    for (const { caseId, medium } of types) media.set(caseId, [...(media.get(caseId) ?? []), medium]);
  }
  return media;
}
