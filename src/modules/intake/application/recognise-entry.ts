import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseRow, findPersonalData, parseAcceptanceNumber, placeWords } from '../../cases/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { splitAllegations } from '../domain/allegations.js';
import { findStreets } from '../domain/find-streets.js';
import { parsePollutionTypes } from '../domain/row-values.js';
import { readSlip } from '../domain/read-slip.js';
import { titleOf } from '../domain/title-of.js';
import { typesIn, unitNamed, type FoundType, type TypeRoute } from '../domain/type-routes.js';
import { UsualLeads } from '../persistence/usual-leads.read-model.js';
import { KnownPlaces } from './known-places.js';
import { TypeRoutes } from './type-routes.js';

export interface Typed {
  campaignId?: string;
  acceptanceNo?: string;
  content?: string;
  place?: string;
  /** Chosen by the officer; what is proposed follows from it. */
  streetId?: string;
}

/** Reads along while an officer types or pastes; proposes, never decides. */
@Injectable()
export class RecogniseEntry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly knownPlaces: KnownPlaces,
    private readonly routes: TypeRoutes,
    private readonly usualLeads: UsualLeads,
  ) {}

  async run(actor: Actor, { campaignId, acceptanceNo, content = '', place = '', streetId }: Typed) {
    requirePermission(actor, 'case.create');
    const reads = this.uow.reads;
    const units = await this.directory.units(reads);
    const streets = units.filter((unit) => unit.kind === 'street');
    const districts = units.filter((unit) => unit.kind === 'district').map((unit) => unit.name);
    const routes = await this.routes.inForce(reads);
    const told = `${place}\n${content}`;
    const types = typesIn(content, routes);
    const words = placeWords(told);
    const street = await this.street(streets, told, streetId);
    return {
      number: acceptanceNo?.trim() ? await this.number(acceptanceNo, campaignId) : null,
      streets: findStreets(streets, told).map(({ id, name }) => ({ id, name })),
      street,
      place: words.doors[0] ?? words.sites[0] ?? words.roads[0] ?? null,
      subject: words.names[0] ?? null,
      types,
      parties: await this.parties(units, routes, types, street?.id ?? null),
      title: titleOf(content, { districts, streets: streets.map(({ name }) => name) }),
      allegations: splitAllegations(content),
      personalData: [...new Set(findPersonalData(content).map((one) => one.kind))],
    };
  }

  /** Takes a pasted slip apart. */
  async slip(actor: Actor, text: string) {
    requirePermission(actor, 'case.create');
    const { types, leadUnit, assistUnits, ...slip } = readSlip(text);
    const units = await this.directory.units(this.uow.reads);
    return {
      ...slip,
      types: parsePollutionTypes(types).types.map((type) => ({ ...type, word: type.label })),
      leadUnitId: findStreets(units, leadUnit)[0]?.id ?? null,
      assistUnitIds: findStreets(units, assistUnits).map(({ id }) => id),
    };
  }

  private async street(streets: readonly UnitRow[], told: string, chosen: string | undefined) {
    const [named] = findStreets(streets, told);
    const learned = named ? null : await this.knownPlaces.streetOf(this.uow.reads, told);
    const id = chosen ?? named?.id ?? learned?.streetId;
    const unit = streets.find((one) => one.id === id);
    if (!unit) return null;
    const why = chosen ? 'chosen' : named ? 'named' : 'learned';
    return { id: unit.id, name: unit.name, why, word: learned?.word ?? null } as const;
  }

  /** The lead by the route of the first type that names a unit we have, else the street. */
  private async parties(
    units: readonly UnitRow[],
    routes: readonly TypeRoute[],
    types: readonly FoundType[],
    streetId: string | null,
  ) {
    const reads = this.uow.reads;
    const found = types.flatMap((type) => {
      const route = routes.find(({ label, medium }) => label === type.label && medium === type.medium);
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
        ...(await this.usualLeads.of(reads, found.route.label, found.unit.id)),
      },
    };
  }

  private async number(raw: string, campaignId: string | undefined) {
    const { normalized, parsed, isKeyCase, batchLabel } = parseAcceptanceNumber(raw);
    const known =
      campaignId && normalized
        ? await this.uow.reads.findOneBy(CaseRow, { campaignId, numberKey: normalized })
        : null;
    return {
      key: normalized,
      recognised: parsed !== null,
      format: parsed?.format ?? null,
      channel: parsed?.channel ?? null,
      receivedOn: parsed?.receivedOn ?? null,
      isKeyCase,
      batchLabel,
      takenBy: known?.id ?? null,
    };
  }
}
