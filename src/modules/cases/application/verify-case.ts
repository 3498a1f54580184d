import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import {
  ChecksOpenError,
  LeaderVisits,
  SignOffs,
  SignOffSettingsReader,
  Sittings,
  type Decided,
} from '../../sign-off/index.js';
import { MilestoneNotAheadError } from '../domain/case-errors.js';
import { moveCase } from '../domain/case-workflow.js';
import { combineVerdicts } from '../domain/verdict.js';
import { mediaOf, type Verdict } from '../domain/vocabulary.js';
import { AllegationRow } from '../persistence/allegation.entity.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { ReportRow } from '../persistence/report.entity.js';
import { CaseAccess } from './case-access.js';
import { CaseMoves } from './case-moves.js';
import { ReviewRounds } from './review-rounds.js';
import { SettleCase } from './settle-case.js';

export interface Opinion {
  note: string | null;
  /** The reviewer's own verdicts where they differ from the reported ones. */
  verdicts?: { id: string; verdict: Verdict }[];
  /** The lines of the checklist that were ticked. */
  ticks?: string[];
}

/** 核查: the upper level decides what the lower one proposed; closed once the last link of the chain has signed. */
@Injectable()
export class VerifyCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly moves: CaseMoves,
    private readonly rounds: ReviewRounds,
    private readonly settle: SettleCase,
    private readonly signOffs: SignOffs,
    private readonly settings: SignOffSettingsReader,
    private readonly visits: LeaderVisits,
    private readonly sittings: Sittings,
    private readonly clock: Clock,
  ) {}

  /** 核查通过. */
  close(actor: Actor, caseId: string, version: number, opinion: Opinion): Promise<void> {
    const ending = { decision: 'close', milestone: null, milestoneOn: null, milestoneSaid: null } as const;
    return this.decide(actor, caseId, version, ending, opinion);
  }

  /** 阶段性办结: measures and date are fixed, works still run; the next milestone gets a clock of its own. */
  stageClose(
    actor: Actor,
    caseId: string,
    version: number,
    opinion: Opinion,
    milestone: string,
    milestoneOn: Day,
    milestoneSaid: string | null = null,
  ): Promise<void> {
    const ending = { decision: 'stage-close', milestone, milestoneOn, milestoneSaid } as const;
    return this.decide(actor, caseId, version, ending, opinion);
  }

  private async decide(
    actor: Actor,
    caseId: string,
    version: number,
    ending: Omit<Decided, 'ticks'>,
    { note, verdicts = [], ticks = [] }: Opinion,
  ): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      const found = await this.access.require(tx, actor, 'case.verify', caseId);
      await this.moves.requireVersion(tx, found, version);
      await this.moves.hold(tx, found);
      moveCase(found.status, ending.decision);
      if (ending.milestoneOn && ending.milestoneOn <= dayOf(now)) throw new MilestoneNotAheadError();
      const round = await this.rounds.of(tx, found, verdicts);
      this.signOffs.requireTurn(actor, await this.signOffs.standing(tx, round));
      await this.requireTicked(tx, found, ticks);
      const lack = await this.visits.lack(tx, caseId, found.campaignId, round.facts);
      if (lack) throw lack;
      for (const { id, verdict } of verdicts) await tx.update(AllegationRow, { id, caseId }, { verdict });
      const { last, link } = await this.signOffs.decide(tx, actor, round, { ...ending, ticks }, note, now);
      await tx.update(ReportRow, { caseId, round: found.rounds }, { remark: note });
      await this.sittings.close(tx, actor, caseId, found.rounds, now);
      const move = {
        caseId,
        version,
        permission: 'case.verify',
        action: last ? ending.decision : 'countersign',
      } as const;
      await this.moves.within(tx, actor, move, async (_, row) => {
        row.verdict = combineVerdicts((round.facts.verdicts as (Verdict | null)[]).slice());
        if (last) await this.settle.within(tx, actor, row, ending, now);
        const milestone = ending.decision === 'stage-close' ? ending : {};
        return {
          note,
          data: { round: row.rounds, link: link.title, ...milestone, decision: ending.decision },
        };
      });
    });
  }

  /** A campaign with a checklist of its own asks for every line of it. */
  private async requireTicked(tx: Tx, found: CaseRow, ticks: readonly string[]): Promise<void> {
    const asked = await this.settings.checksFor(tx, found.campaignId, mediaOf(found.media));
    const open = asked.filter(({ text }) => !ticks.includes(text));
    if (open.length > 0)
      throw new ChecksOpenError({ n: open.length, list: open.map(({ text }) => text).join('、') });
  }
}
