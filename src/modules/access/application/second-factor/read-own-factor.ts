import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Instant } from '../../../../kernel/instant.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { Actor } from '../../domain/actor.js';
import { RecoveryCodeRow } from '../../persistence/second-factor.entity.js';
import { SecondFactors } from './second-factors.js';

export interface OwnSecondFactor {
  since: Instant | null;
  /** Recovery codes that are left. */
  codesLeft: number;
  /** From when on nothing works without; null where it is only offered. */
  owedFrom: Instant | null;
}

@Injectable()
export class ReadOwnFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: SecondFactors,
  ) {}

  async run({ userId, role }: Actor): Promise<OwnSecondFactor> {
    const { reads } = this.uow;
    const row = await this.factors.inForce(reads, userId);
    return {
      since: row?.confirmedAt ?? null,
      codesLeft: await reads.countBy(RecoveryCodeRow, { userId, usedAt: IsNull() }),
      owedFrom: await this.factors.owed(reads, role),
    };
  }
}
