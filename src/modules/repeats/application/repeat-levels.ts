import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { PROPOSED_LEVELS, type LevelRule } from '../domain/handling-levels.js';
import { LevelsNotRisingError } from '../domain/repeat-errors.js';
import { RepeatLevelRow } from '../persistence/repeat-level.entity.js';

/** How high a matter is handled that comes back: data of the office. */
@Injectable()
export class RepeatLevels {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inForce(reads: Reads): Promise<LevelRule[]> {
    const rows = await reads.find(RepeatLevelRow, { order: { fromRepeats: 'ASC' } });
    return rows.length > 0 ? rows : [...PROPOSED_LEVELS];
  }

  list(): Promise<LevelRule[]> {
    return this.inForce(this.uow.reads);
  }

  /** Puts these rules in the place of all; chains follow with their next repeat. Throws LevelsNotRisingError. */
  async replace(actor: Actor, rules: readonly LevelRule[]): Promise<void> {
    requirePermission(actor, 'repeat.manage');
    const counts = rules.map(({ fromRepeats }) => fromRepeats);
    const twice = counts.find((count, at) => counts.indexOf(count) !== at);
    if (twice !== undefined) throw new LevelsNotRisingError({ repeats: twice });
    await this.uow.run(async (tx) => {
      const before = await this.inForce(tx);
      await tx.clear(RepeatLevelRow);
      if (rules.length > 0)
        await tx.insert(
          RepeatLevelRow,
          rules.map((rule) => ({ ...rule })),
        );
      await this.history.append(
        tx,
        actor,
        {
          action: 'repeat.levels',
          subjectType: 'rule',
          subjectId: 'repeat-levels',
          data: { before, after: rules },
        },
        this.clock.now(),
      );
    });
  }
}
