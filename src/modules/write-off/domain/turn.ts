import type { Act, LinkStanding } from './chain.js';
import type { ChainLink, Signer } from './links.js';

/** Who wants to sign. */
export interface Person {
  userId: string;
  role: string;
  unitId: string;
}

/** Whether this person is that signer; somebody outside is recorded by whoever keeps the ledger. */
export function isSigner(signer: Signer, { userId, role, unitId }: Person, keepsLedger: boolean): boolean {
  switch (signer.kind) {
    case 'unit':
      return signer.of === unitId;
    case 'role':
      return signer.of === role;
    case 'person':
      return signer.of === userId;
    case 'outside':
      return keepsLedger;
  }
}

/** Which of the signers that are still awaited this person is; null where it is none of theirs. */
export function seatOf(standing: LinkStanding, person: Person, keepsLedger: boolean): number | null {
  const { link, signed, state } = standing;
  if (state !== 'open') return null;
  const at = link.signers.findIndex(
    (signer, index) => !signed.includes(index) && isSigner(signer, person, keepsLedger),
  );
  return at === -1 ? null : at;
}

/** Who applied signs no later link, and nobody signs one attempt of a link twice, but for papers from outside. */
export function hasSignedAlready(
  links: readonly ChainLink[],
  acts: readonly Act[],
  { link, signed }: LinkStanding,
  userId: string,
): boolean {
  const first = Math.min(...links.map(({ stage }) => stage));
  const applied = links.filter(({ stage }) => stage === first).map(({ key }) => key);
  const mine = acts.filter((act) => act.kind === 'sign' && act.byId === userId);
  if (link.stage !== first && mine.some((act) => applied.includes(act.link))) return true;
  if (signed.length === 0) return false;
  const thisTime = acts.filter((act) => act.kind === 'sign' && act.link === link.key).slice(-signed.length);
  return thisTime.some((act) => act.kind === 'sign' && act.byId === userId);
}
