import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dayOf, endOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { ErasedLine } from '../../../platform/backup/erased-list.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { ComplainantErasureRow, Contacts, ForgetComplainant, type ErasureFacts } from '../../cases/index.js';
import { ForgetImported } from '../../intake/index.js';
import { WithdrawFiles } from '../../made-files/index.js';
import { HOLD_WORDS } from '../domain/erasure-rules.js';
import { ErasureHeldError, NothingToEraseError } from '../domain/erasure-errors.js';
import { ErasureStandings } from '../persistence/erasure-standing.read-model.js';
import { KnownComplainants } from '../persistence/known-complainants.read-model.js';

/** What was taken away with the complainant of one case. */
export interface Erased {
  caseId: string;
  number: string;
  /** Rows, entries, files: nothing of what stood in them. */
  texts: number;
  words: number;
  imports: number;
  rows: number;
  drafts: number;
  files: number;
  /** For the lists outside of the database. */
  line: ErasedLine;
}

/** Erases the complainant of one case, in one transaction; looks again whether it may, for the case may have gone on meanwhile. */
@Injectable()
export class EraseCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly standings: ErasureStandings,
    private readonly known: KnownComplainants,
    private readonly forget: ForgetComplainant,
    private readonly forgetImported: ForgetImported,
    private readonly withdraw: WithdrawFiles,
  ) {}

  /** `caseId` is no piece. Throws ErasureHeldError, NothingToEraseError. */
  run(actor: Actor, caseId: string, facts: ErasureFacts, now: Instant): Promise<Erased> {
    return this.uow.runWiping(async (tx) => {
      await this.contacts.hold(tx, caseId);
      const [standing] = await this.standings.of(tx, [caseId]);
      if (!standing || !(await this.known.holds(tx, caseId, now)))
        throw new NothingToEraseError({ number: standing?.number ?? '' });
      const { number, judged } = standing;
      if (judged.held) {
        const { zh, en } = HOLD_WORDS[judged.held];
        throw new ErasureHeldError({ number, why: zh, whyEn: en });
      }
      return this.within(tx, actor, { caseId, number, settledAt: judged.settledAt }, facts, now);
    });
  }

  /** After a restore: it was erased once, and what held it then was looked at then. */
  again(actor: Actor, caseId: string, facts: ErasureFacts, erasedAt: Instant, now: Instant): Promise<Erased> {
    return this.uow.runWiping(async (tx) => {
      const found = { caseId, number: '', settledAt: erasedAt };
      const erased = await this.within(tx, actor, found, facts, now);
      await tx.update(ComplainantErasureRow, { caseId: In([caseId]) }, { erasedAt });
      return erased;
    });
  }

  private async within(
    tx: Tx,
    actor: Actor,
    { caseId, number, settledAt }: { caseId: string; number: string; settledAt: Instant },
    facts: ErasureFacts,
    now: Instant,
  ): Promise<Erased> {
    const { caseIds, eraser, reason, texts, words } = await this.forget.within(tx, actor, caseId, facts, now);
    const settled = endOf(dayOf(settledAt));
    const {
      files: imports,
      rows,
      drafts,
    } = await this.forgetImported.within(tx, caseIds, eraser, settled, now);
    const files = await this.withdraw.within<{ caseIds?: readonly string[] }>(
      tx,
      'case-file',
      (request) => caseIds.some((id) => request.caseIds?.includes(id)),
      now,
    );
    const line = { ...facts, caseId, erasedAt: now, reason };
    return { caseId, number, texts, words, imports, rows, drafts, files, line };
  }
}
