import { Injectable } from '@nestjs/common';
import { Like, Not } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { atField, UnitNameTakenError, UnitParentError } from '../domain/organisation-errors.js';
import { isWithin, pathOf } from '../domain/unit.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { Units } from './units.js';

export type UnitFacts = Pick<
  UnitRow,
  'parentId' | 'name' | 'shortName' | 'aliases' | 'dutyEmail' | 'contact' | 'phone' | 'residents'
>;

const TOLD = ['parentId', 'name', 'shortName', 'aliases', 'residents'] as const;
const FACTS = [...TOLD, 'dutyEmail', 'contact', 'phone'] as const;

/** Corrects a unit. Another place in the tree changes who sees which case, so it is moved only while nothing is open at it. */
@Injectable()
export class ChangeUnit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly units: Units,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, StaleVersionError, UnitNameTakenError, UnitParentError, UnitInUseError. */
  async run(actor: Actor, id: string, version: number, after: UnitFacts): Promise<void> {
    requirePermission(actor, 'unit.manage');
    await this.uow.run(async (tx) => {
      const unit = await this.units.require(tx, id, version);
      const fields = FACTS.filter((key) => JSON.stringify(unit[key]) !== JSON.stringify(after[key]));
      if (fields.length === 0) return;
      const { parentId, name } = after;
      if ((fields.includes('name') || fields.includes('parentId')) && (await isTaken(tx, id, parentId, name)))
        throw atField(new UnitNameTakenError([]), 'name');
      const path = fields.includes('parentId') ? await this.move(tx, unit, parentId) : unit.path;
      await this.units.save(tx, unit, { ...after, path });
      // Telephones and addresses are not kept for good.
      const told = TOLD.filter((key) => fields.includes(key));
      const pick = (of: UnitFacts): object => Object.fromEntries(told.map((key) => [key, of[key]]));
      const data = { fields, before: pick(unit), after: pick(after) };
      const entry = { action: 'unit.change', subjectType: 'unit', subjectId: id, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }

  private async move(tx: Tx, unit: UnitRow, parentId: string | null): Promise<string> {
    const parent = parentId ? await tx.findOneBy(UnitRow, { id: parentId, active: true }) : null;
    if (parentId && (!parent || isWithin(parent.path, unit.path)))
      throw atField(new UnitParentError([]), 'parentId');
    await this.units.requireNothingOpen(tx, unit.id, ['cases', 'handled', 'calls', 'units']);
    const path = pathOf(parent?.path ?? null, unit.id);
    const below = await tx.findBy(UnitRow, { path: Like(`${unit.path}_%`) });
    for (const one of below)
      await tx.update(UnitRow, { id: one.id }, { path: path + one.path.slice(unit.path.length) });
    return path;
  }
}

async function isTaken(tx: Tx, id: string, parentId: string | null, name: string): Promise<boolean> {
  const others = await tx.findBy(UnitRow, { name, active: true, id: Not(id) });
  return others.some((one) => one.parentId === parentId);
}
