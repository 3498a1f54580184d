import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { WatchAmountError } from '../domain/watch-errors.js';
import { isWatch, WATCHES, type Watch } from '../domain/watches.js';
import { WatchRuleRow } from '../persistence/watch-rule.entity.js';

export interface SetWatch {
  name: Watch;
  /** 0 while nobody has set it. */
  version: number;
  amount: number;
}

/** 看护: from how much on word goes out. */
@Injectable()
export class WatchRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async amount(reads: Reads, name: Watch): Promise<number> {
    return (await reads.findOneBy(WatchRuleRow, { name }))?.amount ?? WATCHES[name].usual;
  }

  async all(): Promise<SetWatch[]> {
    const rows = await this.uow.reads.find(WatchRuleRow);
    return (Object.keys(WATCHES) as Watch[]).map((name) => {
      const row = rows.find((one) => one.name === name);
      return { name, version: row?.version ?? 0, amount: row?.amount ?? WATCHES[name].usual };
    });
  }

  /** Throws NotFoundError, WatchAmountError, StaleVersionError. */
  async set(actor: Actor, name: string, version: number, amount: number): Promise<void> {
    requirePermission(actor, 'reminder.manage');
    if (!isWatch(name)) throw new NotFoundError();
    const { least, most, usual } = WATCHES[name];
    if (!Number.isInteger(amount) || amount < least || amount > most)
      throw new WatchAmountError({ least, most });
    await this.uow.run(async (tx) => {
      const before = await tx.findOneBy(WatchRuleRow, { name });
      const isSeen = (before?.version ?? 0) === version;
      if (!isSeen || !(await put(tx, name, version, amount))) {
        const last = await this.history.lastOf(tx, 'rule', name, ['watch.set-rule']);
        throw new StaleVersionError({ by: last?.actorName ?? '别人', version: before?.version ?? 0 });
      }
      const data = { before: before?.amount ?? usual, after: amount };
      const entry = { action: 'watch.set-rule', subjectType: 'rule', subjectId: name, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}

/** False where another one set it in the same moment. */
async function put(tx: Tx, name: Watch, version: number, amount: number): Promise<boolean> {
  if (version === 0) {
    await tx.insert(WatchRuleRow, { name, version: 1, amount });
    return true;
  }
  const { affected } = await tx.update(WatchRuleRow, { name, version }, { amount, version: version + 1 });
  return affected === 1;
}
