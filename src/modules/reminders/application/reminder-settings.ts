import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError, StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { findLadderErrors, inOrder } from '../domain/check-ladder.js';
import { ReminderHoursError } from '../domain/reminder-errors.js';
import { LADDERS, type Ladders } from '../domain/reminder-ladder.js';
import { GENERAL, ReminderRules, type SetRules } from '../domain/reminder-rules.js';
import { ReminderSettingRow } from '../persistence/reminder-setting.entity.js';

export type WantedRules = Omit<SetRules, 'scope' | 'version'>;

/** 提醒规则: who is reminded of what and when, in general or for one campaign. */
@Injectable()
export class ReminderSettings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async load(reads: Reads): Promise<ReminderRules> {
    return new ReminderRules(await reads.find(ReminderSettingRow));
  }

  /** Throws InvalidInputError, ReminderHoursError, StaleVersionError; version 0 stands for "nothing set yet". */
  async set(actor: Actor, scope: string, version: number, wanted: WantedRules): Promise<void> {
    requirePermission(actor, 'reminder.manage');
    const faults = wanted.ladders ? findLadderErrors(wanted.ladders) : [];
    if (faults.length > 0) throw new InvalidInputError(faults);
    if (!isAnHour(wanted.opensAt, wanted.closesAt)) throw new ReminderHoursError();
    await this.uow.run(async (tx) => {
      if (scope !== GENERAL) await this.campaigns.require(tx, scope);
      const before = await tx.findOneBy(ReminderSettingRow, { scope });
      const after = { ...wanted, ladders: wanted.ladders && sorted(wanted.ladders) };
      await this.write(tx, before, scope, version, after);
      const entry = {
        action: 'reminder.set-rules',
        subjectType: scope === GENERAL ? 'rule' : 'campaign',
        subjectId: scope,
        data: { before: before && { ...before }, after },
      } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }

  private async write(
    tx: Tx,
    before: ReminderSettingRow | null,
    scope: string,
    version: number,
    wanted: WantedRules,
  ): Promise<void> {
    const row = { ...wanted, scope, version: version + 1 } as never;
    if (!before && version === 0) {
      await tx.insert(ReminderSettingRow, row);
      return;
    }
    const { affected } = await tx.update(ReminderSettingRow, { scope, version }, row);
    if (affected === 1) return;
    const type = scope === GENERAL ? 'rule' : 'campaign';
    const last = await this.history.lastOf(tx, type, scope, ['reminder.set-rules']);
    throw new StaleVersionError({ by: last?.actorName ?? '别人', version: before?.version ?? 0 });
  }
}

function isAnHour(opensAt: string, closesAt: string): boolean {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return minutes(closesAt) - minutes(opensAt) >= 60;
}

function sorted(ladders: Ladders): Ladders {
  return Object.fromEntries(LADDERS.map((name) => [name, inOrder(ladders[name])])) as unknown as Ladders;
}
