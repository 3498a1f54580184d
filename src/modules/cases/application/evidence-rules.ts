import { Injectable } from '@nestjs/common';
import type { Day } from '../../../kernel/day.js';
import type { FieldError } from '../../../kernel/errors.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Evidence } from '../../evidence/index.js';
import { Visits } from '../../visits/index.js';
import { fits, holdsFor, missingEvidence } from '../domain/evidence-demand.js';
import type { Verdict } from '../domain/vocabulary.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { EvidenceRuleRow } from '../persistence/evidence-rule.entity.js';
import { PaperKindRow } from '../persistence/paper-kind.entity.js';
import { PollutionTypeRow } from '../persistence/pollution-type.entity.js';

/** 最低佐证: which rules there are, which of them a case falls under, and what it lacks. */
@Injectable()
export class EvidenceRules {
  constructor(
    private readonly evidence: Evidence,
    private readonly visits: Visits,
  ) {}

  /** By kind, those in force first. */
  async all(reads: Reads): Promise<EvidenceRuleRow[]> {
    const rows = await reads.find(EvidenceRuleRow, { order: { id: 'ASC' } });
    return rows.toSorted((a, b) => Number(b.active) - Number(a.active));
  }

  kinds(reads: Reads): Promise<PaperKindRow[]> {
    return reads.find(PaperKindRow, { order: { ordinal: 'ASC', code: 'ASC' } });
  }

  /** Those that a report on this case falls under today. */
  async fitting(
    reads: Reads,
    found: Pick<CaseRow, 'id' | 'campaignId'>,
    today: Day,
  ): Promise<EvidenceRuleRow[]> {
    const types = await reads.findBy(PollutionTypeRow, { caseId: found.id });
    const rules = await reads.find(EvidenceRuleRow, { where: { active: true }, order: { id: 'ASC' } });
    return rules.filter((rule) => fits(rule, found.campaignId, types, today));
  }

  /** What is missing of papers and visits for a report with these verdicts. */
  async missing(
    reads: Reads,
    caseId: string,
    rules: readonly EvidenceRuleRow[],
    verdicts: readonly (Verdict | null)[],
  ): Promise<FieldError[]> {
    const held = rules.filter((rule) => holdsFor(rule, verdicts));
    if (held.length === 0) return [];
    const files = await this.evidence.of(reads, caseId);
    const papers = files.filter(({ kind }) => kind === 'document').map(({ paperKind }) => paperKind);
    const siteVisits = await this.visits.countSiteVisits(reads, caseId);
    return missingEvidence(held, await this.kinds(reads), { papers, siteVisits });
  }
}
