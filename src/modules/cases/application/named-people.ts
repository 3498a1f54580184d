import type { Tx } from '../../../platform/database/unit-of-work.js';
import { holdPerson } from '../../organisation/index.js';
import type { CaseRow } from '../persistence/case.entity.js';

const NAMED = ['caseOfficerId', 'caseLeaderId'] as const;
type Named = Pick<CaseRow, (typeof NAMED)[number]>;

/** Whoever becomes the officer or the leader of a case is in use, and stays so until that is written. Throws PersonNotInUseError. */
export async function requireInUse(tx: Tx, before: Named | null, after: Partial<Named>): Promise<void> {
  for (const field of NAMED) {
    const id = after[field];
    if (id && id !== before?.[field]) await holdPerson(tx, id, field);
  }
}
