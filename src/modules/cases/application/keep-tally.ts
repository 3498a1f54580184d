import { Inject, Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { Campaigns } from '../../campaigns/index.js';
import { foldTally, mendTally, tallyErrors } from '../persistence/tally-upkeep.js';

/** Of what was wrong, so much is told. */
const MOST_TOLD = 20;

/** Each night: the tally is compared with the cases, mended where it differs, and its rows are folded (ADR 54). */
@Injectable()
export class KeepTally {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(): Promise<void> {
    for (const { id, name } of await this.campaigns.all(this.uow.reads)) {
      const wrong = await tallyErrors(this.uow.reads, id);
      if (wrong.length > 0) {
        await this.uow.run((tx) => this.mend(tx, id));
        this.logger.warn(
          { campaignId: id, campaign: name, numbers: wrong.length, wrong: wrong.slice(0, MOST_TOLD) },
          'the tally of cases was wrong and is mended',
        );
      }
      await breathe();
    }
    await this.uow.run(async (tx) => {
      await holdAlone(tx, 'case-tally');
      await foldTally(tx);
    });
  }

  /** What another round mended meanwhile is no longer different. */
  private async mend(tx: Tx, campaignId: string): Promise<void> {
    await holdAlone(tx, 'case-tally');
    await mendTally(tx, campaignId);
  }
}
