import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { LedgerSettingRow } from '../persistence/ledger-setting.entity.js';

export type LedgerSetting = Omit<LedgerSettingRow, 'userId'>;

const AT_FIRST: LedgerSetting = {
  columns: null,
  density: 'roomy',
  pageSize: 20,
  viewOrder: [],
  // One line of pills on an office monitor; it shows while it is open.
  hiddenViews: ['closed'],
};

/** How a person wants the ledger to look; the last wish counts, so there is no version and no history. */
@Injectable()
export class LedgerSettings {
  constructor(private readonly uow: UnitOfWork) {}

  async read(actor: Actor): Promise<LedgerSetting> {
    return (await this.uow.reads.findOneBy(LedgerSettingRow, { userId: actor.userId })) ?? AT_FIRST;
  }

  async put(actor: Actor, setting: LedgerSetting): Promise<void> {
    requirePermission(actor, 'view.own');
    await this.uow.run((tx) => tx.upsert(LedgerSettingRow, { userId: actor.userId, ...setting }, ['userId']));
  }
}
