import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { isRule, proposedWays, RULES, type Rule, type Ways } from '../domain/rules.js';
import { ChannelRuleRow } from '../persistence/channel-rule.entity.js';

export interface RuleWays extends Ways {
  rule: Rule;
}

/** Which ways out a rule takes. */
@Injectable()
export class ChannelRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async of(reads: Reads, rule: string): Promise<Ways> {
    return (await reads.findOneBy(ChannelRuleRow, { rule })) ?? proposedWays(rule);
  }

  async all(): Promise<RuleWays[]> {
    const set = await this.uow.reads.find(ChannelRuleRow);
    return (Object.keys(RULES) as Rule[]).map((rule) => {
      const { mail, bell, webhook } = set.find((one) => one.rule === rule) ?? proposedWays(rule);
      return { rule, mail, bell, webhook };
    });
  }

  async set(actor: Actor, rule: string, ways: Ways): Promise<void> {
    requirePermission(actor, 'channel.manage');
    if (!isRule(rule)) throw new NotFoundError();
    await this.uow.run(async (tx) => {
      const before = await this.of(tx, rule);
      await tx.save(ChannelRuleRow, { rule, ...ways });
      const { mail, bell, webhook } = before;
      const data = { rule, before: { mail, bell, webhook }, after: ways };
      const entry = { action: 'channel.set-rule', subjectType: 'rule', subjectId: rule, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}
