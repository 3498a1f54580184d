import { ForbiddenError, NotFoundError } from '../../../kernel/errors.js';
import type { Actor } from './actor.js';
import { can, type Permission, type Target } from './policy.js';

/** Throws when the actor may not; a row outside the area answers like one that does not exist. */
export function requirePermission(actor: Actor, permission: Permission, target?: Target): void {
  if (!can(actor, permission)) throw new ForbiddenError({ permission });
  if (!can(actor, permission, target)) throw new NotFoundError();
}
