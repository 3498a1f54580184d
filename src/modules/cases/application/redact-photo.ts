import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { StaleVersionError } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Evidence, type Box, type EvidenceFileRow } from '../../evidence/index.js';
import { History } from '../../history/index.js';
import { CaseAccess } from './case-access.js';

const ACTION = 'evidence.redact';

/** 遮盖: the boxes that a photo wears when it is published; none takes them off again. */
@Injectable()
export class RedactPhoto {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly evidence: Evidence,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotAPhotoError, StaleVersionError. */
  async run(
    actor: Actor,
    caseId: string,
    evidenceId: string,
    version: number,
    boxes: readonly Box[],
  ): Promise<EvidenceFileRow> {
    return this.uow.run(async (tx) => {
      await this.access.require(tx, actor, 'evidence.redact', caseId);
      const row = await this.evidence.require(tx, caseId, evidenceId);
      if (!(await this.evidence.redact(tx, row, version, boxes))) {
        const last = await this.history.lastOf(tx, 'case', caseId, [ACTION]);
        throw new StaleVersionError({ by: last?.actorName ?? '别人', version: row.redactionVersion });
      }
      const data = { evidenceId, boxes: boxes.length, was: row.redactions ?? [] };
      const entry = { action: ACTION, subjectType: 'case', subjectId: caseId, data } as const;
      await this.history.append(tx, actor, entry, this.clock.now());
      return this.evidence.require(tx, caseId, evidenceId);
    });
  }
}
