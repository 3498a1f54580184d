import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { unitNamed, type TypeRoute } from '../domain/type-routes.js';
import { UsualLeads } from '../persistence/usual-leads.read-model.js';

export interface Routed {
  units: readonly UnitRow[];
  routes: readonly TypeRoute[];
  /** The types of the complaint, the first one first. */
  labels: readonly string[];
}

/** Who should lead and assist, and why. */
@Injectable()
export class ProposeLead {
  constructor(
    private readonly directory: Directory,
    private readonly usualLeads: UsualLeads,
  ) {}

  /** The lead by the route of the first type that names a unit we have, else the street. */
  async of(reads: Reads, { units, routes, labels }: Routed, streetId: string | null) {
    const found = labels.flatMap((label) => {
      const route = routes.find((one) => one.label === label);
      const unit = route && unitNamed(units, route.lead);
      return route && unit ? [{ route, unit }] : [];
    })[0];
    const leadId = found?.unit.id ?? streetId;
    const assists = (found?.route.assists ?? []).flatMap((words) => unitNamed(units, words)?.id ?? []);
    const named = [...(streetId ? [streetId] : []), ...assists].filter((id) => id !== leadId);
    const [leader] = streetId ? await this.directory.leadersOf(reads, streetId) : [];
    return {
      leadUnitId: leadId,
      assistUnitIds: [...new Set(named)],
      caseLeaderId: leader?.id ?? null,
      caseLeaderName: leader?.name ?? null,
      route: found && {
        label: found.route.label,
        unitName: found.unit.name,
        basis: found.route.basis ?? '',
        ...(await this.usualLeads.of(reads, found.route.label, found.unit.id)),
      },
    };
  }
}
