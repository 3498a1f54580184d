import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { writeOver } from '../../../platform/database/write-over.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { PROPOSED_ROUTES, type TypeRoute } from '../domain/type-routes.js';
import { TypeRouteSettingRow } from '../persistence/type-route-setting.entity.js';

const GENERAL = 'general';

export interface RoutesInForce {
  /** In the order in which they are tried. */
  routes: readonly TypeRoute[];
  /** 0 until somebody has set them. */
  version: number;
  changedAt: Instant | null;
  changedByName: string | null;
}

/** Who leads what, as the office has set it; until then as we propose. */
@Injectable()
export class TypeRoutes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inForce(reads: Reads): Promise<RoutesInForce> {
    const row = await reads.findOneBy(TypeRouteSettingRow, { scope: GENERAL });
    return {
      routes: row && row.routes.length > 0 ? row.routes : PROPOSED_ROUTES,
      version: row?.version ?? 0,
      changedAt: row?.changedAt ?? null,
      changedByName: row?.changedByName ?? null,
    };
  }

  read(): Promise<RoutesInForce> {
    return this.inForce(this.uow.reads);
  }

  /** Puts these in the place of all; none means those that we propose. Throws StaleVersionError. */
  async replace(actor: Actor, version: number, routes: readonly TypeRoute[]): Promise<void> {
    requirePermission(actor, 'route.manage');
    const wanted = routes.map(({ medium, label, keywords, lead, assists, basis }) => ({
      medium,
      label,
      keywords: [...keywords],
      lead,
      assists: [...assists],
      basis: basis?.trim() || null,
    }));
    await this.uow.run(async (tx) => {
      const before = await this.inForce(tx);
      const changed = { changedAt: this.clock.now(), changedByName: actor.name };
      if (!(await writeOver(tx, TypeRouteSettingRow, GENERAL, version, { routes: wanted, ...changed })))
        throw new StaleVersionError({ by: before.changedByName ?? '别人', version: before.version });
      const entry = {
        action: 'type-route.replace',
        subjectType: 'rule',
        subjectId: 'type-routes',
        data: { before: before.routes, after: wanted },
      } as const;
      await this.history.append(tx, actor, entry, changed.changedAt);
    });
  }
}
