import { Injectable } from '@nestjs/common';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor, type Permission } from '../../access/index.js';
import { History } from '../../history/index.js';
import { CaseRow } from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import { EntryWithdrawnError } from '../domain/accountability-errors.js';
import { AccountabilityEntryRow } from '../persistence/accountability-entry.entity.js';
import { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';
import { AccountabilityLinkRow } from '../persistence/accountability-link.entity.js';
import { actsSeenBy } from './kinds.js';

type Asked = Extract<Permission, `accountability.${string}`>;

/** Loads an act with the answer to "may they", and writes it against the version that was seen. */
@Injectable()
export class Entries {
  constructor(
    private readonly directory: Directory,
    private readonly history: History,
  ) {}

  /** A street's act is that of the street, any other the district's; its kind says who may see it. Throws ForbiddenError, NotFoundError. */
  async require(reads: Reads, actor: Actor, permission: Asked, id: string): Promise<AccountabilityEntryRow> {
    requirePermission(actor, permission);
    const found = await reads.findOneBy(AccountabilityEntryRow, { id });
    const kind = found && (await reads.findOneBy(AccountabilityKindRow, { key: found.kind }));
    if (!kind || !actsSeenBy(actor)(kind)) throw new NotFoundError();
    const streetId = await this.streetOf(reads, found);
    const units = await this.directory.unitsByIds(reads, [streetId ?? []].flat());
    requirePermission(actor, permission, { unitPaths: units.map(({ path }) => path) });
    return found;
  }

  /** The same of one that is not withdrawn, as it was seen. Throws StaleVersionError, EntryWithdrawnError. */
  async requireLive(
    tx: Tx,
    actor: Actor,
    permission: Asked,
    id: string,
    version: number,
  ): Promise<AccountabilityEntryRow> {
    const found = await this.require(tx, actor, permission, id);
    if (found.withdrawnAt) throw new EntryWithdrawnError({ by: found.withdrawnByName });
    if (found.version !== version) throw new StaleVersionError({ by: found.changedByName });
    return found;
  }

  /** In whose figures it counts: where it says none, the street of its first case. */
  async streetOf(
    reads: Reads,
    { id, streetId }: Pick<AccountabilityEntryRow, 'id' | 'streetId'>,
  ): Promise<string | null> {
    if (streetId) return streetId;
    const first = await reads
      .createQueryBuilder(AccountabilityLinkRow, 'l')
      .innerJoin(CaseRow, 'c', 'c.id = l.subjectId')
      .select('c.streetId', 'street')
      .where('l.entryId = :id', { id })
      .orderBy('l.serial')
      .limit(1)
      .getRawOne<{ street: string | null }>();
    return first?.street ?? null;
  }

  async save(tx: Tx, actor: Actor, row: AccountabilityEntryRow): Promise<void> {
    const seen = row.version;
    Object.assign(row, { version: seen + 1, changedByName: actor.name });
    const { affected } = await tx.update(AccountabilityEntryRow, { id: row.id, version: seen }, { ...row });
    if (affected === 0) throw new StaleVersionError({ by: '别人' });
  }

  /** What is kept for good: facts without a name. */
  remember(
    tx: Tx,
    actor: Actor,
    id: string,
    action: string,
    now: Instant,
    more: { note?: string; data?: Record<string, unknown> } = {},
  ): Promise<void> {
    const entry = {
      action: `accountability.${action}`,
      subjectType: 'accountability',
      subjectId: id,
    } as const;
    return this.history.append(tx, actor, { ...entry, ...more }, now);
  }
}
