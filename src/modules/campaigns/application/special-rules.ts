import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError, NotFoundError, type FieldError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import {
  conditionWords,
  findInnerLimitErrors,
  specificity,
  type LimitRule,
  type RuleConditions,
} from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { RuleTieError } from '../domain/campaign-errors.js';
import { findTie } from '../domain/rule-ties.js';
import { CampaignRow } from '../persistence/campaign.entity.js';
import { SpecialLimitRuleRow } from '../persistence/special-limit-rule.entity.js';
import { Campaigns } from './campaigns.js';

export type SpecialRule = LimitRule & { basis: string; when: RuleConditions };

/** The rules of a campaign that hold for some cases; for what starts from now on, like every rule. */
@Injectable()
export class SpecialRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Adds a rule, or changes the one of that id. Throws RuleTieError, InvalidInputError, NotFoundError. */
  async set(actor: Actor, campaignId: string, rule: SpecialRule, id: string | null): Promise<string> {
    requirePermission(actor, 'campaign.manage');
    const errors = findInnerLimitErrors(rule);
    if (specificity(rule.when) === 0) errors.push(noCondition());
    if (errors.length > 0) throw new InvalidInputError(errors);
    return this.uow.run(async (tx) => {
      await this.hold(tx, campaignId);
      const all = await this.campaigns.specialRules(tx, campaignId);
      const before = all.find((one) => one.id === id) ?? null;
      if (id && !before) throw new NotFoundError();
      const { step, when, amount, unit, countFirstDay, innerAmount, dayEndsAt, basis } = rule;
      const row: SpecialLimitRuleRow = {
        id: id ?? newId(),
        campaignId,
        revision: (before?.revision ?? 0) + 1,
        step,
        when,
        amount,
        unit,
        countFirstDay,
        innerAmount,
        dayEndsAt,
        basis: basis.trim(),
      };
      requireNoTie([...all.filter((one) => one.id !== id), row]);
      await tx.save(SpecialLimitRuleRow, row);
      await this.remember(tx, actor, campaignId, 'set-special-rule', before, row);
      return row.id;
    });
  }

  /** Throws RuleTieError when it settled between two others. */
  async remove(actor: Actor, campaignId: string, id: string): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    await this.uow.run(async (tx) => {
      await this.hold(tx, campaignId);
      const all = await this.campaigns.specialRules(tx, campaignId);
      const before = all.find((one) => one.id === id);
      if (!before) throw new NotFoundError();
      requireNoTie(all.filter((one) => one.id !== id));
      await tx.delete(SpecialLimitRuleRow, { id });
      await this.remember(tx, actor, campaignId, 'remove-special-rule', before, null);
    });
  }

  /** One at a time for a campaign, or two officers could save the halves of a tie. */
  private async hold(tx: Tx, campaignId: string): Promise<void> {
    const { affected } = await tx.update(CampaignRow, { id: campaignId }, { id: campaignId });
    if (affected === 0) throw new NotFoundError();
  }

  private async remember(
    tx: Tx,
    actor: Actor,
    campaignId: string,
    action: 'set-special-rule' | 'remove-special-rule',
    before: SpecialLimitRuleRow | null,
    after: SpecialLimitRuleRow | null,
  ): Promise<void> {
    const data = { before: before && { ...before }, after: after && { ...after } };
    const entry = {
      action: `campaign.${action}`,
      subjectType: 'campaign',
      subjectId: campaignId,
      data,
    } as const;
    await this.history.append(tx, actor, entry, this.clock.now());
  }
}

function requireNoTie(rules: readonly SpecialLimitRuleRow[]): void {
  const tie = findTie(rules);
  if (!tie) return;
  const [one, other] = tie;
  throw new RuleTieError({
    one: conditionWords(one.when, 'zh'),
    other: conditionWords(other.when, 'zh'),
    oneEn: conditionWords(one.when, 'en'),
    otherEn: conditionWords(other.when, 'en'),
  });
}

function noCondition(): FieldError {
  return {
    field: 'when',
    code: 'limit.no_condition',
    wording: {
      zh: '请至少写明一个条件：重点件、污染类型或办理层级。',
      en: 'Name a condition at least: key case, kind of pollution or level of handling.',
    },
  };
}
