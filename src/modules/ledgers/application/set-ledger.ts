import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError, StaleVersionError, type Wording } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { factsOf } from '../domain/columns.js';
import { findColumnErrors, type ViewFacts } from '../domain/ledger-view.js';
import { LedgerViewRow } from '../persistence/ledger-view.entity.js';
import { Ledgers } from './ledgers.js';

const NAME_TAKEN: Wording = {
  zh: '已有同名的台账，请换个名称。',
  en: 'Another ledger has this name; choose another.',
};

/** What a ledger takes and how it is printed; issues that are out keep what they say. */
@Injectable()
export class SetLedger {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledgers: Ledgers,
    private readonly campaigns: Campaigns,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws InvalidInputError. */
  async add(actor: Actor, facts: ViewFacts, attempt: Attempt | null): Promise<string> {
    requirePermission(actor, 'ledger.manage');
    requireHolds(facts);
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const { id } = await once(tx, actor.userId, attempt, now, async () => {
        await this.requireFits(tx, null, facts);
        const sortOrder = ((await tx.maximum(LedgerViewRow, 'sortOrder')) ?? 0) + 1;
        const made = { id: newId(), version: 1, sortOrder, changedAt: now, changedByName: actor.name };
        await tx.insert(LedgerViewRow, { ...facts, ...made } as never);
        await this.remember(tx, actor, made.id, 'add', { after: facts }, now);
        return made.id;
      });
      return id;
    });
  }

  /** Throws InvalidInputError, StaleVersionError. */
  async change(actor: Actor, id: string, version: number, facts: ViewFacts): Promise<void> {
    requirePermission(actor, 'ledger.manage');
    requireHolds(facts);
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const before = await this.ledgers.require(tx, id);
      await this.requireFits(tx, id, facts);
      const row = { ...facts, version: version + 1, changedAt: now, changedByName: actor.name };
      const { affected } = await tx.update(LedgerViewRow, { id, version }, row as never);
      if (affected === 0) throw new StaleVersionError({ by: before.changedByName });
      const { name, heading, notes, filter, columns, active } = before;
      const was = { name, heading, notes, filter, columns, active };
      await this.remember(tx, actor, id, 'change', { before: was, after: facts }, now);
    });
  }

  private async requireFits(tx: Tx, id: string | null, { name, filter }: ViewFacts): Promise<void> {
    if (filter.campaignId) await this.campaigns.require(tx, filter.campaignId);
    const same = await tx.findOneBy(LedgerViewRow, { name });
    if (same && same.id !== id)
      throw new InvalidInputError([{ field: 'name', code: 'ledger.name_taken', wording: NAME_TAKEN }]);
  }

  private remember(
    tx: Tx,
    actor: Actor,
    subjectId: string,
    verb: 'add' | 'change',
    data: Record<string, unknown>,
    now: Instant,
  ): Promise<void> {
    const entry = { action: `ledger.${verb}`, subjectType: 'ledger', subjectId, data } as const;
    return this.history.append(tx, actor, entry, now);
  }
}

function requireHolds({ columns }: ViewFacts): void {
  const errors = findColumnErrors(columns, ({ key, heading }) => heading ?? factsOf(key).heading);
  if (errors.length > 0) throw new InvalidInputError(errors);
}
