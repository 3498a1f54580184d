import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { NotFoundError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseAccess, CaseRow } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { partsOf } from '../domain/chain.js';
import type { LinkKind } from '../domain/link-kinds.js';
import { LinkedToItselfError } from '../domain/repeat-errors.js';
import { CaseLinkRow } from '../persistence/case-link.entity.js';
import { Chains } from './chains.js';

export interface Link {
  otherId: string;
  kind: LinkKind;
  note: string | null;
  likeness: number | null;
}

/** 关联为重复件 · 并案 · 排除: what a person says of two cases that look alike; the last word counts. */
@Injectable()
export class LinkCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly chains: Chains,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, caseId: string, link: Link): Promise<string> {
    return this.uow.run((tx) => this.within(tx, actor, caseId, link, this.clock.now()));
  }

  /** For a caller whose transaction is open already; says the id of the link. Throws LinkedToItselfError. */
  async within(tx: Tx, actor: Actor, caseId: string, link: Link, now: Instant): Promise<string> {
    if (caseId === link.otherId) throw new LinkedToItselfError();
    await this.chains.hold(tx);
    const found = await this.access.require(tx, actor, 'case.edit', caseId);
    const other = await this.access.require(tx, actor, 'case.edit', link.otherId);
    const before = await this.endBetween(tx, caseId, link.otherId, now);
    const id = newId();
    await tx.insert(CaseLinkRow, {
      id,
      caseId,
      ...link,
      note: link.note?.trim() || null,
      byId: actor.userId,
      byName: actor.name,
      at: now,
      endedAt: null,
    });
    if (before === 'repeat' && link.kind !== 'repeat') await this.part(tx, actor, found, other, now);
    if (link.kind === 'repeat')
      await this.chains.arrange(tx, actor, await this.chains.members(tx, [found, other]), now);
    await this.remember(tx, actor, 'case.link', found, other, link, now);
    await this.remember(tx, actor, 'case.linked', other, found, link, now);
    return id;
  }

  /** Takes a link back, from either side; a chain parts where the link was. */
  async undo(actor: Actor, caseId: string, linkId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      await this.chains.hold(tx);
      const found = await this.access.require(tx, actor, 'case.edit', caseId);
      const row = await tx.findOne(CaseLinkRow, {
        where: [
          { id: linkId, caseId, endedAt: IsNull() },
          { id: linkId, otherId: caseId, endedAt: IsNull() },
        ],
      });
      if (!row) throw new NotFoundError();
      const otherId = row.caseId === caseId ? row.otherId : row.caseId;
      const other = await this.access.require(tx, actor, 'case.edit', otherId);
      await tx.update(CaseLinkRow, { id: linkId }, { endedAt: now });
      if (row.kind === 'repeat') await this.part(tx, actor, found, other, now);
      const { kind, likeness } = row;
      await this.remember(tx, actor, 'case.unlink', found, other, { kind, likeness, note: null }, now);
      await this.remember(tx, actor, 'case.unlink', other, found, { kind, likeness, note: null }, now);
    });
  }

  private async part(tx: Tx, actor: Actor, a: CaseRow, b: CaseRow, now: Instant): Promise<void> {
    const members = await this.chains.members(tx, [a, b]);
    const ids = members.map(({ id }) => id);
    const links = await tx.find(CaseLinkRow, {
      where: { kind: 'repeat', caseId: In(ids), otherId: In(ids), endedAt: IsNull() },
    });
    const headId = members.find(({ repeatOfId }) => repeatOfId === null)?.id ?? a.id;
    const parts = partsOf(ids, links, headId, [a.id, b.id]);
    await this.chains.split(
      tx,
      actor,
      parts.map((part) => members.filter(({ id }) => part.includes(id))),
      headId,
      now,
    );
  }

  private async endBetween(tx: Tx, a: string, b: string, now: Instant): Promise<LinkKind | null> {
    const [row] = await tx.find(CaseLinkRow, {
      where: { caseId: In([a, b]), otherId: In([a, b]), endedAt: IsNull() },
    });
    if (row) await tx.update(CaseLinkRow, { id: row.id }, { endedAt: now });
    return row?.kind ?? null;
  }

  private remember(
    tx: Tx,
    actor: Actor,
    action: string,
    { id }: CaseRow,
    other: CaseRow,
    { kind, note, likeness }: Omit<Link, 'otherId'>,
    now: Instant,
  ): Promise<void> {
    const data = { kind, likeness, otherId: other.id, number: other.acceptanceNo };
    return this.history.append(tx, actor, { action, subjectType: 'case', subjectId: id, note, data }, now);
  }
}
