import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';
import { CommunityElsewhereError, PlaceClosedError, PlaceKnownError } from '../domain/ownership-errors.js';
import { DutyPlaceRow, placeKeyOf } from '../persistence/duty-place.entity.js';
import { DutyKinds } from './duty-kinds.js';

export type PlaceFacts = Pick<
  DutyPlaceRow,
  'kind' | 'number' | 'name' | 'streetId' | 'communityId' | 'latE6' | 'lngE6' | 'note'
>;

/** Puts an area or a point on the map, or corrects what is said of it. */
@Injectable()
export class SetPlace {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: DutyKinds,
    private readonly directory: Directory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws KindUnknownError, CommunityElsewhereError, PlaceKnownError. */
  add(actor: Actor, facts: PlaceFacts): Promise<string> {
    return this.uow.run((tx) => this.addWithin(tx, actor, facts));
  }

  /** Throws NotFoundError, StaleVersionError, PlaceClosedError besides. */
  change(actor: Actor, id: string, version: number, facts: PlaceFacts): Promise<void> {
    return this.uow.run((tx) => this.changeWithin(tx, actor, id, version, facts));
  }

  async addWithin(tx: Tx, actor: Actor, facts: PlaceFacts): Promise<string> {
    await this.requireSound(tx, actor, facts);
    const now = this.clock.now();
    const id = newId();
    const live = { createdAt: now, changedByName: actor.name, closedOn: null, liveKey: placeKeyOf(facts) };
    await tx.insert(DutyPlaceRow, { ...facts, ...live, id, version: 1 });
    const entry = { action: 'duty.add-place', subjectType: 'duty', subjectId: id, note: facts.name } as const;
    await this.history.append(tx, actor, { ...entry, data: { ...facts } }, now);
    return id;
  }

  async changeWithin(tx: Tx, actor: Actor, id: string, version: number, facts: PlaceFacts): Promise<void> {
    const found = await tx.findOneBy(DutyPlaceRow, { id });
    if (!found) throw new NotFoundError();
    // Both the street that loses it and the one that gets it are the actor's business.
    const [before] = await this.directory.unitsByIds(tx, [found.streetId]);
    requirePermission(actor, 'ownership.manage', { unitPaths: before ? [before.path] : [] });
    if (found.closedOn) throw new PlaceClosedError({ name: found.name });
    if (found.version !== version) throw new StaleVersionError({ by: found.changedByName });
    await this.requireSound(tx, actor, facts, found);
    const change = { ...facts, changedByName: actor.name, liveKey: placeKeyOf(facts), version: version + 1 };
    const { affected } = await tx.update(DutyPlaceRow, { id, version }, change);
    if (affected === 0) throw new StaleVersionError({ by: '别人' });
    const entry = {
      action: 'duty.change-place',
      subjectType: 'duty',
      subjectId: id,
      note: facts.name,
    } as const;
    await this.history.append(tx, actor, { ...entry, data: { ...facts } }, this.clock.now());
  }

  private async requireSound(
    tx: Tx,
    actor: Actor,
    facts: PlaceFacts,
    before: DutyPlaceRow | null = null,
  ): Promise<void> {
    await this.kinds.requirePlaceKind(tx, facts.kind, before?.kind ?? null);
    const units = await this.directory.unitsByIds(tx, [facts.streetId, facts.communityId ?? facts.streetId]);
    const street = units.find((unit) => unit.id === facts.streetId && unit.active && unit.kind === 'street');
    if (!street) throw new NotFoundError();
    requirePermission(actor, 'ownership.manage', { unitPaths: [street.path] });
    const community = units.find((unit) => unit.id === facts.communityId);
    if (facts.communityId && community?.parentId !== street.id) throw new CommunityElsewhereError();
    const same = await tx.findOneBy(DutyPlaceRow, { liveKey: placeKeyOf(facts) });
    if (same && same.id !== before?.id) throw new PlaceKnownError({ name: facts.name });
  }
}
