import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Evidence } from '../../evidence/index.js';
import { checkReport } from '../domain/report-check/check-report.js';
import type { CheckedReport, Finding } from '../domain/report-check/checked-report.js';
import type { Verdict } from '../domain/vocabulary.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import { CaseAccess } from './case-access.js';

/** A report that is being written: its verdicts by the id of the allegation. */
export type UncheckedReport = Omit<CheckedReport, 'allegations'> & {
  allegations: readonly { id: string; verdict: Verdict | null; ground: string }[];
};

/** Holds a report against itself and its case; keeps nothing of it. */
@Injectable()
export class CheckCaseReport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly campaigns: Campaigns,
    private readonly evidence: Evidence,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, caseId: string, report: UncheckedReport): Promise<Finding[]> {
    const reads = this.uow.reads;
    const found = await this.access.require(reads, actor, 'case.read', caseId);
    const rows = await reads.find(AllegationRow, { where: { caseId }, order: { ordinal: 'ASC' } });
    const given = new Map(report.allegations.map((one) => [one.id, one]));
    const batch = found.batchId ? await this.campaigns.batch(reads, found.batchId) : null;
    const photos = await this.evidence.countPhotos(reads, caseId);
    const allegations = rows.map(({ id, ordinal, text }) => {
      const { verdict = null, ground = '' } = given.get(id) ?? {};
      return { ordinal, text, verdict, ground };
    });
    return checkReport(
      { ...report, allegations },
      {
        today: dayOf(this.clock.now()),
        handedOverOn: dayOf(batch?.handedOverAt ?? found.createdAt),
        photosAfter: photos.after,
      },
    );
  }
}
