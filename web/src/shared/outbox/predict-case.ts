import type { CaseLine } from '../case/case-api';
import type { EntryKind } from './entry';
import type { Arrival } from './entry';
import type { OutboxItem } from './outbox';

type Facts = Pick<CaseLine, 'id' | 'version' | 'status' | 'allowedActions'>;

/** What a case becomes by each press of the handling unit; a note and a photo leave it as it is. */
const BECOMES: Partial<Record<EntryKind, Pick<CaseLine, 'status' | 'allowedActions'>>> = {
  sign: { status: 'signed', allowedActions: ['begin', 'report'] },
  return: { status: 'returned', allowedActions: [] },
  report: { status: 'reported', allowedActions: [] },
};

/**
 * The case as it will be once what waits here is through, and as it is where the server took a move that this reading of
 * the case does not know yet. A refused press changes nothing.
 */
export function predictCase<C extends Facts>(
  found: C,
  waiting: readonly OutboxItem[],
  lately: readonly Arrival[],
): C {
  const taken = lately.filter(
    ({ caseId, moved }) => caseId === found.id && moved && moved.after > found.version,
  );
  const mine = waiting.filter(({ caseId, refusal }) => caseId === found.id && refusal === null);
  return [...taken, ...mine].reduce((state, { kind }) => ({ ...state, ...BECOMES[kind] }), found);
}
