import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { SupplementCase, SupplementRow } from '../../cases/index.js';
import type { CallBackFigures } from '../domain/call-backs.js';
import type { CallBackRow } from '../persistence/call-back.entity.js';
import { CallBacks } from './call-backs.js';
import { ReadLookBacks, type LookBackFigures, type PlannedVisit } from './read-look-backs.js';

export interface FollowUps {
  callBacks: CallBackRow[];
  lookBacks: Omit<PlannedVisit, 'found'>[];
  supplements: SupplementRow[];
}

export interface ReviewFigures {
  callBacks: CallBackFigures;
  lookBacks: LookBackFigures;
  supplements: { ordered: number; closed: number; cases: number };
}

/** What followed closures: of one case, and in figures. */
@Injectable()
export class ReadFollowUps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly callBacks: CallBacks,
    private readonly lookBacks: ReadLookBacks,
    private readonly supplements: SupplementCase,
  ) {}

  async of(actor: Actor, caseId: string): Promise<FollowUps> {
    return {
      callBacks: await this.callBacks.ofCase(actor, caseId),
      lookBacks: await this.lookBacks.ofCase(actor, caseId),
      supplements: await this.supplements.of(this.uow.reads, caseId),
    };
  }

  async figures(campaignId: string | null): Promise<ReviewFigures> {
    const ordered = await this.uow.reads.find(SupplementRow, {
      select: { id: true, caseId: true, closedAt: true },
      where: campaignId ? { campaignId } : {},
    });
    return {
      callBacks: await this.callBacks.figures(campaignId),
      lookBacks: await this.lookBacks.figures(campaignId),
      supplements: {
        ordered: ordered.length,
        closed: ordered.filter(({ closedAt }) => closedAt !== null).length,
        cases: new Set(ordered.map(({ caseId }) => caseId)).size,
      },
    };
  }
}
