import { Inject, Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { In } from 'typeorm';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { LOGGER, type Logger } from '../../../platform/logging/logger.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseTallyRow } from '../persistence/case-tally.entity.js';
import { mendTally, tallyErrors } from '../persistence/tally-errors.js';

type Folded = Omit<CaseTallyRow, 'id'>;

const AT_ONCE = 1_000;

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
        await this.uow.run((tx) => mendTally(tx, id));
        this.logger.warn(
          { campaignId: id, campaign: name, wrong },
          'the tally of cases was wrong and is mended',
        );
      }
      await breathe();
    }
    await this.uow.run((tx) => this.fold(tx));
  }

  /** One row a number. Rows that come meanwhile are not among those that were read, and stay. */
  private async fold(tx: Tx): Promise<void> {
    await holdAlone(tx, 'case-tally');
    const rows = await tx.find(CaseTallyRow);
    const sums = new Map<string, Folded>();
    for (const { id: _, n, ...facts } of rows) {
      const key = Object.values(facts).join(' ');
      sums.set(key, { ...facts, n: n + (sums.get(key)?.n ?? 0) });
    }
    const folded = [...sums.values()].filter(({ n }) => n !== 0);
    if (folded.length === rows.length) return;
    const ids = rows.map(({ id }) => id);
    for (let at = 0; at < ids.length; at += AT_ONCE)
      await tx.delete(CaseTallyRow, { id: In(ids.slice(at, at + AT_ONCE)) });
    for (let at = 0; at < folded.length; at += AT_ONCE)
      await tx.insert(CaseTallyRow, folded.slice(at, at + AT_ONCE));
  }
}
