import { DomainError, type Wording } from '../../kernel/errors.js';
import type { Instant } from '../../kernel/instant.js';
import { findRow } from '../database/find-row.js';
import { insertMany } from '../database/insert-many.js';
import type { Tx } from '../database/unit-of-work.js';
import { IdempotencyKeyRow } from './idempotency-key.entity.js';

/** One try at a create or a move, as the caller names it. */
export interface Attempt {
  key: string;
  route: string;
  bodyHash: string;
}

/** `resultId`, where the earlier try went the same way, is what it led to. */
export class KeyReusedError extends DomainError {
  readonly code = 'idempotency.key_reused';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '上一次提交其实已经保存（当时没有收到答复），内容与现在的不同。请先打开已保存的那一条；确要另外提交，再按一次。',
    en: 'What was sent before was saved, though no answer came, and it differs from this. Open it first; to send this as another one, press again (with a new Idempotency-Key).',
  };
}

const ANSWERED = `UPDATE idempotency_key SET result_id = :id WHERE actor_id = :actorId AND attempt_key = :attemptKey`;

/** Does something at most once per actor and key; a repetition gets what the first one answered. */
export async function once(
  tx: Tx,
  actorId: string,
  attempt: Attempt | null,
  now: Instant,
  create: () => Promise<string>,
): Promise<{ id: string; repeated: boolean }> {
  if (!attempt) return { id: await create(), repeated: false };
  const known = await findRow(tx, IdempotencyKeyRow, { actorId, attemptKey: attempt.key });
  if (known) {
    if (known.route !== attempt.route) throw new KeyReusedError();
    if (known.bodyHash !== attempt.bodyHash) throw new KeyReusedError({ resultId: known.resultId });
    return { id: known.resultId, repeated: true };
  }
  // The key first: a twin waits here until this one is committed, and then gets its answer.
  const row = { actorId, attemptKey: attempt.key };
  const { route, bodyHash } = attempt;
  await insertMany(tx, IdempotencyKeyRow, [{ ...row, route, bodyHash, resultId: '', createdAt: now }]);
  const id = await create();
  const [sql, values] = tx.connection.driver.escapeQueryWithParameters(ANSWERED, { ...row, id });
  await tx.query(sql, values);
  return { id, repeated: false };
}
