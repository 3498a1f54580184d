import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../../../kernel/clock.js';
import type { Instant } from '../../../../kernel/instant.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { AccountActs } from '../account-acts.js';
import type { Actor } from '../../domain/actor.js';
import { requirePermission } from '../../domain/require-permission.js';
import { ROLES, type Role } from '../../domain/roles.js';
import { owedFrom } from '../../domain/second-factor.js';
import { SecondFactorRow, SecondFactorRuleRow } from '../../persistence/second-factor.entity.js';

export interface RoleDemand {
  role: Role;
  demanded: boolean;
  graceDays: number;
  owedFrom: Instant | null;
}

/** Which roles owe a second factor, and who has one. */
@Injectable()
export class SecondFactorRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly acts: AccountActs,
    private readonly clock: Clock,
  ) {}

  async all(actor: Actor): Promise<RoleDemand[]> {
    requirePermission(actor, 'user.manage');
    const rules = await this.uow.reads.find(SecondFactorRuleRow);
    return ROLES.map((role) => {
      const rule = rules.find((one) => one.role === role);
      return {
        role,
        demanded: rule !== undefined,
        graceDays: rule?.graceDays ?? 14,
        owedFrom: rule ? owedFrom(rule) : null,
      };
    });
  }

  /** Demanded anew, the days of grace begin today; a change of the days keeps the day it was demanded. */
  async set(actor: Actor, role: Role, demanded: boolean, graceDays: number): Promise<void> {
    requirePermission(actor, 'user.manage');
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const rule = await tx.findOneBy(SecondFactorRuleRow, { role });
      if (demanded) {
        const demandedSince = rule?.demandedSince ?? now;
        await tx.save(SecondFactorRuleRow, { role, demandedSince, graceDays });
      } else await tx.delete(SecondFactorRuleRow, { role });
      const data = { role, demanded, graceDays };
      const entry = {
        action: 'second-factor.demand',
        subjectType: 'rule',
        subjectId: `second-factor-${role}`,
        data,
      } as const;
      await this.acts.append(tx, actor, entry, now);
    });
  }

  /** Everybody who has one: the person's id and since when. */
  async holders(actor: Actor): Promise<{ userId: string; since: Instant }[]> {
    requirePermission(actor, 'user.manage');
    const rows = await this.uow.reads.findBy(SecondFactorRow, { confirmedAt: Not(IsNull()) });
    return rows.map(({ userId, confirmedAt }) => ({ userId, since: confirmedAt! }));
  }
}
