import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { atField, UnitParentError } from '../domain/organisation-errors.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { Units } from './units.js';

/** 停用、启用: a unit that is no more stays in the history and in old cases, and nothing new is given to it. */
@Injectable()
export class SwitchUnit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly units: Units,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, StaleVersionError, UnitInUseError. */
  async off(actor: Actor, id: string, version: number, reason: string): Promise<void> {
    requirePermission(actor, 'unit.manage');
    await this.uow.run(async (tx) => {
      const unit = await this.units.require(tx, id, version);
      if (!unit.active) return;
      await this.units.requireNothingOpen(tx, id);
      await this.units.save(tx, unit, { active: false });
      const entry = { action: 'unit.switch-off', subjectType: 'unit', subjectId: id, note: reason } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }

  /** Throws NotFoundError, StaleVersionError, UnitParentError while the unit above is switched off. */
  async on(actor: Actor, id: string, version: number): Promise<void> {
    requirePermission(actor, 'unit.manage');
    await this.uow.run(async (tx) => {
      const unit = await this.units.require(tx, id, version);
      if (unit.active) return;
      if (unit.parentId && !(await tx.existsBy(UnitRow, { id: unit.parentId, active: true })))
        throw atField(new UnitParentError([]), 'parentId');
      await this.units.save(tx, unit, { active: true });
      const entry = { action: 'unit.switch-on', subjectType: 'unit', subjectId: id } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}
