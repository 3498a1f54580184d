import type { Instant } from '../../../kernel/instant.js';
import type { LedgerLine } from './frozen.js';

/** Whether a task still stands in a ledger: what is written off leaves, where the office wants it so, once an issue has said it. */
export function staysIn(
  keepWrittenOff: boolean,
  lastIssue: readonly Pick<LedgerLine, 'taskId' | 'status'>[],
): (task: { id: string; writtenOffAt: Instant | null }) => boolean {
  const statusOf = new Map(lastIssue.map(({ taskId, status }) => [taskId, status]));
  return ({ id, writtenOffAt }) => {
    if (keepWrittenOff || !writtenOffAt) return true;
    const told = statusOf.get(id);
    return told !== undefined && told !== 'written-off';
  };
}
