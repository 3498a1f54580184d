import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import {
  isRetentionKind,
  KeptTooShortError,
  RETENTION,
  RETENTION_KINDS,
  type RetentionKind,
} from '../domain/retention-kinds.js';
import { RetentionRuleRow } from '../persistence/retention-rule.entity.js';

export interface RetentionRule {
  kind: RetentionKind;
  days: number;
  least: number;
}

/** How long what is kept. */
@Injectable()
export class RetentionRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async all(reads: Reads = this.uow.reads): Promise<RetentionRule[]> {
    const set = await reads.find(RetentionRuleRow);
    return RETENTION_KINDS.map((kind) => {
      const { days, least } = RETENTION[kind];
      return { kind, days: set.find((one) => one.kind === kind)?.days ?? days, least };
    });
  }

  /** Throws KeptTooShortError. */
  async set(actor: Actor, kind: string, days: number): Promise<void> {
    requirePermission(actor, 'retention.manage');
    if (!isRetentionKind(kind)) throw new NotFoundError();
    if (days < RETENTION[kind].least) throw new KeptTooShortError({ least: RETENTION[kind].least });
    await this.uow.run(async (tx) => {
      const before = (await this.all(tx)).find((one) => one.kind === kind)!.days;
      if (before === days) return;
      await tx.save(RetentionRuleRow, { kind, days });
      const data = { kind, before, after: days };
      const entry = { action: 'retention.set', subjectType: 'rule', subjectId: kind, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}
