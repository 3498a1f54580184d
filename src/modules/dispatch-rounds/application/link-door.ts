import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { MINUTE, millisBetween, plusMillis, type Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SharedQuotas } from '../../../platform/queue/shared-quotas.js';
import type { Actor } from '../../access/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { LinkClosedError, LinkTriesError } from '../domain/dispatch-errors.js';
import { isOver } from '../domain/round-days.js';
import { DispatchLinkFailureRow } from '../persistence/dispatch-link-failure.entity.js';
import { DispatchLinkRow } from '../persistence/dispatch-link.entity.js';
import type { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { RoundLinks } from './round-links.js';
import { Rounds } from './rounds.js';

const WINDOW_MS = 15 * MINUTE;
const MOST_FAILURES = 10;
/** Of one link: a person who fills in a form by hand stays far below. */
const MOST_REQUESTS = 300;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Somebody with a link, acting as the unit. */
export interface Visit {
  link: DispatchLinkRow;
  round: DispatchRoundRow;
  unit: UnitRow;
}

/** Who comes with a token: lets in, counts, and tells nobody why not. */
@Injectable()
export class LinkDoor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: RoundLinks,
    private readonly rounds: Rounds,
    private readonly directory: Directory,
    private readonly quotas: SharedQuotas,
    private readonly clock: Clock,
  ) {}

  /** Throws LinkTriesError, LinkClosedError. */
  async enter(token: string, address: string): Promise<Visit> {
    const now = this.clock.now();
    const id = createHash('sha256').update(`dispatch:${address}`).digest('hex');
    await this.check(id, now);
    const visit = TOKEN.test(token) ? await this.visitOf(token, now) : null;
    if (!visit) {
      await this.fail(id, now);
      throw new LinkClosedError();
    }
    await this.count(visit.link.id, now);
    return visit;
  }

  /** The first opening is remembered. */
  async opened({ link, round, unit }: Visit): Promise<void> {
    if (link.openedAt) return;
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const { affected } = await tx.update(
        DispatchLinkRow,
        { id: link.id, openedAt: IsNull() },
        { openedAt: now },
      );
      if (affected !== 1) return;
      const data = { linkId: link.id, unitId: unit.id, byToken: true };
      await this.rounds.remember(tx, actorOf({ link, round, unit }, null), round, 'open-link', now, data);
    });
  }

  private async visitOf(token: string, now: Instant): Promise<Visit | null> {
    const { reads } = this.uow;
    const link = await this.links.byToken(reads, token);
    if (!link || link.voidedAt || link.usedAt) return null;
    const round = await this.rounds.require(reads, link.roundId);
    const [unit] = await this.directory.unitsByIds(reads, [link.unitId]);
    return unit?.active && !isOver(round, now) ? { link, round, unit } : null;
  }

  private async check(id: string, now: Instant): Promise<void> {
    const row = await this.uow.reads.findOneBy(DispatchLinkFailureRow, { id });
    if (row && row.windowEndsAt > now && row.failures >= MOST_FAILURES) throw tooMany(now, row.windowEndsAt);
  }

  private async fail(id: string, now: Instant): Promise<void> {
    await this.uow.run(async (tx) => {
      await holdAlone(tx, 'failed-tries');
      const row = await tx.findOneBy(DispatchLinkFailureRow, { id });
      const live = row && row.windowEndsAt > now ? row.failures : 0;
      const windowEndsAt = live > 0 ? row!.windowEndsAt : plusMillis(now, WINDOW_MS);
      await tx.save(DispatchLinkFailureRow, { id, failures: live + 1, windowEndsAt });
    });
  }

  private async count(linkId: string, now: Instant): Promise<void> {
    const rule = { most: MOST_REQUESTS, windowMs: WINDOW_MS };
    const { granted, endsAt } = await this.quotas.take(`link:${linkId}`, 1, rule, now);
    if (!granted) throw tooMany(now, endsAt);
  }
}

function tooMany(now: Instant, until: Instant): LinkTriesError {
  const wait = millisBetween(now, until);
  return new LinkTriesError({ minutes: Math.ceil(wait / MINUTE), retryAfterSeconds: Math.ceil(wait / 1000) });
}

/** The unit, by the name that the person gives; the words "by link" stand wherever the name does. */
export function actorOf({ link, unit }: Visit, name: string | null): Actor {
  return {
    userId: link.id,
    name: `${(name ?? unit.name).slice(0, 50)}（凭链接）`,
    role: 'department-user',
    unitId: unit.id,
    unitName: unit.name,
    unitPath: unit.path,
  };
}
