import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { History, type HistoryEntryRow } from '../../history/index.js';
import { PROPOSED_LEVELS, type LevelPolicy } from '../domain/handling-levels.js';
import { RepeatLevelRow } from '../persistence/repeat-level.entity.js';
import { RepeatPolicyRow, THE_POLICY } from '../persistence/repeat-policy.entity.js';

export interface PolicyInForce extends LevelPolicy {
  /** 0 until somebody has set one. */
  version: number;
  /** The office has none of its own: these are ours. */
  proposed: boolean;
  /** How many matters this version changed, and how many have followed by now. */
  matters: number;
  followed: number;
}

/** How high a matter is handled that comes back: data of the office. */
@Injectable()
export class RepeatLevels {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
  ) {}

  async inForce(reads: Reads): Promise<PolicyInForce> {
    const rows = await reads.find(RepeatLevelRow, { order: { fromRepeats: 'ASC' } });
    const policy = await reads.findOneBy(RepeatPolicyRow, { id: THE_POLICY });
    return {
      version: policy?.version ?? 0,
      withinDays: policy?.withinDays ?? null,
      onlyAfterClosure: policy?.onlyAfterClosure ?? false,
      matters: policy?.matters ?? 0,
      followed: policy?.followed ?? 0,
      proposed: rows.length === 0,
      rules: rows.length > 0 ? rows.map((row) => ({ ...row })) : PROPOSED_LEVELS,
    };
  }

  read(): Promise<PolicyInForce> {
    return this.inForce(this.uow.reads);
  }

  /** Who changed it when, newest first, with the policy before and after. */
  changes(): Promise<HistoryEntryRow[]> {
    return this.history.of(this.uow.reads, 'rule', THE_POLICY);
  }
}
