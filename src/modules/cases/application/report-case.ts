import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { Evidence } from '../../evidence/index.js';
import { fill } from '../../../kernel/errors.js';
import {
  MilestoneNotAheadError,
  ReportIncompleteError,
  ReportPersonalDataError,
} from '../domain/case-errors.js';
import { leastPhotos, holdsFor } from '../domain/evidence-demand.js';
import { personalDataOf } from '../domain/report-personal-data.js';
import type { ReportBody } from '../domain/report-body.js';
import { missingForReport } from '../domain/report-rules.js';
import { missingForShutDown } from '../domain/shut-down.js';
import { combineVerdicts } from '../domain/verdict.js';
import type { Verdict } from '../domain/vocabulary.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { MeasureRow } from '../persistence/measure.entity.js';
import { ReportDraftRow } from '../persistence/report-draft.entity.js';
import { ReportRow } from '../persistence/report.entity.js';
import { CaseMoves } from './case-moves.js';
import { EvidenceRules } from './evidence-rules.js';
import { IndexCase } from './index-case.js';
import { LeadOnly } from './lead-only.js';
import { BY_HAND, type Moved, type Press } from './press.js';
import { ShutDowns } from './shut-downs.js';

/** What arrives: the report, with verdicts that may still be missing. */
export type ReportInput = Omit<ReportBody, 'allegations'> & {
  allegations: { id: string; verdict: Verdict | null; ground: string | null }[];
};

/** 上报: the lead says it is done and shows it. Refused with exactly what is missing, or must not be published. */
@Injectable()
export class ReportCase {
  constructor(
    private readonly moves: CaseMoves,
    private readonly indexCase: IndexCase,
    private readonly leadOnly: LeadOnly,
    private readonly campaigns: Campaigns,
    private readonly evidence: Evidence,
    private readonly deadlines: Deadlines,
    private readonly rules: EvidenceRules,
    private readonly shutDowns: ShutDowns,
  ) {}

  /** Throws ReportIncompleteError, ReportPersonalDataError, NotLeadError. */
  run(
    actor: Actor,
    caseId: string,
    version: number,
    input: ReportInput,
    press: Press = BY_HAND,
  ): Promise<Moved> {
    const move = { caseId, version, permission: 'case.report', action: 'report', press } as const;
    return this.moves.run(actor, move, async (tx, found, now) => {
      await this.leadOnly.require(tx, actor, 'case.report', found, '上报');
      const allegations = await this.requireComplete(tx, found, input, now);
      await this.takeOver(tx, found, input, allegations);
      await this.indexCase.within(tx, found);
      found.rounds += 1;
      found.reportedAt = now;
      await tx.insert(ReportRow, {
        id: newId(),
        caseId,
        round: found.rounds,
        body: input as ReportBody,
        submittedAt: now,
        submittedBy: actor.userId,
        submittedByName: actor.name,
        decision: null,
        remark: null,
        decidedAt: null,
        decidedByName: null,
      } as never);
      await tx.delete(ReportDraftRow, { caseId, userId: actor.userId });
      const subject = { type: 'case', id: caseId } as const;
      await this.deadlines.meet(tx, subject, ['sign', 'reply'], now);
      await this.deadlines.meet(tx, subject, ['rectify'], now, 'inner');
      // Of a stage-closed case: what would be published is judged anew, and the clock starts again with that.
      await this.deadlines.cancel(tx, subject, ['publish'], now);
      const { measures, shutDown = null } = input;
      await this.shutDowns.follow(tx, caseId, measures, shutDown, actor.name, now);
      const stopped = await this.shutDowns.open(tx, caseId);
      const data = { round: found.rounds, proposal: input.proposal };
      if (!stopped) return { data };
      const { reason, reviewOn } = stopped;
      return { note: `停产、关停：${reason}（${reviewOn} 复核）`, data: { ...data, reviewOn } };
    });
  }

  private async requireComplete(
    tx: Tx,
    found: CaseRow,
    input: ReportInput,
    now: Instant,
  ): Promise<AllegationRow[]> {
    const rows = await tx.find(AllegationRow, { where: { caseId: found.id }, order: { ordinal: 'ASC' } });
    const given = new Map(input.allegations.map((one) => [one.id, one]));
    const verdicts = rows.map((row) => given.get(row.id)?.verdict ?? null);
    const rules = await this.rules.fitting(tx, found, dayOf(now));
    const { minimumBefore, minimumAfter } = await this.campaigns.require(tx, found.campaignId);
    const least = leastPhotos(
      rules.filter((rule) => holdsFor(rule, verdicts)),
      { before: minimumBefore, after: minimumAfter },
    );
    const written = missingForReport(
      {
        finding: input.finding,
        handling: input.handling,
        allegations: rows.map((row) => ({
          ordinal: row.ordinal,
          verdict: given.get(row.id)?.verdict ?? null,
        })),
        photos: await this.evidence.countPhotos(tx, found.id),
      },
      least,
    );
    const missing = [
      ...written,
      ...(await this.rules.missing(tx, found.id, rules, verdicts)),
      ...missingForShutDown(input.measures, input.shutDown ?? null, dayOf(now)),
    ];
    if (missing.length > 0) {
      const list = missing.map((one) => fill(one.wording, one.details).zh).join('、');
      throw new ReportIncompleteError(missing, { list });
    }
    const personal = personalDataOf(input);
    if (personal.length > 0) throw new ReportPersonalDataError(personal);
    if (
      input.proposal === 'stage-close' &&
      (!input.milestoneOn || !input.milestone || input.milestoneOn <= dayOf(now))
    ) {
      throw new MilestoneNotAheadError();
    }
    return rows;
  }

  private async takeOver(tx: Tx, found: CaseRow, input: ReportInput, rows: AllegationRow[]): Promise<void> {
    const given = new Map(input.allegations.map((one) => [one.id, one]));
    for (const row of rows) {
      const one = given.get(row.id);
      await tx.update(
        AllegationRow,
        { id: row.id },
        { verdict: one?.verdict ?? null, ground: one?.ground ?? null },
      );
    }
    found.finding = input.finding;
    found.handling = input.handling;
    found.accountability = input.accountability ?? found.accountability;
    found.closureGoal = input.closureGoal ?? found.closureGoal;
    found.verdict = combineVerdicts(rows.map((row) => given.get(row.id)?.verdict ?? null));
    await tx.delete(MeasureRow, { caseId: found.id });
    const measures = input.measures.map(({ kind, amount }) => ({ caseId: found.id, kind, amount }));
    if (measures.length > 0) await tx.insert(MeasureRow, measures);
  }
}
