import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError, StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { writeOver } from '../../../platform/database/write-over.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { findRuleErrors, PROPOSED_RULES, type DispatchRules } from '../domain/dispatch-rules.js';
import { DispatchSettingRow } from '../persistence/dispatch-setting.entity.js';

const SCOPE = 'general';

export interface RulesInForce {
  rules: DispatchRules;
  /** 0 until somebody has set them. */
  version: number;
  changedAt: Instant | null;
  changedByName: string | null;
}

/** 调度规则; a round that is open keeps those it was opened with. */
@Injectable()
export class DispatchSettings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inForce(reads: Reads): Promise<RulesInForce> {
    const row = await reads.findOneBy(DispatchSettingRow, { scope: SCOPE });
    return row ?? { rules: PROPOSED_RULES, version: 0, changedAt: null, changedByName: null };
  }

  /** Throws InvalidInputError, StaleVersionError. */
  async set(actor: Actor, version: number, rules: DispatchRules): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    const errors = findRuleErrors(rules);
    if (errors.length > 0) throw new InvalidInputError(errors);
    const changed = { changedAt: this.clock.now(), changedByName: actor.name };
    await this.uow.run(async (tx) => {
      const before = await this.inForce(tx);
      if (!(await writeOver(tx, DispatchSettingRow, SCOPE, version, { rules, ...changed })))
        throw new StaleVersionError({ by: before.changedByName ?? '别人', version: before.version });
      const data = { before: before.version ? before.rules : null, after: rules };
      const entry = {
        action: 'dispatch.set-rules',
        subjectType: 'rule',
        subjectId: 'dispatch',
        data,
      } as const;
      await this.history.append(tx, actor, entry, changed.changedAt);
    });
  }
}
