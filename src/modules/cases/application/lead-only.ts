import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor, Permission } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { NotLeadError } from '../domain/case-errors.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { CaseAccess } from './case-access.js';

/** For moves that only the lead unit may make: an assistant sees the case but does not answer for it. */
@Injectable()
export class LeadOnly {
  constructor(
    private readonly access: CaseAccess,
    private readonly directory: Directory,
  ) {}

  /** Throws NotLeadError naming who leads. */
  async require(tx: Tx, actor: Actor, permission: Permission, found: CaseRow, action: string): Promise<void> {
    if (await this.access.actsForLead(tx, actor, permission, found.id)) return;
    const lead = await tx.findOneBy(AssignmentRow, { caseId: found.id, role: 'LEAD', active: true });
    const [unit] = lead ? await this.directory.unitsByIds(tx, [lead.unitId]) : [];
    throw new NotLeadError({ lead: unit?.name ?? '', action });
  }
}
