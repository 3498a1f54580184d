import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import {
  holds,
  LeaderVisits,
  SignOffs,
  SignOffSettingsReader,
  Sittings,
  type ReviewCheckRow,
  type SignatureRow,
  type Standing,
} from '../../sign-off/index.js';
import { mediaOf } from '../domain/vocabulary.js';
import { CaseAccess } from './case-access.js';
import { ReviewRounds } from './review-rounds.js';
import { Visits, type SiteVisitRow } from '../../visits/index.js';

export interface Review {
  standing: Standing;
  /** The reader holds the link that signs next. */
  isMine: boolean;
  /** The reader has signed another link of this run. */
  hasSigned: boolean;
  checks: ReviewCheckRow[];
  /** The condition for which a visit is demanded that nobody has recorded. */
  visitLack: string | null;
  visitFor: string[];
  visits: SiteVisitRow[];
}

/** What the desk has to know of a case beside the case itself. */
@Injectable()
export class ReadReview {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly rounds: ReviewRounds,
    private readonly signOffs: SignOffs,
    private readonly settings: SignOffSettingsReader,
    private readonly leaderVisits: LeaderVisits,
    private readonly visits: Visits,
    private readonly sittings: Sittings,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, caseId: string): Promise<Review> {
    const reads = this.uow.reads;
    const found = await this.access.require(reads, actor, 'case.sign-off', caseId);
    const round = await this.rounds.of(reads, found);
    const standing = await this.signOffs.standing(reads, round);
    const { userId, role } = actor;
    const signer = { userId, role, verifies: can(actor, 'case.verify') };
    const hasSigned = signed(standing.signatures, userId);
    const lack = await this.leaderVisits.lack(reads, caseId, found.campaignId, round.facts);
    return {
      standing,
      hasSigned,
      isMine:
        found.status === 'reported' && standing.next !== null && !hasSigned && holds(standing.next, signer),
      checks: await this.settings.checksFor(reads, found.campaignId, mediaOf(found.media)),
      visitLack: lack ? String(lack.details.condition) : null,
      visitFor: await this.settings.visitFor(reads, found.campaignId),
      visits: await this.visits.withLeader(reads, caseId),
    };
  }

  /** The desk shows it to this person from now on. */
  async open(actor: Actor, caseId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await this.access.require(tx, actor, 'case.sign-off', caseId);
      if (found.status === 'reported')
        await this.sittings.open(tx, actor, caseId, found.rounds, this.clock.now());
    });
  }

  today(actor: Actor): Promise<{ decided: number; medianSeconds: number | null }> {
    return this.sittings.ofDay(this.uow.reads, actor, dayOf(this.clock.now()));
  }
}

const signed = (signatures: readonly SignatureRow[], userId: string): boolean =>
  signatures.some(({ signerId }) => signerId === userId);
