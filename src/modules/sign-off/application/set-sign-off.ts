import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { holdPeople } from '../../organisation/index.js';
import { ALONE, faultOf, type ChainStep } from '../domain/chain.js';
import { ChainFaultError } from '../domain/sign-off-errors.js';
import { ReviewCheckRow } from '../persistence/review-check.entity.js';
import { SignOffChainRow } from '../persistence/sign-off-chain.entity.js';
import { SignOffRuleRow } from '../persistence/sign-off-rule.entity.js';
import { SignOffStepRow } from '../persistence/sign-off-step.entity.js';
import { SignOffSettingsReader, type SignOffSettings } from './sign-off-settings.js';

export interface NewSettings {
  steps: readonly Omit<ChainStep, 'ordinal'>[];
  visitFor: SignOffSettings['visitFor'];
  checks: readonly { medium: string | null; text: string }[];
}

/** Sets how a campaign verifies. Rounds that somebody has signed already keep the chain they began with. */
@Injectable()
export class SetSignOff {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly settings: SignOffSettingsReader,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws ChainFaultError, StaleVersionError. No steps stand for one who decides alone. */
  async run(actor: Actor, campaignId: string, version: number, wanted: NewSettings): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    const steps = (wanted.steps.length > 0 ? wanted.steps : ALONE).map((step, at) => ({
      ...step,
      ordinal: at + 1,
    }));
    const fault = faultOf(steps);
    if (fault) throw new ChainFaultError(fault);
    await this.uow.run(async (tx) => {
      await this.campaigns.require(tx, campaignId);
      await this.requirePeople(tx, steps);
      await this.raise(tx, campaignId, version);
      const before = await this.settings.of(tx, campaignId);
      await tx.delete(SignOffStepRow, { campaignId });
      await tx.insert(
        SignOffStepRow,
        steps.map((step) => ({ ...step, campaignId })),
      );
      await tx.delete(SignOffRuleRow, { campaignId });
      for (const condition of new Set(wanted.visitFor))
        await tx.insert(SignOffRuleRow, { campaignId, demand: 'leader-visit', condition });
      await tx.delete(ReviewCheckRow, { campaignId });
      for (const [at, { medium, text }] of wanted.checks.entries())
        await tx.insert(ReviewCheckRow, {
          id: newId(),
          campaignId,
          ordinal: at + 1,
          medium,
          text: text.trim(),
        });
      const data = {
        before: { steps: before.steps, visitFor: before.visitFor, checks: before.checks.length },
        after: { steps, visitFor: wanted.visitFor, checks: wanted.checks.length },
      };
      const entry = {
        action: 'campaign.sign-off',
        subjectType: 'campaign',
        subjectId: campaignId,
        data,
      } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }

  private async requirePeople(tx: Tx, steps: readonly ChainStep[]): Promise<void> {
    const ids = new Set(steps.flatMap(({ userId }) => userId ?? []));
    if ((await holdPeople(tx, [...ids])).length < ids.size) throw new ChainFaultError('holder');
  }

  private async raise(tx: Tx, campaignId: string, version: number): Promise<void> {
    const known = await tx.findOneBy(SignOffChainRow, { campaignId });
    if ((known?.version ?? 0) === version) {
      if (!known) {
        await tx.insert(SignOffChainRow, { campaignId, version: 1 });
        return;
      }
      const { affected } = await tx.update(
        SignOffChainRow,
        { campaignId, version },
        { version: version + 1 },
      );
      if (affected === 1) return;
    }
    const last = await this.history.lastOf(tx, 'campaign', campaignId, ['campaign.sign-off']);
    throw new StaleVersionError({ by: last?.actorName ?? '别人', version: known?.version });
  }
}
