import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { DAY_MS, plusMillis } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SYSTEM } from '../../access/index.js';
import { History } from '../../history/index.js';
import { RetentionRules } from './retention-rules.js';
import { Thinners } from './thinner.js';

/** The nightly round: thins what is older than its rule keeps, and remembers how much. */
@Injectable()
export class ThinOut {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rules: RetentionRules,
    private readonly thinners: Thinners,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const rules = await this.rules.all();
    for (const thinner of this.thinners.all()) {
      const { kind, days } = rules.find((rule) => rule.kind === thinner.kind)!;
      const thinned = await thinner.thin(plusMillis(now, -days * DAY_MS), now);
      if (thinned === 0) continue;
      const data = { kind, days, thinned };
      const entry = { action: 'retention.thin', subjectType: 'rule', subjectId: kind, data } as const;
      await this.uow.run((tx) => this.history.append(tx, SYSTEM, entry, now));
    }
  }
}
