import { Injectable } from '@nestjs/common';
import { Not, IsNull } from 'typeorm';
import { grouped } from '../../../kernel/grouped.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { SecretLinks, type LinkKeeper } from '../../../platform/crypto/secret-links.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { Config } from '../../../platform/config/config.js';
import type { Actor } from '../../access/index.js';
import { DispatchLinkRow } from '../persistence/dispatch-link.entity.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { Rounds } from './rounds.js';

/** 填报链接: one lives per unit and round; the database knows a hash and a placeholder, the mail that leaves the token. */
@Injectable()
export class RoundLinks implements LinkKeeper {
  constructor(
    private readonly secrets: SecretLinks,
    private readonly rounds: Rounds,
    private readonly config: Config,
  ) {
    secrets.keep(this);
  }

  /** By unit, all that were made in a round, the newest first. */
  async ofRound(reads: Reads, roundId: string): Promise<Map<string, DispatchLinkRow[]>> {
    const rows = await reads.find(DispatchLinkRow, { where: { roundId }, order: { id: 'DESC' } });
    return grouped(rows, ({ unitId }) => unitId);
  }

  /** The one that lives, or a new one to that address, also where the key is gone that the old one was made with. */
  async liveOr(
    tx: Tx,
    actor: Actor,
    round: DispatchRoundRow,
    unitId: string,
    address: string,
    now: Instant,
  ): Promise<DispatchLinkRow> {
    const known = await tx.findOneBy(DispatchLinkRow, { liveKey: liveKeyOf(round.id, unitId) });
    if (known && (known.usedAt || this.secrets.tokenWith(known.id, known.hash))) return known;
    return this.make(tx, actor, round, unitId, known?.address ?? address, now);
  }

  /** A new one; the one that lived is void from here on. */
  async make(
    tx: Tx,
    actor: Actor,
    round: DispatchRoundRow,
    unitId: string,
    address: string,
    now: Instant,
  ): Promise<DispatchLinkRow> {
    const known = await tx.findOneBy(DispatchLinkRow, { liveKey: liveKeyOf(round.id, unitId) });
    if (known) await this.end(tx, actor, round, known, now);
    const id = newId();
    const row: DispatchLinkRow = {
      id,
      roundId: round.id,
      unitId,
      hash: this.secrets.hashOf(this.secrets.tokenOf(id)),
      liveKey: liveKeyOf(round.id, unitId),
      address,
      createdAt: now,
      createdByName: actor.name,
      openedAt: null,
      usedAt: null,
      voidedAt: null,
      voidedByName: null,
    };
    await tx.insert(DispatchLinkRow, row);
    await this.rounds.remember(tx, actor, round, 'make-link', now, { linkId: id, unitId });
    return row;
  }

  /** Void: opens nothing from here on. */
  async end(
    tx: Tx,
    actor: Actor,
    round: DispatchRoundRow,
    { id, unitId, usedAt }: DispatchLinkRow,
    now: Instant,
  ): Promise<void> {
    const gone = { voidedAt: now, voidedByName: actor.name, liveKey: null };
    const { affected } = await tx.update(DispatchLinkRow, { id, liveKey: Not(IsNull()) }, gone);
    if (affected !== 1) return;
    await this.rounds.remember(tx, actor, round, 'void-link', now, {
      linkId: id,
      unitId,
      used: usedAt !== null,
    });
  }

  /** As it stands in a mail until it leaves. The token is behind `#`: no server on the way is told of it. */
  addressIn({ id }: Pick<DispatchLinkRow, 'id'>): string {
    return `${this.config.publicUrl}/answer#${this.secrets.placeholderOf(id)}`;
  }

  async hashOf(reads: Reads, linkId: string): Promise<string | null> {
    return (await reads.findOneBy(DispatchLinkRow, { id: linkId }))?.hash ?? null;
  }

  byToken(reads: Reads, token: string): Promise<DispatchLinkRow | null> {
    return reads.findOneBy(DispatchLinkRow, { hash: this.secrets.hashOf(token) });
  }
}

const liveKeyOf = (roundId: string, unitId: string): string => `${roundId}_${unitId}`;
