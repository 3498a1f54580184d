import { In } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CampaignRow } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import {
  atField,
  KeepsWork,
  SuccessorError,
  type OpenAtUnit,
  type UserRow,
  type WorkInHand,
  type WorkKeeper,
} from '../../organisation/index.js';
import type { ChainStep } from '../domain/chain.js';
import { SignOffRow } from '../persistence/sign-off.entity.js';
import { SignOffChainRow } from '../persistence/sign-off-chain.entity.js';
import { SignOffStepRow } from '../persistence/sign-off-step.entity.js';
import { SignatureRow } from '../persistence/signature.entity.js';

/** Links that ask for a signature by name: nobody else could give it, so they are always handed on to somebody (ADR 31). */
@KeepsWork()
export class LinksInHand implements WorkKeeper {
  constructor(
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inHandOf(reads: Reads, userId: string): Promise<WorkInHand[]> {
    const steps = await reads.findBy(SignOffStepRow, { userId });
    const campaigns = await reads.findBy(CampaignRow, { id: In(steps.map(({ campaignId }) => campaignId)) });
    const runs = await this.waitingFor(reads, userId);
    return [
      ...steps.map(({ campaignId, title }) => {
        const campaign = campaigns.find(({ id }) => id === campaignId);
        return { id: campaignId, title: `${campaign?.name ?? ''} ${title}`.trim() };
      }),
      ...runs.map(({ run, step }) => ({ id: run.caseId, title: step.title })),
    ].map((one) => ({ kind: 'sign-off', mayStay: false, ...one }));
  }

  async handOn(tx: Tx, actor: Actor, from: UserRow, to: UserRow | null): Promise<void> {
    if (!to) return;
    const now = this.clock.now();
    const steps = await tx.findBy(SignOffStepRow, { userId: from.id });
    await tx.update(SignOffStepRow, { userId: from.id }, { userId: to.id });
    for (const campaignId of new Set(steps.map((step) => step.campaignId))) {
      await tx.increment(SignOffChainRow, { campaignId }, 'version', 1);
      const data = { handedOn: { from: from.id, to: to.id } };
      const entry = { action: 'campaign.sign-off', subjectType: 'campaign', subjectId: campaignId } as const;
      await this.history.append(tx, actor, { ...entry, data }, now);
    }
    const runs = new Map((await this.waitingFor(tx, from.id)).map(({ run }) => [run.id, run]));
    for (const run of runs.values()) {
      const signatures = await tx.findBy(SignatureRow, { signOffId: run.id });
      const signed = signatures.map(({ ordinal }) => ordinal);
      // Nobody signs two links of one round.
      const has = signatures.some(({ signerId }) => signerId === to.id);
      if (has || run.steps.some(({ userId }) => userId === to.id))
        throw atField(new SuccessorError([]), 'successorId');
      const handed = run.steps.map((step) =>
        step.userId === from.id && !signed.includes(step.ordinal) ? { ...step, userId: to.id } : step,
      );
      await tx.update(SignOffRow, { id: run.id }, { steps: handed } as never);
      const data = { handedOn: { from: from.id, to: to.id } };
      const entry = { action: 'case.hand-on-signature', subjectType: 'case', subjectId: run.caseId } as const;
      await this.history.append(tx, actor, { ...entry, note: `${from.name}→${to.name}`, data }, now);
    }
  }

  async openAt(): Promise<OpenAtUnit[]> {
    return [];
  }

  /** Rounds that keep the chain they began with, and still ask this person. */
  private async waitingFor(reads: Reads, userId: string): Promise<{ run: SignOffRow; step: ChainStep }[]> {
    const runs = await reads.find(SignOffRow, { where: { state: 'open' }, order: { id: 'ASC' } });
    const asking = runs.flatMap((run) =>
      run.steps.filter((step) => step.userId === userId).map((step) => ({ run, step })),
    );
    if (asking.length === 0) return [];
    const signatures = await reads.findBy(SignatureRow, { signOffId: In(asking.map(({ run }) => run.id)) });
    return asking.filter(
      ({ run, step }) =>
        !signatures.some(({ signOffId, ordinal }) => signOffId === run.id && ordinal === step.ordinal),
    );
  }
}
