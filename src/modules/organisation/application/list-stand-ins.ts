import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { UserRow } from '../persistence/user.entity.js';

export interface StandIn {
  id: string;
  name: string;
  unitName: string;
}

/** Who may get somebody's letters: only those who see the same cases anyway, the own unit first. */
@Injectable()
export class ListStandIns {
  async of(reads: Reads, userId: string): Promise<Actor[]> {
    const units = new Map((await reads.find(UnitRow)).map((unit) => [unit.id, unit]));
    const people = await reads.find(UserRow, { where: { active: true }, order: { id: 'ASC' } });
    const actors = people.flatMap((user) => {
      const unit = units.get(user.unitId);
      return unit ? [asActor(user, unit)] : [];
    });
    const away = actors.find((one) => one.userId === userId);
    if (!away) return [];
    const found = actors.filter((one) => one.userId !== userId && seesAsMuch(one, away));
    const isNear = ({ unitId }: Actor): boolean => unitId === away.unitId;
    return [...found.filter(isNear), ...found.filter((one) => !isNear(one))];
  }
}

function asActor({ id, name, role, unitId }: UserRow, { name: unitName, path: unitPath }: UnitRow): Actor {
  return { userId: id, name, role, unitId, unitName, unitPath };
}

function seesAsMuch(one: Actor, other: Actor): boolean {
  const [mine, wanted] = [scopeFor(one, 'case.read'), scopeFor(other, 'case.read')];
  if (mine.kind === 'any' || wanted.kind === 'none') return true;
  return mine.kind === 'unit' && wanted.kind === 'unit' && wanted.path.startsWith(mine.path);
}
