import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor } from '../../access/index.js';
import { ALONE, holds, linksOf, nextLink, SignOffs, SignOffSettingsReader } from '../../sign-off/index.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import { CaseRow } from '../persistence/case.entity.js';

/** How far a reported case is in its chain. */
export interface ChainState {
  caseId: string;
  signed: number;
  links: number;
  waitsFor: string | null;
  isMine: boolean;
}

const AT_ONCE = 2_000;
const PORTION = 500;

/** Whom each reported case waits for: 等我签, 已签 2/3. */
@Injectable()
export class ReviewQueue {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signOffs: SignOffs,
    private readonly settings: SignOffSettingsReader,
  ) {}

  async states(actor: Actor, campaignId: string | null): Promise<ChainState[]> {
    requirePermission(actor, 'case.sign-off');
    const reads = this.uow.reads;
    const cases = await reads.find(CaseRow, {
      select: { id: true, campaignId: true, isKeyCase: true },
      where: { status: 'reported', ...(campaignId ? { campaignId } : {}) },
      order: { dueOrder: 'ASC', id: 'ASC' },
      take: AT_ONCE,
    });
    const chains = await this.settings.stepsByCampaign(reads, [
      ...new Set(cases.map((one) => one.campaignId)),
    ]);
    const { userId, role } = actor;
    const signer = { userId, role, verifies: can(actor, 'case.verify') };
    const states: ChainState[] = [];
    for (let at = 0; at < cases.length; at += PORTION) {
      const portion = cases.slice(at, at + PORTION);
      const ids = portion.map(({ id }) => id);
      const runs = await this.signOffs.openOf(reads, ids);
      const untrue = await this.untrueAmong(reads, ids);
      for (const { id, campaignId: of, isKeyCase } of portion) {
        const { run, signatures = [] } = runs.get(id) ?? {};
        const steps = run?.steps ?? chains.get(of) ?? ALONE;
        const facts = { isKeyCase, verdicts: untrue.has(id) ? ['FALSE'] : [] };
        const signed = signatures.map(({ ordinal }) => ordinal);
        const next = nextLink(steps, facts, signed);
        const hasSigned = signatures.some(({ signerId }) => signerId === userId);
        states.push({
          caseId: id,
          signed: signed.length,
          links: linksOf(steps, facts, signed).length,
          waitsFor: next?.title ?? null,
          isMine: next !== null && !hasSigned && holds(next, signer),
        });
      }
    }
    return states;
  }

  private async untrueAmong(reads: Reads, ids: readonly string[]): Promise<Set<string>> {
    const rows = await reads.find(AllegationRow, {
      select: { id: true, caseId: true },
      where: { caseId: In([...ids]), verdict: 'FALSE' },
    });
    return new Set(rows.map(({ caseId }) => caseId));
  }
}
