import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { CaseGuestRow } from '../persistence/case-guest.entity.js';

/** Lets a unit without a part in a case read it for a while; what it may do there is asked of the room that let it in. */
@Injectable()
export class CaseGuests {
  async admit(tx: Tx, caseId: string, unitId: string, sourceId: string): Promise<void> {
    await tx.insert(CaseGuestRow, { sourceId, caseId, unitId });
  }

  async dismiss(tx: Tx, sourceId: string): Promise<void> {
    await tx.delete(CaseGuestRow, { sourceId });
  }
}
