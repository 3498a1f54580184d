import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { History } from '../../history/index.js';
import { EntryFieldsError } from '../domain/accountability-errors.js';
import { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';

/** The kinds of acts, with who may see which. */
@Injectable()
export class Kinds {
  constructor(private readonly history: History) {}

  /** In their order; also retired ones, whose acts stay. */
  all(reads: Reads): Promise<AccountabilityKindRow[]> {
    return reads.find(AccountabilityKindRow, { order: { sortOrder: 'ASC', key: 'ASC' } });
  }

  of(reads: Reads, keys: readonly string[]): Promise<AccountabilityKindRow[]> {
    return reads.findBy(AccountabilityKindRow, { key: In([...keys]) });
  }

  /** Throws EntryFieldsError where another kind is called so, a retired one too. */
  async requireFreeName(tx: Tx, name: string, own: string | null): Promise<void> {
    const taken = await tx.existsBy(AccountabilityKindRow, { name, ...(own && { key: Not(own) }) });
    if (taken)
      throw new EntryFieldsError([
        ['name', '已有这个名称，请换一个。', 'There is a kind of that name; choose another.'],
      ]);
  }

  remember(
    tx: Tx,
    actor: Actor,
    key: string,
    action: string,
    note: string,
    data: Record<string, unknown>,
    now: Instant,
  ): Promise<void> {
    const entry = { action: `accountability.${action}`, subjectType: 'rule', subjectId: key } as const;
    return this.history.append(tx, actor, { ...entry, note, data }, now);
  }
}

/** Whether a reader may see acts of a kind at all; how far within it is a question of reach. */
export const actsSeenBy =
  (actor: Actor) =>
  ({ audience }: Pick<AccountabilityKindRow, 'audience'>): boolean =>
    audience === 'everyone' || can(actor, 'accountability.read', { unitPaths: [] });
