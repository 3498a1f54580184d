import { Injectable } from '@nestjs/common';
import { IsNull, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { AbsenceDaysError, AbsenceOverlapError, NoStandInError } from '../domain/organisation-errors.js';
import { AbsenceRow } from '../persistence/absence.entity.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { UserRow } from '../persistence/user.entity.js';
import { holdPeople, takePerson } from './hold-people.js';
import { ListStandIns, type StandIn } from './list-stand-ins.js';

export interface NewAbsence {
  /** Without it, the caller. */
  userId?: string | null;
  fromOn: Day;
  toOn: Day;
  standInId: string;
}

export type NamedAbsence = AbsenceRow & { userName: string; standInName: string };

/** 外出与代收: who is away, from when to when, and who gets the letters meanwhile. */
@Injectable()
export class Absences {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly standIns: ListStandIns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Those that are not over, of everybody for whom the caller may enter one. */
  async list(actor: Actor): Promise<NamedAbsence[]> {
    requirePermission(actor, 'absence.enter');
    const reads = this.uow.reads;
    const rows = await reads.find(AbsenceRow, {
      where: { toOn: MoreThanOrEqual(this.clock.today()), endedAt: IsNull() },
      order: { fromOn: 'ASC', id: 'ASC' },
    });
    const found: NamedAbsence[] = [];
    for (const row of rows) {
      const user = await reads.findOneBy(UserRow, { id: row.userId });
      const standIn = await reads.findOneBy(UserRow, { id: row.standInId });
      if (!user || !(await this.may(reads, actor, user))) continue;
      found.push({ ...row, userName: user.name, standInName: standIn?.name ?? '' });
    }
    return found;
  }

  /** Who can get this person's letters meanwhile; throws NotFoundError. */
  async possible(actor: Actor, userId: string): Promise<StandIn[]> {
    requirePermission(actor, 'absence.enter');
    await this.require(this.uow.reads, actor, userId);
    const found = await this.standIns.of(this.uow.reads, userId);
    return found.map(({ userId: id, name, unitName }) => ({ id, name, unitName }));
  }

  /** Throws AbsenceDaysError, NoStandInError, AbsenceOverlapError. */
  async enter(actor: Actor, { userId, fromOn, toOn, standInId }: NewAbsence): Promise<string> {
    const now = this.clock.now();
    if (toOn < fromOn || toOn < this.clock.today()) throw new AbsenceDaysError();
    return this.uow.run(async (tx) => {
      const user = await this.require(tx, actor, userId ?? actor.userId);
      const standIn = (await this.standIns.of(tx, user.id)).find((one) => one.userId === standInId);
      if (!standIn || (await holdPeople(tx, [standInId])).length === 0) throw new NoStandInError();
      // Two that are entered at once: the second sees the first.
      await takePerson(tx, user.id);
      const others = await tx.findBy(AbsenceRow, { userId: user.id, endedAt: IsNull() });
      const other = others.find((one) => one.fromOn <= toOn && fromOn <= one.toOn);
      if (other) throw new AbsenceOverlapError({ from: other.fromOn, to: other.toOn });
      const row = {
        id: newId(),
        userId: user.id,
        fromOn,
        toOn,
        standInId,
        enteredByName: actor.name,
        createdAt: now,
        endedAt: null,
      };
      await tx.insert(AbsenceRow, row);
      const data = { fromOn, toOn, standInId, standIn: standIn.name };
      const entry = { action: 'user.absent', subjectType: 'user', subjectId: user.id, data } as const;
      await this.history.append(tx, actor, entry, now);
      return row.id;
    });
  }

  /** 提前回来: from now on the person gets word again. Throws NotFoundError, also for one that is over. */
  async end(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const row = await tx.findOneBy(AbsenceRow, { id, endedAt: IsNull() });
      if (!row) throw new NotFoundError();
      await this.require(tx, actor, row.userId);
      const { affected } = await tx.update(AbsenceRow, { id, endedAt: IsNull() }, { endedAt: now });
      if (affected === 0) throw new NotFoundError();
      const data = { fromOn: row.fromOn, toOn: row.toOn };
      const entry = { action: 'user.back', subjectType: 'user', subjectId: row.userId, data } as const;
      await this.history.append(tx, actor, entry, now);
    });
  }

  private async require(tx: Reads, actor: Actor, userId: string): Promise<UserRow> {
    const user = await tx.findOneBy(UserRow, { id: userId, active: true });
    if (!user || !(await this.may(tx, actor, user))) throw new NotFoundError();
    return user;
  }

  private async may(reads: Reads, actor: Actor, { id, unitId }: UserRow): Promise<boolean> {
    if (id === actor.userId) return can(actor, 'absence.enter');
    const unit = await reads.findOneBy(UnitRow, { id: unitId });
    return can(actor, 'absence.enter', { ownerId: id, unitPaths: unit ? [unit.path] : [] });
  }
}
