import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, scopeFor, type Actor, type Role } from '../../access/index.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { UserRow } from '../persistence/user.entity.js';

export interface UserFilter {
  unitId?: string;
  /** Also the people of the units below. */
  below?: boolean;
  role?: Role;
  /** People who are switched off are listed to those who manage people. */
  state?: 'active' | 'off' | 'all';
  /** A part of the name or of the account. */
  q?: string;
}

@Injectable()
export class ListUsers {
  constructor(private readonly uow: UnitOfWork) {}

  async run(actor: Actor, { unitId, below, role, state, q }: UserFilter = {}): Promise<UserRow[]> {
    const scope = scopeFor(actor, 'user.read');
    if (scope.kind === 'none' || scope.kind === 'in-hand') return [];
    const query = this.uow.reads
      .createQueryBuilder(UserRow, 'u')
      .innerJoin(UnitRow, 'n', 'n.id = u.unitId')
      .orderBy('n.sortOrder')
      .addOrderBy('u.id');
    if (scope.kind === 'unit') query.andWhere('n.path LIKE :scope', { scope: `${scope.path}%` });
    const wanted = can(actor, 'user.manage') ? (state ?? 'active') : 'active';
    if (wanted !== 'all') query.andWhere('u.active = :active', { active: wanted === 'active' });
    if (role) query.andWhere('u.role = :role', { role });
    if (unitId && below) query.andWhere('n.path LIKE :under', { under: `%/${unitId}/%` });
    else if (unitId) query.andWhere('u.unitId = :unitId', { unitId });
    const part = q?.trim().toLowerCase();
    if (part) {
      const like = { part: `%${part.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%` };
      query.andWhere(`(LOWER(u.name) LIKE :part ESCAPE '\\' OR u.username LIKE :part ESCAPE '\\')`, like);
    }
    return query.getMany();
  }
}
