import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Role } from '../../access/index.js';
import { History } from '../../history/index.js';
import {
  atField,
  LastAdministratorError,
  NotACommunityError,
  UnknownUnitError,
} from '../domain/organisation-errors.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { UserRow } from '../persistence/user.entity.js';
import { takePerson } from './hold-people.js';

const CHANGES = ['user.add', 'user.change', 'user.switch-off', 'user.switch-on'];

/** The frame of every change of a person: one at a time, held by nobody who gives them work, against the version that was seen. */
@Injectable()
export class People {
  constructor(private readonly history: History) {}

  /** Throws NotFoundError, StaleVersionError. */
  async require(tx: Tx, id: string, version: number): Promise<UserRow> {
    await holdAlone(tx, 'people');
    const user = await takePerson(tx, id);
    if (!user) throw new NotFoundError();
    if (user.version !== version) throw await this.stale(tx, user);
    return user;
  }

  /** Throws StaleVersionError. */
  async save(tx: Tx, { id, version }: UserRow, change: Partial<UserRow>): Promise<void> {
    const { affected } = await tx.update(UserRow, { id, version }, { ...change, version: version + 1 });
    if (affected !== 1) throw await this.stale(tx, await tx.findOneByOrFail(UserRow, { id }));
  }

  /** Throws LastAdministratorError when nobody else in use may manage people. */
  async requireOtherAdministrator(tx: Tx, { id, role, active }: UserRow): Promise<void> {
    if (!active || role !== 'administrator') return;
    if (!(await tx.existsBy(UserRow, { role: 'administrator', active: true, id: Not(id) })))
      throw new LastAdministratorError();
  }

  /** The unit of somebody in that role; throws UnknownUnitError, NotACommunityError. */
  async requireUnit(tx: Tx, unitId: string, role: Role): Promise<UnitRow> {
    const unit = await tx.findOneBy(UnitRow, { id: unitId, active: true });
    if (!unit) throw new UnknownUnitError({ unit: unitId });
    if (role === 'community-worker' && unit.kind !== 'community')
      throw atField(new NotACommunityError([]), 'unitId');
    return unit;
  }

  private async stale(tx: Tx, { id, version }: UserRow): Promise<StaleVersionError> {
    const last = await this.history.lastOf(tx, 'user', id, CHANGES);
    return new StaleVersionError({ by: last?.actorName ?? '别人', version });
  }
}
