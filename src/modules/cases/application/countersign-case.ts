import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor, type Permission } from '../../access/index.js';
import {
  LeaderVisits,
  NothingToSignError,
  NotOutsideError,
  SignOffs,
  Sittings,
  type Round,
} from '../../sign-off/index.js';
import { moveCase } from '../domain/case-workflow.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { CaseAccess } from './case-access.js';
import { CaseMoves } from './case-moves.js';
import { ReviewRounds } from './review-rounds.js';
import { SettleCase } from './settle-case.js';

/** What was signed on paper by somebody outside the system. */
export interface PaperSignature {
  signerName: string;
  documentNo: string;
  documentOn: Day;
  note: string | null;
}

/** 会签: the next link agrees with what was decided; with the last one the case is closed. */
@Injectable()
export class CountersignCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly moves: CaseMoves,
    private readonly rounds: ReviewRounds,
    private readonly settle: SettleCase,
    private readonly signOffs: SignOffs,
    private readonly visits: LeaderVisits,
    private readonly sittings: Sittings,
    private readonly clock: Clock,
  ) {}

  /** Throws NothingToSignError, NotYourTurnError, SamePersonError. */
  async run(actor: Actor, caseId: string, version: number, note: string | null): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      const { found, round } = await this.load(tx, actor, 'case.sign-off', caseId, version);
      const { last, link, run } = await this.signOffs.countersign(tx, actor, round, note, now);
      await this.sittings.close(tx, actor, caseId, found.rounds, now);
      const data = { round: found.rounds, link: link.title };
      await this.move(tx, actor, found, last ? run : null, { note, data }, now);
    });
  }

  /** The paper of a link outside the system. Throws NotOutsideError. */
  async record(actor: Actor, caseId: string, version: number, paper: PaperSignature): Promise<void> {
    requirePermission(actor, 'sign-off.record');
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      requireNotAhead(paper.documentOn, now);
      const { found, round } = await this.load(tx, actor, 'case.sign-off', caseId, version);
      const { run, next } = await this.signOffs.standing(tx, round);
      if (!run || !next) throw new NothingToSignError({ title: next?.title });
      if (next.holder !== 'outside') throw new NotOutsideError({ title: next.title });
      await this.signOffs.put(tx, run, next, { ...paper, signerId: null, recordedByName: actor.name }, now);
      const last = await this.signOffs.endIfLast(tx, round, now);
      const { documentNo, documentOn } = paper;
      const data = { round: found.rounds, link: next.title, documentNo, documentOn };
      await this.move(tx, actor, found, last ? run : null, { note: paper.note, data }, now);
    });
  }

  private async load(
    tx: Tx,
    actor: Actor,
    permission: Permission,
    caseId: string,
    version: number,
  ): Promise<{ found: CaseRow; round: Round }> {
    const found = await this.access.require(tx, actor, permission, caseId);
    await this.moves.requireVersion(tx, found, version);
    await this.moves.hold(tx, found);
    moveCase(found.status, 'countersign');
    const round = await this.rounds.of(tx, found);
    const lack = await this.visits.lack(tx, caseId, found.campaignId, round.facts);
    if (lack) throw lack;
    return { found, round };
  }

  private async move(
    tx: Tx,
    actor: Actor,
    { id: caseId, version }: CaseRow,
    ending: Parameters<SettleCase['within']>[3] | null,
    trace: { note: string | null; data: Record<string, unknown> },
    now: Instant,
  ): Promise<void> {
    const action = ending ? ending.decision : 'countersign';
    await this.moves.within(
      tx,
      actor,
      { caseId, version, permission: 'case.sign-off', action },
      async (_, row) => {
        if (ending) await this.settle.within(tx, actor, row, ending, now);
        return trace;
      },
    );
  }
}

function requireNotAhead(documentOn: Day, now: Instant): void {
  if (documentOn <= dayOf(now)) return;
  const wording = { zh: '文件日期不能在今天之后。', en: 'The day of a paper cannot lie ahead.' };
  throw new InvalidInputError([{ field: 'documentOn', code: 'document.ahead', wording }]);
}
