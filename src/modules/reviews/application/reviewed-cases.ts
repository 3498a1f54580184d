import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor, type Permission } from '../../access/index.js';
import { CaseAccess, CaseRow, SETTLED, STATUS_WORDS } from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import { NotSettledError } from '../domain/review-errors.js';

/** How a case stands in a list of reviews. */
export interface ReviewedCase {
  id: string;
  number: string | null;
  title: string;
  street: string | null;
  status: CaseRow['status'];
}

/** The cases that draws, call-backs and look-backs are about. */
@Injectable()
export class ReviewedCases {
  constructor(
    private readonly access: CaseAccess,
    private readonly directory: Directory,
  ) {}

  async byIds(reads: Reads, ids: readonly string[]): Promise<Map<string, ReviewedCase>> {
    if (ids.length === 0) return new Map();
    const rows = await reads.find(CaseRow, {
      select: { id: true, acceptanceNo: true, title: true, streetId: true, status: true },
      where: { id: In([...new Set(ids)]) },
    });
    const streets = await this.directory.unitsByIds(
      reads,
      rows.flatMap(({ streetId }) => streetId ?? []),
    );
    return new Map(
      rows.map(({ id, acceptanceNo, title, streetId, status }) => [
        id,
        {
          id,
          number: acceptanceNo,
          title,
          street: streets.find((one) => one.id === streetId)?.name ?? null,
          status,
        },
      ]),
    );
  }

  /** The case as the actor may review it. Throws ForbiddenError, NotFoundError. */
  async require(reads: Reads, actor: Actor, permission: Permission, caseId: string): Promise<CaseRow> {
    requirePermission(actor, permission);
    return this.access.require(reads, actor, 'case.read', caseId);
  }

  /** Throws NotSettledError while the case is worked on. */
  requireSettled({ status }: CaseRow): void {
    if (isSettled(status)) return;
    const { zh, en } = STATUS_WORDS[status];
    throw new NotSettledError({ status: zh, statusEn: en });
  }
}

/** Closed, published, or closed but for works that run on. */
export const isSettled = (status: CaseRow['status']): boolean =>
  SETTLED.includes(status) || status === 'stage-closed';
