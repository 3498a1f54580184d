import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { DEFAULT_RULE, type RectificationRule } from '../domain/rule.js';
import { RectificationRuleRow } from '../persistence/rectification-rule.entity.js';

const GENERAL = 'general';

export type RuleInForce = RectificationRule &
  Pick<RectificationRuleRow, 'version'> & {
    changedByName: string | null;
    changedAt: string | null;
  };

/** 整改判定口径: read by whoever describes tasks, set by the bureau. */
@Injectable()
export class RectificationRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inForce(reads: Reads = this.uow.reads): Promise<RuleInForce> {
    const row = await reads.findOneBy(RectificationRuleRow, { scope: GENERAL });
    return row ?? { ...DEFAULT_RULE, version: 0, changedByName: null, changedAt: null };
  }

  /** Holds from now on for all tasks that are open. Throws StaleVersionError. */
  async set(actor: Actor, version: number, wanted: RectificationRule): Promise<void> {
    requirePermission(actor, 'rectification.manage');
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      await holdAlone(tx, 'rectification');
      const { behindAfterDays, milestoneWarnDays, evidenceWarnDays, ...known } = await this.inForce(tx);
      if (known.version !== version) throw new StaleVersionError({ by: known.changedByName ?? '' });
      const before = { behindAfterDays, milestoneWarnDays, evidenceWarnDays };
      const written = { scope: GENERAL, version: version + 1, changedAt: now, changedByName: actor.name };
      await tx.save(RectificationRuleRow, { ...wanted, ...written });
      const entry = {
        action: 'rectification.set-rule',
        subjectType: 'rule',
        subjectId: 'rectification',
      } as const;
      await this.history.append(tx, actor, { ...entry, data: { before, after: { ...wanted } } }, now);
    });
  }
}
