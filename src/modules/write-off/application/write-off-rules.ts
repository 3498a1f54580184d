import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { InvalidInputError, StaleVersionError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, ROLES, type Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { History } from '../../history/index.js';
import { Directory, holdPeople } from '../../organisation/index.js';
import { findLinkErrors } from '../domain/check-links.js';
import { PROPOSED_LINKS, type LinkRule } from '../domain/links.js';
import { WriteOffRuleRow } from '../persistence/write-off-rule.entity.js';
import { writeOver } from '../../../platform/database/write-over.js';

export const GENERAL = 'general';
export const SET_LINKS = {
  action: 'write-off.set-links',
  subjectType: 'rule',
  subjectId: 'write-off',
} as const;

export interface RuleInForce {
  links: readonly LinkRule[];
  /** 0 where nobody has set a chain for this scope. */
  version: number;
  changedAt: Instant | null;
  changedByName: string | null;
}

/** The chain of a campaign; without one of its own the general one, and without that what the office proposes. */
@Injectable()
export class WriteOffRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly campaigns: Campaigns,
    private readonly directory: Directory,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async inForce(reads: Reads, campaignId: string | null): Promise<RuleInForce> {
    const scope = campaignId ?? GENERAL;
    const own = await reads.findOneBy(WriteOffRuleRow, { scope });
    if (own) return own;
    const general = await reads.findOneBy(WriteOffRuleRow, { scope: GENERAL });
    const links = general?.links ?? PROPOSED_LINKS;
    return { links, version: 0, changedAt: null, changedByName: null };
  }

  /** Runs that have begun keep their chain. Throws InvalidInputError, StaleVersionError. */
  async set(
    actor: Actor,
    campaignId: string | null,
    version: number,
    links: readonly LinkRule[],
  ): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    const errors = findLinkErrors(links);
    if (errors.length > 0) throw new InvalidInputError(errors);
    const changed = { changedAt: this.clock.now(), changedByName: actor.name };
    await this.uow.run(async (tx) => {
      if (campaignId) await this.campaigns.require(tx, campaignId);
      await this.requireThere(tx, links);
      const before = await this.inForce(tx, campaignId);
      const row = { links: [...links], ...changed };
      if (!(await writeOver(tx, WriteOffRuleRow, campaignId ?? GENERAL, version, row)))
        throw new StaleVersionError({ by: before.changedByName ?? '别人', version: before.version });
      const data = { scope: campaignId ?? GENERAL, before: before.links, after: links };
      await this.history.append(tx, actor, { ...SET_LINKS, data }, changed.changedAt);
    });
  }

  /** Back to what holds without a chain of its own. Throws StaleVersionError. */
  async reset(actor: Actor, campaignId: string | null, version: number): Promise<void> {
    requirePermission(actor, 'campaign.manage');
    const scope = campaignId ?? GENERAL;
    await this.uow.run(async (tx) => {
      const before = await this.inForce(tx, campaignId);
      const { affected } = await tx.delete(WriteOffRuleRow, { scope, version });
      if (affected === 0)
        throw new StaleVersionError({ by: before.changedByName ?? '别人', version: before.version });
      const data = { scope, before: before.links, after: null };
      await this.history.append(tx, actor, { ...SET_LINKS, data }, this.clock.now());
    });
  }

  /** Units and people that sign are in use; people are held (ADR 31). Throws InvalidInputError at each link. */
  private async requireThere(tx: Tx, links: readonly LinkRule[]): Promise<void> {
    const signers = links.flatMap((link) => link.signers);
    const idsOf = (kind: string): string[] => [
      ...new Set(signers.filter((one) => one.kind === kind).map(({ of }) => of)),
    ];
    const units = await this.directory.unitsByIds(tx, idsOf('unit'));
    const people = await holdPeople(tx, idsOf('person'));
    const there = [...units.filter(({ active }) => active), ...people].map(({ id }) => id);
    const known = new Set<string>([...there, ...ROLES]);
    const errors = links.flatMap((link, at) =>
      link.signers.some(({ kind, of }) => ['unit', 'person', 'role'].includes(kind) && !known.has(of))
        ? [{ ...SIGNER_UNKNOWN, field: `links.${at}.signers` }]
        : [],
    );
    if (errors.length > 0) throw new InvalidInputError(errors);
  }
}

const SIGNER_UNKNOWN = {
  code: 'write-off.signer_unknown',
  wording: {
    zh: '有签署的单位、角色或人不存在或已停用，请重新选。',
    en: 'A signing unit, role or person is unknown or out of use; choose again.',
  },
};
