import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { writeOver } from '../../../platform/database/write-over.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { GENERAL, PROPOSED_RULE, type FollowUpRule } from '../domain/closing-metrics.js';
import { FollowUpRuleRow } from '../persistence/follow-up-rule.entity.js';

export interface FollowUpRuleInForce {
  rule: FollowUpRule;
  from: 'campaign' | 'general' | 'proposed';
  /** Of the rule of that very scope; 0 until somebody has set it. */
  version: number;
  changedAt: Instant | null;
  changedByName: string | null;
}

/** Every rule as it was read. */
export class FollowUpRuleBook {
  private readonly byScope: ReadonlyMap<string, FollowUpRuleRow>;

  constructor(rows: readonly FollowUpRuleRow[]) {
    this.byScope = new Map(rows.map((row) => [row.scope, row]));
  }

  /** Of a campaign, or of what belongs to none. */
  of(campaignId: string | null): FollowUpRule {
    return this.inForce(campaignId ?? GENERAL).rule;
  }

  inForce(scope: string): FollowUpRuleInForce {
    const own = this.byScope.get(scope);
    const row = own ?? this.byScope.get(GENERAL);
    return {
      rule: row?.rule ?? PROPOSED_RULE,
      from: !row ? 'proposed' : row.scope === GENERAL ? 'general' : 'campaign',
      version: own?.version ?? 0,
      changedAt: own?.changedAt ?? null,
      changedByName: own?.changedByName ?? null,
    };
  }
}

/** 后续口径 as data. */
@Injectable()
export class FollowUpRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async load(reads: Reads): Promise<FollowUpRuleBook> {
    return new FollowUpRuleBook(await reads.find(FollowUpRuleRow));
  }

  /** Throws NotFoundError, StaleVersionError; version 0 stands for "nothing set yet". */
  async set(actor: Actor, scope: string, version: number, rule: FollowUpRule): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    await this.uow.run(async (tx) => {
      if (scope !== GENERAL) await this.campaigns.require(tx, scope);
      const before = await tx.findOneBy(FollowUpRuleRow, { scope });
      const changed = { changedAt: this.clock.now(), changedByName: actor.name };
      if (!(await writeOver(tx, FollowUpRuleRow, scope, version, { rule, ...changed })))
        throw new StaleVersionError({ by: before?.changedByName ?? '别人', version: before?.version ?? 0 });
      const entry = {
        action: 'follow-up.set-rule',
        subjectType: scope === GENERAL ? 'rule' : 'campaign',
        subjectId: scope,
        data: { before: before?.rule ?? null, after: rule },
      } as const;
      await this.history.append(tx, actor, entry, changed.changedAt);
    });
  }
}
