import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Directory } from '../../organisation/index.js';
import { findStreets } from '../domain/find-streets.js';
import { typesIn, type TypeRoute } from '../domain/type-routes.js';
import { ProposeLead } from './propose-lead.js';

/** 这段文字会派给谁: tries routes on a text before they are in force. */
@Injectable()
export class TryRoutes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly proposeLead: ProposeLead,
  ) {}

  async run(actor: Actor, text: string, routes: readonly TypeRoute[]) {
    requirePermission(actor, 'route.manage');
    const reads = this.uow.reads;
    const units = await this.directory.units(reads);
    const types = typesIn(text, routes);
    const [street] = findStreets(
      units.filter(({ kind }) => kind === 'street'),
      text,
    );
    const labels = types.map(({ label }) => label);
    const parties = await this.proposeLead.of(reads, { units, routes, labels }, street?.id ?? null);
    const nameOf = (id: string): string => units.find((unit) => unit.id === id)?.name ?? '';
    return {
      types,
      streetName: street?.name ?? null,
      leadName: parties.leadUnitId && nameOf(parties.leadUnitId),
      assistNames: parties.assistUnitIds.map(nameOf),
      label: parties.route?.label ?? null,
    };
  }
}
