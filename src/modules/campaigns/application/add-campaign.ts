import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { DEFAULT_THRESHOLDS } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import type { Kind, Level } from '../domain/campaign.js';
import { CampaignCodeTakenError } from '../domain/campaign-errors.js';
import { proposedRules } from '../domain/default-rules.js';
import { CampaignRow } from '../persistence/campaign.entity.js';
import { LimitRuleRow } from '../persistence/limit-rule.entity.js';

export interface NewCampaign {
  code: string;
  name: string;
  level: Level;
  kind: Kind;
  round?: string | null;
  stationedFrom?: Day | null;
  stationedTo?: Day | null;
  numberPattern?: string | null;
  closesOn?: Day | null;
}

/** Opens a campaign with the rules that are usual at its level. */
@Injectable()
export class AddCampaign {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: NewCampaign): Promise<CampaignRow> {
    requirePermission(actor, 'campaign.manage');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const code = input.code.trim();
      if (await tx.existsBy(CampaignRow, { code })) throw new CampaignCodeTakenError({ code });
      const row = tx.create(CampaignRow, {
        id: newId(),
        code,
        name: input.name.trim(),
        level: input.level,
        kind: input.kind,
        round: input.round ?? null,
        stationedFrom: input.stationedFrom ?? null,
        stationedTo: input.stationedTo ?? null,
        numberPattern: input.numberPattern ?? null,
        closesOn: input.closesOn ?? null,
        yellowDays: DEFAULT_THRESHOLDS.yellowDays,
        followUpYellowDays: DEFAULT_THRESHOLDS.followUpYellowDays,
        minimumBefore: 1,
        minimumAfter: 1,
        createdAt: now,
      });
      await tx.insert(CampaignRow, row);
      for (const rule of proposedRules(input.level)) {
        await tx.insert(LimitRuleRow, { ...rule, campaignId: row.id, revision: 1 });
      }
      await this.history.append(
        tx,
        actor,
        {
          action: 'campaign.add',
          subjectType: 'campaign',
          subjectId: row.id,
          data: { code, level: row.level },
        },
        now,
      );
      return row;
    });
  }
}
