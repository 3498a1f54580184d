import type { Instant } from '../../../kernel/instant.js';
import { can, type Actor, type Permission } from '../../access/index.js';
import { actionsFrom, isAsSplit, type CaseAction } from '../domain/case-workflow.js';
import { isPublished } from '../domain/publication.js';
import { isRecallable } from '../domain/recall.js';
import type { CaseLine } from '../persistence/case-list.read-model.js';

const NEEDS: Record<CaseAction, Permission> = {
  dispatch: 'case.dispatch',
  recall: 'case.dispatch',
  exclude: 'case.dispatch',
  sign: 'case.sign',
  return: 'case.return',
  redispatch: 'case.dispatch',
  begin: 'case.note',
  report: 'case.report',
  countersign: 'case.sign-off',
  close: 'case.verify',
  'stage-close': 'case.verify',
  'send-back': 'case.sign-off',
  publish: 'case.publish',
  reopen: 'case.reopen',
  supplement: 'case.reopen',
  split: 'case.dispatch',
  merge: 'case.dispatch',
};

const LEAD_ONLY: readonly CaseAction[] = ['return', 'begin', 'report'];

/** A split is undone as a whole, from its origin, while nobody works on a piece. */
function isMergeable({ row, pieces }: CaseLine): boolean {
  return row.status === 'split' && pieces.every(isAsSplit);
}

/** What this actor may do with this case now: what the table permits and the policy permits. */
export function allowedActions(actor: Actor, line: CaseLine, now: Instant): CaseAction[] {
  const lead = line.parts.find(({ part }) => part.role === 'LEAD');
  const paths = line.parts.map(({ unit }) => unit.path);
  const logged = line.row.dispatchLoggedAt ?? line.row.dispatchedAt;
  return actionsFrom(line.row.status).filter((action) => {
    const permission = NEEDS[action];
    if (action === 'recall' && !isRecallable(logged, line.row.returns, now)) return false;
    if (action === 'return' && line.row.ruled) return false;
    if (action === 'split' && line.row.splitFromId) return false;
    if (action === 'publish' && isPublished(line.row.publishedAt, line.row.verifiedAt)) return false;
    if (action === 'merge' && !isMergeable(line)) return false;
    if (action === 'redispatch' && line.row.returns >= 2 && !can(actor, 'case.rule')) return false;
    const unitPaths =
      LEAD_ONLY.includes(action) || action === 'sign' ? (lead ? [lead.unit.path] : []) : paths;
    return can(actor, permission, { unitPaths });
  });
}

/** 进展: whoever has a part in it or has it in hand, or in whose street it lies; a called department only reads. */
export function mayNote(actor: Actor, { parts, street, handlers }: CaseLine): boolean {
  const unitPaths = [...parts.map(({ unit }) => unit.path), ...(street ? [street.path] : [])];
  return can(actor, 'case.note', { unitPaths, handlerIds: handlers.map(({ id }) => id) });
}
