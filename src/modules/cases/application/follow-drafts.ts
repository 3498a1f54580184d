import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Directory } from '../../organisation/index.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import { ReportDraftRow } from '../persistence/report-draft.entity.js';

/**
 * 拆分: a report that was being written goes on in the piece that the writer's unit leads; the origin keeps its own for
 * the way back.
 */
@Injectable()
export class FollowDrafts {
  constructor(private readonly directory: Directory) {}

  /** To pieces in the order of their numbers; of several that a unit leads the first one gets it. */
  async within(tx: Tx, originId: string, pieceIds: readonly string[]): Promise<void> {
    const drafts = await tx.findBy(ReportDraftRow, { caseId: originId });
    if (drafts.length === 0) return;
    const ledBy = await this.leads(tx, pieceIds);
    const unitOf = await this.unitsOfWriters(tx, drafts);
    for (const draft of drafts) {
      const isTheirs = (id: string): boolean => {
        const [lead, own] = [ledBy.get(id), unitOf.get(draft.userId)];
        return lead !== undefined && own !== undefined && own.startsWith(lead);
      };
      const pieceId = pieceIds.find(isTheirs);
      if (!pieceId) continue;
      const body = withVerdictsOf(draft.body, await this.sameAllegations(tx, originId, pieceId));
      await tx.save(ReportDraftRow, { ...draft, caseId: pieceId, body });
    }
  }

  /** By piece: the place of its lead in the tree. */
  private async leads(tx: Tx, pieceIds: readonly string[]): Promise<Map<string, string>> {
    const parts = await tx.findBy(AssignmentRow, { caseId: In([...pieceIds]), role: 'LEAD', active: true });
    const units = await this.directory.unitsByIds(
      tx,
      parts.map(({ unitId }) => unitId),
    );
    const pathOf = new Map(units.map(({ id, path }) => [id, path]));
    return new Map(parts.map(({ caseId, unitId }) => [caseId, pathOf.get(unitId)!]));
  }

  /** By person: the place of their unit in the tree. */
  private async unitsOfWriters(tx: Tx, drafts: readonly ReportDraftRow[]): Promise<Map<string, string>> {
    const users = await this.directory.usersByIds(
      tx,
      drafts.map(({ userId }) => userId),
    );
    const units = await this.directory.unitsByIds(
      tx,
      users.map(({ unitId }) => unitId),
    );
    const pathOf = new Map(units.map(({ id, path }) => [id, path]));
    return new Map(users.map(({ id, unitId }) => [id, pathOf.get(unitId)!]));
  }

  /** By id of an allegation of the origin: the one of the piece that says the same. */
  private async sameAllegations(tx: Tx, originId: string, pieceId: string): Promise<Map<string, string>> {
    const of = (caseId: string): Promise<AllegationRow[]> => tx.findBy(AllegationRow, { caseId });
    const taken = await of(pieceId);
    const pairs = (await of(originId)).flatMap(({ id, text }): [string, string][] => {
      const same = taken.find((one) => one.text.trim() === text.trim());
      return same ? [[id, same.id]] : [];
    });
    return new Map(pairs);
  }
}

/** A draft is what the page has typed, and nothing of it is checked; its verdicts stand under the ids of allegations. */
function withVerdictsOf(
  body: Record<string, unknown>,
  idOf: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const { verdicts } = body;
  if (typeof verdicts !== 'object' || verdicts === null) return body;
  const kept = Object.entries(verdicts).flatMap(([id, verdict]): [string, unknown][] => {
    const own = idOf.get(id);
    return own ? [[own, verdict]] : [];
  });
  return { ...body, verdicts: Object.fromEntries(kept) };
}
