import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Directory, UnknownUnitError } from '../../organisation/index.js';
import { NoPartiesError } from '../domain/case-errors.js';
import { NOT_WORK } from '../domain/case-workflow.js';
import { carriedWeights, keptShares, type Weighed } from '../domain/share.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import type { CaseRow } from '../persistence/case.entity.js';

export interface Parties {
  leadUnitId: string | null;
  assistUnitIds: readonly string[];
}

/** A case and where it lies. */
type Placed = Pick<CaseRow, 'id' | 'streetId'>;

/** Who leads and who assists: exactly one lead, any number of assistants; earlier parts are kept as ended. */
@Injectable()
export class Assignments {
  constructor(private readonly directory: Directory) {}

  /** Makes the parties of the case those given; parts that stay keep their signature and their share. */
  async set(tx: Tx, found: CaseRow, parties: Parties, now: Instant): Promise<void> {
    const wanted = wantedOf(parties);
    if (wanted.length > 0 && NOT_WORK.includes(found.status)) throw new NoPartiesError();
    const current = await tx.findBy(AssignmentRow, { caseId: found.id, active: true });
    await this.requireUnits(
      tx,
      wanted.map(({ unitId }) => unitId),
      current.map(({ unitId }) => unitId),
    );
    const weights = carriedWeights(current, wanted);
    for (const part of current) {
      if (!wanted.some((one) => isSame(one, part)))
        await tx.update(AssignmentRow, { id: part.id }, { active: false, endedAt: now });
    }
    for (const one of wanted) {
      const weight = weights.get(one.unitId) ?? 0;
      const known = current.find((part) => isSame(one, part));
      if (!known) await tx.insert(AssignmentRow, part(found, one, weight, now));
      else if (known.weight !== weight) await tx.update(AssignmentRow, { id: known.id }, { weight });
    }
    await this.keepPlace(tx, found);
    found.homeUnitId = found.streetId ?? parties.leadUnitId;
    await this.keepShares(tx, found);
  }

  /** Lets the case say what its parts say; whoever writes a part calls this before the case is saved. */
  async keepShares(tx: Tx, found: CaseRow): Promise<void> {
    Object.assign(found, keptShares(await tx.findBy(AssignmentRow, { caseId: found.id, active: true })));
  }

  /** Lets the parts say whether the case lies with their units; whoever moves a case to another street calls this. */
  async keepPlace(tx: Tx, { id, streetId }: Placed): Promise<void> {
    for (const part of await tx.findBy(AssignmentRow, { caseId: id, active: true })) {
      const elsewhere = part.unitId !== streetId;
      if (part.elsewhere !== elsewhere) await tx.update(AssignmentRow, { id: part.id }, { elsewhere });
    }
  }

  /** The parties as they are. */
  async of(tx: Tx, caseId: string): Promise<Parties> {
    const current = await tx.findBy(AssignmentRow, { caseId, active: true });
    return {
      leadUnitId: current.find(({ role }) => role === 'LEAD')?.unitId ?? null,
      assistUnitIds: current.filter(({ role }) => role === 'ASSIST').map(({ unitId }) => unitId),
    };
  }

  /** The parts of a case that is new; for many cases at once. */
  fresh(found: Placed, parties: Parties, now: Instant): AssignmentRow[] {
    const wanted = wantedOf(parties);
    const weights = carriedWeights([], wanted);
    return wanted.map((one) => part(found, one, weights.get(one.unitId) ?? 0, now));
  }

  /** A fresh start after a return: nobody has signed. */
  async unsign(tx: Tx, caseId: string): Promise<void> {
    await tx.update(AssignmentRow, { caseId, active: true }, { signedAt: null, signedBy: null });
  }

  /** A unit that is switched off gets nothing new, and keeps what it has. */
  async requireUnits(tx: Tx, ids: string[], kept: readonly string[] = []): Promise<void> {
    const known = await this.directory.unitsByIds(tx, ids);
    const missing = ids.find(
      (id) => !known.some((unit) => unit.id === id && (unit.active || kept.includes(id))),
    );
    if (missing) throw new UnknownUnitError({ unit: missing });
  }
}

/** Each unit once; who leads does not assist too. */
function wantedOf({ leadUnitId, assistUnitIds }: Parties): Weighed[] {
  const assists = [...new Set(assistUnitIds)].filter((id) => id !== leadUnitId);
  return [
    ...(leadUnitId ? [{ unitId: leadUnitId, role: 'LEAD' as const }] : []),
    ...assists.map((unitId) => ({ unitId, role: 'ASSIST' as const })),
  ];
}

function isSame(one: Weighed, other: Weighed): boolean {
  return one.unitId === other.unitId && one.role === other.role;
}

function part(
  { id: caseId, streetId }: Placed,
  { unitId, role }: Weighed,
  weight: number,
  now: Instant,
): AssignmentRow {
  return {
    id: newId(),
    caseId,
    unitId,
    role,
    weight,
    active: true,
    elsewhere: unitId !== streetId,
    signedAt: null,
    signedBy: null,
    createdAt: now,
    endedAt: null,
  };
}
