import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Directory, UnknownUnitError } from '../../organisation/index.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import type { CaseRow } from '../persistence/case.entity.js';

export interface Parties {
  leadUnitId: string | null;
  assistUnitIds: readonly string[];
}

/** Who leads and who assists: exactly one lead, any number of assistants; earlier parts are kept as ended. */
@Injectable()
export class Assignments {
  constructor(private readonly directory: Directory) {}

  /** Makes the parties of the case those given; parts that stay keep their signature. */
  async set(tx: Tx, found: CaseRow, parties: Parties, now: Instant): Promise<void> {
    const wanted = new Map<string, 'LEAD' | 'ASSIST'>();
    for (const id of parties.assistUnitIds) wanted.set(id, 'ASSIST');
    if (parties.leadUnitId) wanted.set(parties.leadUnitId, 'LEAD');
    await this.requireUnits(tx, [...wanted.keys()]);
    const current = await tx.findBy(AssignmentRow, { caseId: found.id, active: true });
    for (const part of current) {
      if (wanted.get(part.unitId) === part.role) wanted.delete(part.unitId);
      else await tx.update(AssignmentRow, { id: part.id }, { active: false, endedAt: now });
    }
    for (const [unitId, role] of wanted) await tx.insert(AssignmentRow, part(found.id, unitId, role, now));
    found.homeUnitId = found.streetId ?? parties.leadUnitId;
  }

  /** The parts of a case that is new; for many cases at once. */
  fresh(caseId: string, parties: Parties, now: Instant): AssignmentRow[] {
    const { leadUnitId: lead } = parties;
    const assists = [...new Set(parties.assistUnitIds)].filter((id) => id !== lead);
    return [
      ...(lead ? [part(caseId, lead, 'LEAD', now)] : []),
      ...assists.map((id) => part(caseId, id, 'ASSIST', now)),
    ];
  }

  /** A fresh start after a return: nobody has signed. */
  async unsign(tx: Tx, caseId: string): Promise<void> {
    await tx.update(AssignmentRow, { caseId, active: true }, { signedAt: null, signedBy: null });
  }

  async requireUnits(tx: Tx, ids: string[]): Promise<void> {
    const known = await this.directory.unitsByIds(tx, ids);
    const missing = ids.find((id) => !known.some((unit) => unit.id === id));
    if (missing) throw new UnknownUnitError({ unit: missing });
  }
}

function part(caseId: string, unitId: string, role: 'LEAD' | 'ASSIST', now: Instant): AssignmentRow {
  return {
    id: newId(),
    caseId,
    unitId,
    role,
    active: true,
    signedAt: null,
    signedBy: null,
    createdAt: now,
    endedAt: null,
  };
}
