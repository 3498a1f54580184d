import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { scopeFor, type Actor } from '../../access/index.js';
import { UnitRow } from '../persistence/unit.entity.js';
import { UserRow } from '../persistence/user.entity.js';

@Injectable()
export class ListUsers {
  constructor(private readonly uow: UnitOfWork) {}

  async run(actor: Actor): Promise<UserRow[]> {
    const scope = scopeFor(actor, 'user.read');
    if (scope.kind === 'none' || scope.kind === 'in-hand') return [];
    const query = this.uow.reads
      .createQueryBuilder(UserRow, 'u')
      .innerJoin(UnitRow, 'n', 'n.id = u.unitId')
      .where('u.active = :active', { active: true })
      .orderBy('n.sortOrder')
      .addOrderBy('u.id');
    if (scope.kind === 'unit') query.andWhere('n.path LIKE :below', { below: `${scope.path}%` });
    return query.getMany();
  }
}
