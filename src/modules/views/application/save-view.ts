import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor, type Role } from '../../access/index.js';
import type { CaseSort, Direction } from '../../cases/index.js';
import { History } from '../../history/index.js';
import type { LedgerColumn } from '../domain/ledger-columns.js';
import { TooManyViewsError, ViewNameTakenError } from '../domain/view-errors.js';
import type { ViewScope } from '../domain/view-scope.js';
import { SavedViewRow } from '../persistence/saved-view.entity.js';

export interface ViewInput {
  name: string;
  scope: ViewScope;
  /** Of a view for a role: the actor's own where it is left out. */
  role?: Role;
  filter: Record<string, unknown>;
  everyCampaign: boolean;
  sort: CaseSort;
  direction: Direction;
  columns: LedgerColumn[] | null;
}

const MOST = 50;

/** Keeps views of the ledger: saves, overwrites, renames, deletes. */
@Injectable()
export class SaveView {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws ViewNameTakenError, TooManyViewsError. */
  async add(actor: Actor, input: ViewInput): Promise<string> {
    requirePermission(actor, input.scope === 'me' ? 'view.own' : 'view.share');
    const id = newId();
    await this.uow.run(async (tx) => {
      if ((await tx.countBy(SavedViewRow, { ownerId: actor.userId })) >= MOST)
        throw new TooManyViewsError({ most: MOST });
      const facts = factsOf(actor, actor.userId, input);
      await requireFreeName(tx, id, facts);
      const row = { id, version: 1, ownerId: actor.userId, createdAt: this.clock.now(), ...facts };
      await tx.insert(SavedViewRow, row as never);
      await this.remember(tx, actor, 'view.add', row);
    });
    return id;
  }

  /** Overwrites it, by name and scope too. Throws NotFoundError also for a view of somebody else. */
  async change(actor: Actor, id: string, version: number, input: ViewInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.require(tx, actor, id);
      requirePermission(actor, input.scope === 'me' ? 'view.own' : 'view.share');
      const facts = factsOf(actor, found.ownerId, input);
      await requireFreeName(tx, id, facts);
      const changed = { ...facts, version: version + 1 };
      const { affected } = await tx.update(SavedViewRow, { id, version }, changed as never);
      if (affected === 0) throw new StaleVersionError({ by: '别人' });
      await this.remember(tx, actor, 'view.change', { ...found, ...facts });
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.require(tx, actor, id);
      const { affected } = await tx.delete(SavedViewRow, { id });
      if (affected === 0) throw new NotFoundError();
      await this.remember(tx, actor, 'view.remove', found);
    });
  }

  private async require(tx: Tx, actor: Actor, id: string): Promise<SavedViewRow> {
    const found = await tx.findOneBy(SavedViewRow, { id });
    if (!found || (found.scope === 'me' && found.ownerId !== actor.userId)) throw new NotFoundError();
    requirePermission(actor, found.scope === 'me' ? 'view.own' : 'view.share');
    return found;
  }

  private remember(
    tx: Tx,
    actor: Actor,
    action: string,
    { id, name, scope, role, filter }: Pick<SavedViewRow, 'id' | 'name' | 'scope' | 'role' | 'filter'>,
  ): Promise<void> {
    const data = { name, scope, role, conditions: Object.keys(filter) };
    const entry = { action, subjectType: 'view', subjectId: id, data } as const;
    return this.history.append(tx, actor, entry, this.clock.now());
  }
}

type Facts = Omit<SavedViewRow, 'id' | 'version' | 'ownerId' | 'createdAt'>;

function factsOf(actor: Actor, ownerId: string, { name, scope, role, filter, ...look }: ViewInput): Facts {
  const forRole = scope === 'role' ? (role ?? actor.role) : null;
  const plain = name.trim();
  const whose = scope === 'me' ? ownerId : (forRole ?? 'all');
  const { campaignId: _, ...conditions } = filter;
  return { ...look, name: plain, scope, role: forRole, nameKey: `${whose} ${plain}`, filter: conditions };
}

async function requireFreeName(tx: Tx, id: string, { name, nameKey }: Facts): Promise<void> {
  if (await tx.existsBy(SavedViewRow, { nameKey, id: Not(id) })) throw new ViewNameTakenError({ name });
}
