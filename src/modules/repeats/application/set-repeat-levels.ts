import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { faultOf, PROPOSED_LEVELS, type LevelPolicy } from '../domain/handling-levels.js';
import { LevelsFallError, LevelsTwiceError } from '../domain/repeat-errors.js';
import { RepeatLevelRow } from '../persistence/repeat-level.entity.js';
import { RepeatPolicyRow, THE_POLICY } from '../persistence/repeat-policy.entity.js';
import { Chains } from './chains.js';
import { LevelEffect, type ChangedMatter } from './level-effect.js';
import { RepeatLevels } from './repeat-levels.js';

/** Changes how high repeats are handled; the matters that are not settled follow by a job. */
@Injectable()
export class SetRepeatLevels {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly levels: RepeatLevels,
    private readonly effect: LevelEffect,
    private readonly chains: Chains,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** What would change, without changing it. No rules stand for those that we propose. */
  preview(actor: Actor, policy: LevelPolicy): Promise<ChangedMatter[]> {
    requirePermission(actor, 'repeat.manage');
    requireSound(policy);
    return this.effect.of(this.uow.reads, inWords(policy));
  }

  /** Throws LevelsTwiceError, LevelsFallError, StaleVersionError. Says how many matters follow: a job takes them in turn. */
  async run(actor: Actor, version: number, policy: LevelPolicy): Promise<number> {
    requirePermission(actor, 'repeat.manage');
    requireSound(policy);
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      await this.chains.hold(tx);
      const { version: current, matters: _, followed: __, ...before } = await this.levels.inForce(tx);
      if (current !== version) {
        const last = await this.history.lastOf(tx, 'rule', THE_POLICY, ['repeat.levels']);
        throw new StaleVersionError({ by: last?.actorName ?? '别人', version: current });
      }
      await this.write(tx, version, policy);
      const changed = await this.effect.of(tx, inWords(policy));
      await tx.update(RepeatPolicyRow, { id: THE_POLICY }, { matters: changed.length, followed: 0 });
      const data = { before, after: { ...policy }, matters: changed.length };
      const entry = { action: 'repeat.levels', subjectType: 'rule', subjectId: THE_POLICY, data } as const;
      await this.history.append(tx, actor, entry, now);
      if (changed.length > 0) await enqueue(tx, 'repeat.follow-levels', { version: version + 1 }, now);
      return changed.length;
    });
  }

  private async write(tx: Tx, version: number, policy: LevelPolicy): Promise<void> {
    const { withinDays, onlyAfterClosure, rules } = policy;
    await tx.createQueryBuilder().delete().from(RepeatLevelRow).execute();
    if (rules.length > 0)
      await tx.insert(
        RepeatLevelRow,
        rules.map((rule) => ({ ...rule })),
      );
    const facts = { withinDays, onlyAfterClosure, version: version + 1 };
    if (version === 0) await tx.insert(RepeatPolicyRow, { id: THE_POLICY, ...facts });
    else await tx.update(RepeatPolicyRow, { id: THE_POLICY }, facts);
  }
}

const inWords = (policy: LevelPolicy): LevelPolicy => ({
  ...policy,
  rules: policy.rules.length > 0 ? policy.rules : PROPOSED_LEVELS,
});

function requireSound({ rules }: LevelPolicy): void {
  const found = faultOf(rules);
  if (!found) return;
  const details = { repeats: found.repeats };
  throw found.fault === 'twice' ? new LevelsTwiceError(details) : new LevelsFallError(details);
}
