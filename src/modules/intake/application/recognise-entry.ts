import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { CaseRow, findPersonalData, parseAcceptanceNumber, placeWords } from '../../cases/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { splitAllegations } from '../domain/allegations.js';
import { findCommunity } from '../domain/find-community.js';
import { findStreets } from '../domain/find-streets.js';
import { maskSlip } from '../domain/mask-slip.js';
import { findRepeatMentions } from '../domain/repeat-mentions.js';
import { titleOf } from '../domain/title-of.js';
import { typesIn } from '../domain/type-routes.js';
import { KnownPlaces } from './known-places.js';
import { ProposeLead } from './propose-lead.js';
import { SealedContacts } from './sealed-contacts.js';
import { TypeRoutes } from './type-routes.js';

export interface Typed {
  campaignId?: string;
  acceptanceNo?: string;
  content?: string;
  place?: string;
  /** Chosen by the officer; what is proposed follows from it. */
  streetId?: string;
  /** Labels of the types, likewise. */
  labels?: readonly string[];
}

/** Reads along while an officer types or pastes; proposes, never decides. */
@Injectable()
export class RecogniseEntry {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly knownPlaces: KnownPlaces,
    private readonly routes: TypeRoutes,
    private readonly proposeLead: ProposeLead,
    private readonly sealedContacts: SealedContacts,
  ) {}

  async run(actor: Actor, { campaignId, acceptanceNo, content = '', place = '', streetId, labels }: Typed) {
    requirePermission(actor, 'case.create');
    const reads = this.uow.reads;
    const units = await this.directory.units(reads);
    const streets = units.filter((unit) => unit.kind === 'street');
    const districts = units.filter((unit) => unit.kind === 'district').map((unit) => unit.name);
    const { routes } = await this.routes.inForce(reads);
    const black = maskSlip(content);
    const told = `${place}\n${content}`;
    const types = typesIn(content, routes);
    const words = placeWords(told);
    const street = await this.street(units, told, streetId);
    return {
      number: acceptanceNo?.trim() ? await this.number(acceptanceNo, campaignId) : null,
      streets: findStreets(streets, told).map(({ id, name }) => ({ id, name })),
      street,
      community: named(findCommunity(units, units.find(({ id }) => id === street?.id) ?? null, told)),
      place: words.doors[0] ?? words.sites[0] ?? words.roads[0] ?? null,
      subject: words.names[0] ?? null,
      types,
      parties: await this.proposeLead.of(
        reads,
        { units, routes, labels: labels ?? types.map(({ label }) => label) },
        street?.id ?? null,
      ),
      mentions: await this.mentions(content, acceptanceNo),
      title: titleOf(content, { districts, streets: streets.map(({ name }) => name) }),
      allegations: splitAllegations(content),
      personalData: [...new Set(findPersonalData(content).map((one) => one.kind))],
      blackedOut:
        black.personal.length > 0
          ? { text: black.text, sealed: this.sealedContacts.seal(actor, { originalText: content }) ?? '' }
          : null,
    };
  }

  private async street(units: readonly UnitRow[], told: string, chosen: string | undefined) {
    const streets = units.filter((unit) => unit.kind === 'street');
    const [named] = findStreets(streets, told);
    const [community] = named ? [] : findStreets(communitiesOf(units), told);
    const above = community && streetAbove(units, community);
    const learned = (named ?? above) ? null : await this.knownPlaces.streetOf(this.uow.reads, told);
    const id = chosen ?? named?.id ?? above?.id ?? learned?.streetId;
    const unit = streets.find((one) => one.id === id);
    if (!unit) return null;
    const why = chosen ? 'chosen' : named ? 'named' : above ? 'community' : 'learned';
    return { id: unit.id, name: unit.name, why, word: learned?.word ?? community?.name ?? null } as const;
  }

  /** Numbers that the text itself calls the same matter, and the cases that have them. */
  private async mentions(content: string, acceptanceNo = '') {
    const numbers = findRepeatMentions(content, parseAcceptanceNumber(acceptanceNo).normalized);
    if (numbers.length === 0) return [];
    const known = await this.uow.reads.find(CaseRow, {
      select: { id: true, numberKey: true },
      where: { numberKey: In(numbers) },
    });
    return numbers.map((number) => ({
      number,
      caseId: known.find(({ numberKey }) => numberKey === number)?.id ?? null,
    }));
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

const communitiesOf = (units: readonly UnitRow[]): UnitRow[] =>
  units.filter((unit) => unit.kind === 'community');

const streetAbove = (units: readonly UnitRow[], { path }: UnitRow): UnitRow | undefined =>
  units.find((unit) => unit.kind === 'street' && path.startsWith(unit.path));

const named = (unit: UnitRow | null) => unit && { id: unit.id, name: unit.name };
