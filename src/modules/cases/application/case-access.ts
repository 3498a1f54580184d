import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor, type Permission, type Target } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { NOT_WORK } from '../domain/case-workflow.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseRow } from '../persistence/case.entity.js';

/** Loads a case together with the answer to "may they". */
@Injectable()
export class CaseAccess {
  constructor(private readonly directory: Directory) {}

  /** Throws ForbiddenError without the permission, NotFoundError outside the area. */
  async require(reads: Reads, actor: Actor, permission: Permission, caseId: string): Promise<CaseRow> {
    const found = await reads.findOneBy(CaseRow, { id: caseId });
    if (!found) {
      requirePermission(actor, permission);
      throw new NotFoundError();
    }
    requirePermission(actor, permission, await this.targetOf(reads, found));
    return found;
  }

  /** A unit sees what was given to it, and what lies in its street, once it is dispatched. */
  async targetOf(reads: Reads, found: CaseRow): Promise<Target> {
    if (found.status === 'registered' || NOT_WORK.includes(found.status)) return { unitPaths: [] };
    const parts = await reads.findBy(AssignmentRow, { caseId: found.id, active: true });
    const ids = [...parts.map((part) => part.unitId), ...(found.streetId ? [found.streetId] : [])];
    const units = await this.directory.unitsByIds(reads, ids);
    return { unitPaths: units.map((unit) => unit.path) };
  }

  activeParts(reads: Reads, caseIds: readonly string[]): Promise<AssignmentRow[]> {
    if (caseIds.length === 0) return Promise.resolve([]);
    return reads.find(AssignmentRow, {
      where: { caseId: In([...caseIds]), active: true },
      order: { role: 'DESC', id: 'ASC' },
    });
  }

  /** Whether the actor acts for the lead unit: belongs to it, or stands above all units. */
  async actsForLead(reads: Reads, actor: Actor, permission: Permission, caseId: string): Promise<boolean> {
    const lead = await reads.findOneBy(AssignmentRow, { caseId, role: 'LEAD', active: true });
    const [unit] = lead ? await this.directory.unitsByIds(reads, [lead.unitId]) : [];
    return unit !== undefined && can(actor, permission, { unitPaths: [unit.path] });
  }
}
