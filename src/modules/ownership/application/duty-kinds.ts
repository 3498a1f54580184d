import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import type { About } from '../domain/duty.js';
import {
  KindsChangedError,
  KindTakenError,
  KindUnknownError,
  TaskKindStaysError,
} from '../domain/ownership-errors.js';
import { DutyKindRow } from '../persistence/duty-kind.entity.js';

/** The kinds of responsibility: a list that the bureau adds to, renames, orders and retires from; none is deleted. */
@Injectable()
export class DutyKinds {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** In their order; also retired ones, whose places stay. */
  of(reads: Reads): Promise<DutyKindRow[]> {
    return reads.find(DutyKindRow, { order: { sortOrder: 'ASC', key: 'ASC' } });
  }

  list(actor: Actor): Promise<DutyKindRow[]> {
    requirePermission(actor, 'ownership.read');
    return this.of(this.uow.reads);
  }

  /** A kind of place in use, or the one that the place has. Throws KindUnknownError. */
  async requirePlaceKind(reads: Reads, key: string, before: string | null): Promise<void> {
    const kind = await reads.findOneBy(DutyKindRow, { key });
    if (!kind || kind.about === 'task' || !(kind.active || key === before)) throw new KindUnknownError();
  }

  /** Throws KindTakenError. */
  async add(
    actor: Actor,
    wanted: { about: Exclude<About, 'task'>; name: string; holder: string },
  ): Promise<string> {
    requirePermission(actor, 'ownership.manage', { unitPaths: [] });
    return this.uow.run(async (tx) => {
      await requireFreeName(tx, wanted.name, null);
      const sortOrder = ((await tx.maximum(DutyKindRow, 'sortOrder')) ?? 0) + 1;
      const key = newId();
      await tx.insert(DutyKindRow, { ...wanted, key, sortOrder, version: 1, active: true });
      const entry = { action: 'duty.add-kind', subjectType: 'rule', subjectId: key } as const;
      await this.history.append(tx, actor, { ...entry, note: wanted.name }, this.clock.now());
      return key;
    });
  }

  /** Renames, retires or takes back. Throws NotFoundError, KindsChangedError, KindTakenError. */
  async change(
    actor: Actor,
    key: string,
    version: number,
    { name, holder, active }: Pick<DutyKindRow, 'name' | 'holder' | 'active'>,
  ): Promise<void> {
    requirePermission(actor, 'ownership.manage', { unitPaths: [] });
    await this.uow.run(async (tx) => {
      const row = await tx.findOneBy(DutyKindRow, { key });
      if (!row) throw new NotFoundError();
      // Tasks always have somebody who answers for them.
      if (row.about === 'task' && !active) throw new TaskKindStaysError();
      await requireFreeName(tx, name, key);
      const next = { name, holder, active, version: version + 1 };
      const { affected } = await tx.update(DutyKindRow, { key, version }, next);
      if (affected === 0) throw new KindsChangedError();
      const before = { name: row.name, holder: row.holder, active: row.active };
      const data = { before, after: { name, holder, active } };
      const entry = { action: 'duty.change-kind', subjectType: 'rule', subjectId: key } as const;
      await this.history.append(tx, actor, { ...entry, note: name, data }, this.clock.now());
    });
  }

  /** Names every kind once. Throws KindsChangedError where there are others by now. */
  async order(actor: Actor, keys: readonly string[]): Promise<void> {
    requirePermission(actor, 'ownership.manage', { unitPaths: [] });
    await this.uow.run(async (tx) => {
      const known = (await this.of(tx)).map(({ key }) => key);
      if (known.length !== keys.length || !known.every((key) => keys.includes(key)))
        throw new KindsChangedError();
      for (const [at, key] of keys.entries()) await tx.update(DutyKindRow, { key }, { sortOrder: at + 1 });
      const entry = { action: 'duty.order-kinds', subjectType: 'rule', subjectId: 'duty-kinds' } as const;
      await this.history.append(tx, actor, { ...entry, data: { keys } }, this.clock.now());
    });
  }
}

/** Throws KindTakenError where another kind is called so, a retired one too. */
async function requireFreeName(tx: Tx, name: string, own: string | null): Promise<void> {
  if (await tx.existsBy(DutyKindRow, { name, ...(own && { key: Not(own) }) })) throw new KindTakenError();
}
