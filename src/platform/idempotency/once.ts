import { DomainError, type Wording } from '../../kernel/errors.js';
import type { Instant } from '../../kernel/instant.js';
import type { Tx } from '../database/unit-of-work.js';
import { IdempotencyKeyRow } from './idempotency-key.entity.js';

/** One try at a create or a move, as the caller names it. */
export interface Attempt {
  key: string;
  route: string;
  bodyHash: string;
}

export class KeyReusedError extends DomainError {
  readonly code = 'idempotency.key_reused';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '这个 Idempotency-Key 已用于另一份内容,请换一个。',
    en: 'This Idempotency-Key was used for other content; use a new one.',
  };
}

/** Does something at most once per actor and key; a repetition gets what the first one answered. */
export async function once(
  tx: Tx,
  actorId: string,
  attempt: Attempt | null,
  now: Instant,
  create: () => Promise<string>,
): Promise<{ id: string; repeated: boolean }> {
  if (!attempt) return { id: await create(), repeated: false };
  const known = await tx.findOneBy(IdempotencyKeyRow, { actorId, attemptKey: attempt.key });
  if (known) {
    if (known.route !== attempt.route || known.bodyHash !== attempt.bodyHash) throw new KeyReusedError();
    return { id: known.resultId, repeated: true };
  }
  // The key first: a twin waits here until this one is committed, and then gets its answer.
  const row = { actorId, attemptKey: attempt.key };
  const { route, bodyHash } = attempt;
  await tx.insert(IdempotencyKeyRow, { ...row, route, bodyHash, resultId: '', createdAt: now });
  const id = await create();
  await tx.update(IdempotencyKeyRow, row, { resultId: id });
  return { id, repeated: false };
}
