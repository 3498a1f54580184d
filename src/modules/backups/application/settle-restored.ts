import type { QueryRunner } from 'typeorm';

const UNSENT = `state IN ('waiting', 'sending')`;
const WHY = 'came back with a backup: it may have left after that was made';

/**
 * What a restored database may not do by itself. Mails that waited may have left meanwhile: a person decides, nothing is
 * sent twice (ADR 5). Whoever was signed in signs in again.
 */
export async function settleRestored(runner: QueryRunner): Promise<void> {
  for (const table of ['mail', 'webhook_message'])
    await runner.query(`UPDATE ${table} SET state = 'uncertain', error = '${WHY}' WHERE ${UNSENT}`);
  await runner.query(`DELETE FROM session`);
}
