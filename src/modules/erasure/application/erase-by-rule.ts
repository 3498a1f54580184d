import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SYSTEM } from '../../access/index.js';
import { History } from '../../history/index.js';
import type { Hold } from '../domain/erasure-rules.js';
import { ErasedLists } from './erased-lists.js';
import { ErasureRound } from './erasure-round.js';

/** The nightly round: forgets the complainants whose months are over, and remembers how many were and how many were held back. */
@Injectable()
export class EraseByRule {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly round: ErasureRound,
    private readonly lists: ErasedLists,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws AggregateError at the end where some could not be erased, so that the round is tried again. */
  async run(): Promise<void> {
    await this.lists.catchUp();
    const months = await this.round.monthsOf();
    const counts = { erased: 0, held: {} as Partial<Record<Hold, number>> };
    const failures: unknown[] = [];
    for await (const page of this.round.found({ months })) {
      for (const { held } of page) if (held) counts.held[held] = (counts.held[held] ?? 0) + 1;
      const { erased, failed } = await this.round.erase(SYSTEM, page, ({ campaignId }) => ({
        cause: 'rule',
        months: months(campaignId),
        reason: null,
        byName: SYSTEM.name,
      }));
      counts.erased += erased.length;
      failures.push(...failed.map(({ error }) => error));
    }
    if (counts.erased > 0) await this.remember(counts);
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} complainants not erased`);
  }

  private remember(data: Record<string, unknown>): Promise<void> {
    const entry = {
      action: 'complainant-rule.round',
      subjectType: 'rule',
      subjectId: 'district',
      data,
    } as const;
    return this.uow.run((tx) => this.history.append(tx, SYSTEM, entry, this.clock.now()));
  }
}
