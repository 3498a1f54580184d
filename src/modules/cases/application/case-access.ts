import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFoundError } from '../../../kernel/errors.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor, type Permission, type Target } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { NOT_WORK } from '../domain/case-workflow.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { CaseGuestRow } from '../persistence/case-guest.entity.js';
import { CaseHandlerRow } from '../persistence/case-handler.entity.js';
import { CaseRow } from '../persistence/case.entity.js';

/** The version of a case, whom it concerns, and whom it concerned before. */
export interface CaseStanding {
  version: number;
  target: Target;
  earlier: Target;
}

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

  /** For what belongs to a case and was brought by somebody; throws ForbiddenError, NotFoundError. */
  async requireOf(
    reads: Reads,
    actor: Actor,
    permission: Permission,
    found: CaseRow,
    ownerId: string,
  ): Promise<void> {
    requirePermission(actor, permission, { ...(await this.targetOf(reads, found)), ownerId });
  }

  async targetOf(reads: Reads, found: CaseRow): Promise<Target> {
    return (await this.targetsOf(reads, [found])).get(found.id) ?? { unitPaths: [] };
  }

  /** A unit sees what was given to it, and what lies in its street, once it is dispatched. */
  async targetsOf(reads: Reads, rows: readonly CaseRow[]): Promise<Map<string, Target>> {
    const handed = rows.filter(({ status }) => status !== 'registered' && !NOT_WORK.includes(status));
    const parts = await this.activeParts(
      reads,
      handed.map(({ id }) => id),
    );
    const paths = await this.pathsOf(reads, handed, parts);
    const guests = await this.guestPaths(reads, handed);
    const hands = await this.handlerIds(reads, paths);
    return new Map(
      rows.map(({ id }) => [
        id,
        {
          unitPaths: paths.get(id) ?? [],
          guestPaths: guests.get(id) ?? [],
          handlerIds: hands.get(id) ?? [],
        },
      ]),
    );
  }

  /** Where these cases stand now, and whom they concerned at any time; a case that is gone is left out. */
  async standings(reads: Reads, caseIds: readonly string[]): Promise<Map<string, CaseStanding>> {
    if (caseIds.length === 0) return new Map();
    const rows = await reads.findBy(CaseRow, { id: In([...caseIds]) });
    const now = await this.targetsOf(reads, rows);
    const everyPart = await reads.findBy(AssignmentRow, { caseId: In([...caseIds]) });
    const ever = await this.pathsOf(reads, rows, everyPart);
    return new Map(
      rows.map(({ id, version }) => [
        id,
        { version, target: now.get(id)!, earlier: { unitPaths: ever.get(id) ?? [] } },
      ]),
    );
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

  /** Who has it in hand, as far as the unit that gave it away still has to do with the case. */
  private async handlerIds(
    reads: Reads,
    paths: ReadonlyMap<string, readonly string[]>,
  ): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    if (paths.size === 0) return found;
    const rows = await reads.findBy(CaseHandlerRow, { caseId: In([...paths.keys()]) });
    const units = await this.directory.unitsByIds(
      reads,
      rows.map(({ unitId }) => unitId),
    );
    const pathOf = new Map(units.map(({ id, path }) => [id, path]));
    for (const { caseId, unitId, userId, communityId } of rows) {
      const giver = pathOf.get(unitId);
      if (!giver || !paths.get(caseId)?.some((path) => path.startsWith(giver))) continue;
      found.set(caseId, [...(found.get(caseId) ?? []), ...[userId ?? communityId ?? []].flat()]);
    }
    return found;
  }

  private async guestPaths(reads: Reads, rows: readonly CaseRow[]): Promise<Map<string, string[]>> {
    const found = new Map<string, string[]>();
    if (rows.length === 0) return found;
    const guests = await reads.findBy(CaseGuestRow, { caseId: In(rows.map(({ id }) => id)) });
    const units = await this.directory.unitsByIds(
      reads,
      guests.map(({ unitId }) => unitId),
    );
    const pathOf = new Map(units.map(({ id, path }) => [id, path]));
    for (const { caseId, unitId } of guests)
      found.set(caseId, [...(found.get(caseId) ?? []), ...[pathOf.get(unitId) ?? []].flat()]);
    return found;
  }

  private async pathsOf(
    reads: Reads,
    rows: readonly CaseRow[],
    parts: readonly AssignmentRow[],
  ): Promise<Map<string, string[]>> {
    const ids = new Map<string, string[]>(rows.map(({ id, streetId }) => [id, streetId ? [streetId] : []]));
    for (const { caseId, unitId } of parts) ids.get(caseId)?.push(unitId);
    const units = await this.directory.unitsByIds(reads, [...ids.values()].flat());
    const pathOf = new Map(units.map(({ id, path }) => [id, path]));
    return new Map(
      [...ids].map(([caseId, own]) => [caseId, own.flatMap((id) => pathOf.get(id) ?? [])] as const),
    );
  }
}
