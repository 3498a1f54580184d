import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Evidence, readPosition, type EvidenceFileRow, type Surroundings } from '../../evidence/index.js';
import { CasePositionRow } from '../persistence/case-position.entity.js';
import type { CaseRow } from '../persistence/case.entity.js';

/** What the files of a case are held against. */
@Injectable()
export class CaseEvidenceSurroundings {
  constructor(
    private readonly config: Config,
    private readonly evidence: Evidence,
  ) {}

  async of(
    reads: Reads,
    { id, dispatchedAt }: Pick<CaseRow, 'id' | 'dispatchedAt'>,
    files: readonly EvidenceFileRow[],
  ): Promise<Surroundings> {
    const place = await reads.findOneBy(CasePositionRow, { caseId: id });
    return {
      place: place && readPosition(place),
      since: dispatchedAt,
      farMetres: this.config.env.EVIDENCE_FAR_METRES,
      elsewhere: await this.evidence.elsewhere(reads, id, files),
    };
  }
}
