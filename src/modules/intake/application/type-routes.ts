import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { PROPOSED_ROUTES, type TypeRoute } from '../domain/type-routes.js';
import { TypeRouteRow } from '../persistence/type-route.entity.js';

/** Who leads what, as the office has set it; until then as we propose. */
@Injectable()
export class TypeRoutes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inForce(reads: Reads): Promise<readonly TypeRoute[]> {
    const rows = await reads.find(TypeRouteRow, { order: { ordinal: 'ASC' } });
    return rows.length > 0 ? rows : PROPOSED_ROUTES;
  }

  list(): Promise<readonly TypeRoute[]> {
    return this.inForce(this.uow.reads);
  }

  /** Puts these in the place of all; none means those that we propose. */
  async replace(actor: Actor, routes: readonly TypeRoute[]): Promise<void> {
    requirePermission(actor, 'route.manage');
    await this.uow.run(async (tx) => {
      const before = await this.inForce(tx);
      await tx.clear(TypeRouteRow);
      const rows = routes.map(({ keywords, assists, basis, ...rest }, ordinal) => ({
        id: newId(),
        ordinal,
        ...rest,
        keywords: [...keywords],
        assists: [...assists],
        basis: basis?.trim() || null,
      }));
      if (rows.length > 0) await tx.insert(TypeRouteRow, rows);
      const data = { before, after: routes };
      const entry = {
        action: 'type-route.replace',
        subjectType: 'rule',
        subjectId: 'type-routes',
        data,
      } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
    });
  }
}
