import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError, StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { findRulesErrors } from '../domain/slip-errors.js';
import { GENERAL, PROPOSED_RULES, type SlipRules } from '../domain/slip-rule.js';
import { ColourSlipSettingRow } from '../persistence/colour-slip-setting.entity.js';
import { writeOver } from '../../../platform/database/write-over.js';

/** Whose rules they are: the campaign's own, those for all campaigns, or ours. */
export const RULE_SOURCES = ['campaign', 'general', 'proposed'] as const;
export type RuleSource = (typeof RULE_SOURCES)[number];

export interface RulesInForce {
  rules: SlipRules;
  from: RuleSource;
  /** Of the rules of that very scope; 0 until somebody has set them. */
  version: number;
  changedAt: Instant | null;
  changedByName: string | null;
}

/** The rules of each scope as they were read. */
export class SlipRuleBook {
  private readonly byScope: ReadonlyMap<string, ColourSlipSettingRow>;

  constructor(rows: readonly ColourSlipSettingRow[]) {
    this.byScope = new Map(rows.map((row) => [row.scope, row]));
  }

  of(campaignId: string): SlipRules {
    return (this.byScope.get(campaignId) ?? this.byScope.get(GENERAL))?.rules ?? PROPOSED_RULES;
  }

  /** Of all scopes, ours too where they may hold. */
  all(): SlipRules[] {
    const set = [...this.byScope.values()].map(({ rules }) => rules);
    return this.byScope.has(GENERAL) ? set : [...set, PROPOSED_RULES];
  }

  inForce(scope: string): RulesInForce {
    const own = this.byScope.get(scope);
    const row = own ?? this.byScope.get(GENERAL);
    const from = !row ? 'proposed' : row.scope === GENERAL ? 'general' : 'campaign';
    return {
      rules: row?.rules ?? PROPOSED_RULES,
      from,
      version: own?.version ?? 0,
      changedAt: own?.changedAt ?? null,
      changedByName: own?.changedByName ?? null,
    };
  }
}

/** 发单规则 as data: which colour is proposed when, points, days for the receipt, what several lead to. */
@Injectable()
export class ColourSlipRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async load(reads: Reads): Promise<SlipRuleBook> {
    return new SlipRuleBook(await reads.find(ColourSlipSettingRow));
  }

  /** Throws InvalidInputError, StaleVersionError; version 0 stands for "nothing set yet". */
  async set(actor: Actor, scope: string, version: number, rules: SlipRules): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    const faults = findRulesErrors(rules);
    if (faults.length > 0) throw new InvalidInputError(faults);
    await this.uow.run(async (tx) => {
      if (scope !== GENERAL) await this.campaigns.require(tx, scope);
      const before = await tx.findOneBy(ColourSlipSettingRow, { scope });
      const changed = { changedAt: this.clock.now(), changedByName: actor.name };
      if (!(await writeOver(tx, ColourSlipSettingRow, scope, version, { rules, ...changed })))
        throw new StaleVersionError({ by: before?.changedByName ?? '别人', version: before?.version ?? 0 });
      const entry = {
        action: 'slip.set-rules',
        subjectType: scope === GENERAL ? 'rule' : 'campaign',
        subjectId: scope,
        data: { before: before?.rules ?? null, after: rules },
      } as const;
      await this.history.append(tx, actor, entry, changed.changedAt);
    });
  }
}
