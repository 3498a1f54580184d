import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../../kernel/errors.js';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Recipient } from '../../notices/index.js';
import type { UnitRow } from '../../organisation/index.js';
import { isUrgeable } from '../domain/case-workflow.js';
import { CaseList, type CaseLine } from '../persistence/case-list.read-model.js';
import { CaseUrges } from '../persistence/case-urges.js';
import { UnitRecipients } from './unit-recipients.js';

export const URGE_LEFT = ['nothing-owed', 'paused', 'no-lead', 'unreachable', 'urged-today'] as const;
export type UrgeLeft = (typeof URGE_LEFT)[number];

/** A unit that would be urged, on which cases, and whom the mail reaches there. */
export interface UrgedUnit {
  unit: UnitRow;
  people: Recipient[];
  lines: CaseLine[];
}

/** A case that is left out, and why; `by` urged it today already. */
export interface LeftUrge {
  line: CaseLine;
  reason: UrgeLeft;
  by: { name: string; at: Instant } | null;
}

export interface UrgePlan {
  units: UrgedUnit[];
  left: LeftUrge[];
}

/** Whom a 催办 of these cases would reach. The preview and the act ask here, so that what is shown is what happens. */
@Injectable()
export class PlanUrge {
  constructor(
    private readonly list: CaseList,
    private readonly urges: CaseUrges,
    private readonly recipients: UnitRecipients,
  ) {}

  /** Throws NotFoundError when one of the cases is not there. */
  async of(reads: Reads, caseIds: readonly string[], now: Instant): Promise<UrgePlan> {
    const ids = [...new Set(caseIds)];
    const lines = await this.list.byIds(reads, ids);
    if (lines.length < ids.length) throw new NotFoundError();
    const today = await this.urges.ofDay(reads, ids, dayOf(now));
    const units = new Map<string, UrgedUnit>();
    const left: LeftUrge[] = [];
    for (const line of lines) {
      const leave = (reason: UrgeLeft, by: LeftUrge['by'] = null) => void left.push({ line, reason, by });
      const lead = line.parts.find(({ part }) => part.role === 'LEAD')?.unit;
      const earlier = today.find(({ caseId, unitId }) => caseId === line.row.id && unitId === lead?.id);
      if (!isUrgeable(line.row.status)) leave('nothing-owed');
      else if (line.row.nextDueAt === null && line.row.nextDueStep !== null) leave('paused');
      else if (!lead) leave('no-lead');
      else if (earlier) leave('urged-today', { name: earlier.byName, at: earlier.at });
      else {
        const known = units.get(lead.id);
        const people = known?.people ?? (await this.recipients.clerks(reads, lead));
        if (!people.some(({ email }) => email)) leave('unreachable');
        else units.set(lead.id, { unit: lead, people, lines: [...(known?.lines ?? []), line] });
      }
    }
    return { units: [...units.values()].sort((a, b) => a.unit.sortOrder - b.unit.sortOrder), left };
  }
}
