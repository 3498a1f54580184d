import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Round } from '../../sign-off/index.js';
import type { Verdict } from '../domain/vocabulary.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import type { CaseRow } from '../persistence/case.entity.js';

/** A reported case as the chain asks for it. */
@Injectable()
export class ReviewRounds {
  /** With the reviewer's own verdicts where they differ from what stands there. */
  async of(
    reads: Reads,
    found: CaseRow,
    own: readonly { id: string; verdict: Verdict }[] = [],
  ): Promise<Round> {
    const rows = await reads.findBy(AllegationRow, { caseId: found.id });
    const mine = new Map(own.map(({ id, verdict }) => [id, verdict]));
    return {
      caseId: found.id,
      campaignId: found.campaignId,
      round: found.rounds,
      facts: {
        isKeyCase: found.isKeyCase,
        verdicts: rows.map(({ id, verdict }) => mine.get(id) ?? verdict),
      },
    };
  }
}
