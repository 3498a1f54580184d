import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor, type Permission } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { RectificationTasks, UNIT_ROLES } from '../../rectification/index.js';
import { AREA_KIND, type SubjectType } from '../domain/duty.js';
import { DutyPlaceRow } from '../persistence/duty-place.entity.js';

export interface SubjectRef {
  type: SubjectType;
  id: string;
}

/** What a duty is at, once it is known that the actor may. */
export interface FoundSubject extends SubjectRef {
  kind: string;
  name: string;
  place: DutyPlaceRow | null;
}

/** Loads what somebody answers for with the answer to "may they"; a place and a community are their street's business. */
@Injectable()
export class Subjects {
  constructor(
    private readonly directory: Directory,
    private readonly tasks: RectificationTasks,
  ) {}

  /** Throws ForbiddenError, NotFoundError. */
  async require(
    reads: Reads,
    actor: Actor,
    permission: Extract<Permission, `ownership.${string}`>,
    { type, id }: SubjectRef,
  ): Promise<FoundSubject> {
    requirePermission(actor, permission);
    if (type === 'task') {
      const roles = permission === 'ownership.read' ? UNIT_ROLES : (['lead'] as const);
      const { number, title } = await this.tasks.require(reads, actor, permission, id, roles);
      return { type, id, kind: 'task', name: `${number} ${title}`, place: null };
    }
    const place = type === 'place' ? await reads.findOneBy(DutyPlaceRow, { id }) : null;
    if (type === 'place' && !place) throw new NotFoundError();
    const [unit] = await this.directory.unitsByIds(reads, [place?.streetId ?? id]);
    if (!unit || (type === 'community' && unit.kind !== 'community')) throw new NotFoundError();
    requirePermission(actor, permission, { unitPaths: [unit.path] });
    return { type, id, kind: place?.kind ?? AREA_KIND, name: place?.name ?? unit.name, place };
  }
}
