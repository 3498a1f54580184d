import { randomBytes } from 'node:crypto';
import type { Tx } from '../../../../platform/database/unit-of-work.js';
import { RecoveryCodeRow } from '../../persistence/second-factor.entity.js';
import { sha256 } from '../secrets.js';

export const RECOVERY_CODES = 10;
const SIGNS = 'abcdefghijklmnopqrstuvwxyz234567';

/** Ten codes of 80 bits, told once; those before them open nothing any more. */
export async function newRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    [...randomBytes(16)].map((byte) => SIGNS[byte % 32]).join(''),
  );
  await tx.delete(RecoveryCodeRow, { userId });
  await tx.insert(
    RecoveryCodeRow,
    codes.map((code) => ({ hash: sha256(code), userId, usedAt: null })),
  );
  return codes.map((code) => code.match(/.{4}/g)!.join('-'));
}
