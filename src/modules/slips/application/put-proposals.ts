import { In } from 'typeorm';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { SlipProposalRow } from '../persistence/slip-proposal.entity.js';

/** What a rule has found, before anybody has decided. */
export type FoundSlip = Omit<
  SlipProposalRow,
  'id' | 'state' | 'proposedAt' | 'slipId' | 'decidedAt' | 'decidedByName' | 'note'
>;

/**
 * One row per rule and thing for ever: what was decided stays decided, what had lapsed opens again. How many are new, or
 * open again.
 */
export async function putProposals(tx: Tx, found: readonly FoundSlip[], now: Instant): Promise<number> {
  const keys = found.map(({ proposalKey }) => proposalKey);
  const rows = await tx.findBy(SlipProposalRow, { proposalKey: In(keys) });
  const known = new Map(rows.map((row) => [row.proposalKey, row]));
  let fresh = 0;
  for (const one of found) {
    const before = known.get(one.proposalKey);
    if (!before) fresh += await add(tx, one, now);
    else if (before.state === 'lapsed') {
      const again = { ...one, state: 'open' as const, proposedAt: now, decidedAt: null };
      fresh += (await tx.update(SlipProposalRow, { id: before.id, state: 'lapsed' }, again)).affected ?? 0;
    } else if (
      before.state === 'open' &&
      (before.why !== one.why || before.unitId !== one.unitId || before.auto !== one.auto)
    )
      await tx.update(SlipProposalRow, { id: before.id, state: 'open' }, one);
  }
  return fresh;
}

async function add(tx: Tx, found: FoundSlip, proposedAt: Instant): Promise<number> {
  const id = newId();
  const undecided = { slipId: null, decidedAt: null, decidedByName: null, note: null };
  await tx
    .createQueryBuilder()
    .insert()
    .into(SlipProposalRow)
    .values({ ...found, ...undecided, id, state: 'open', proposedAt })
    .orIgnore()
    .execute();
  return (await tx.existsBy(SlipProposalRow, { id })) ? 1 : 0;
}

/** Those of them that are open still fit no more. */
export async function lapseAll(tx: Tx, ids: readonly string[], now: Instant): Promise<void> {
  for (let from = 0; from < ids.length; from += 500)
    await tx.update(
      SlipProposalRow,
      { id: In(ids.slice(from, from + 500)), state: 'open' },
      { state: 'lapsed', decidedAt: now },
    );
}
