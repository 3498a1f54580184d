import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import type { Actor } from '../../access/index.js';
import {
  CaseAccess,
  CaseClock,
  LeadOnly,
  STATUS_WORDS,
  WITH_THE_UNIT,
  type CaseRow,
} from '../../cases/index.js';
import { Deadlines, isPast, type DeadlineRow } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import {
  CaseNotWithUnitError,
  ExtensionOpenError,
  ExtensionsUsedUpError,
  NotExtendableError,
} from '../domain/extension-errors.js';
import { isExtendable, type ExtendableStep } from '../domain/extension-rule.js';
import { ExtensionRequestRow } from '../persistence/extension-request.entity.js';
import { ExtensionDays } from './extension-days.js';
import { ExtensionLetters } from './extension-letters.js';
import { ExtensionRequests } from './extension-requests.js';
import { ExtensionRules } from './extension-rules.js';

export interface ExtensionAsk {
  deadlineId: string;
  reason: string;
  measures: string;
  wantedOn: Day;
  /** The day as it was written. */
  wantedSaid?: string | null;
}

/** 申请延期: by the lead unit, one open request per deadline; the clock runs on until it is decided. */
@Injectable()
export class AskExtension {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly leadOnly: LeadOnly,
    private readonly caseClock: CaseClock,
    private readonly deadlines: Deadlines,
    private readonly requests: ExtensionRequests,
    private readonly rules: ExtensionRules,
    private readonly days: ExtensionDays,
    private readonly letters: ExtensionLetters,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotLeadError, ExtensionOpenError, ExtensionsUsedUpError, ExtensionDayError, NotExtendableError. */
  async run(actor: Actor, caseId: string, ask: ExtensionAsk, attempt: Attempt | null): Promise<string> {
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const { id } = await once(tx, actor.userId, attempt, now, () => this.within(tx, actor, caseId, ask));
      return id;
    });
  }

  private async within(tx: Tx, actor: Actor, caseId: string, ask: ExtensionAsk): Promise<string> {
    const found = await this.access.require(tx, actor, 'extension.ask', caseId);
    await this.leadOnly.require(tx, actor, 'extension.ask', found, '申请延期');
    const deadline = await this.requests.requireOpen(tx, ask.deadlineId, caseId);
    const { step } = deadline;
    if (!isExtendable(step)) throw new NotExtendableError();
    requireWithUnit(found);
    await this.requireNoneOpen(tx, deadline);
    const rule = await this.rules.of(tx, found.campaignId, step);
    if ((deadline.explanation.extensions?.length ?? 0) >= rule.times)
      throw new ExtensionsUsedUpError({ times: rule.times });
    await this.days.judge(tx, deadline, ask.wantedOn, rule, 'wantedOn');
    const request = this.fresh(actor, found, { ...deadline, step }, ask);
    await tx.insert(ExtensionRequestRow, request);
    await this.deadlines.ask(tx, deadline.id, request.askedAt);
    await this.caseClock.renew(tx, found);
    await this.remember(tx, actor, request);
    await this.letters.tellBureau(tx, request);
    return request.id;
  }

  private async requireNoneOpen(tx: Tx, { id }: DeadlineRow): Promise<void> {
    const open = await tx.findOneBy(ExtensionRequestRow, { openKey: id });
    if (open) throw new ExtensionOpenError({ by: open.askedByName, day: dayOf(open.askedAt) });
  }

  private fresh(
    actor: Actor,
    { id: caseId, leadUnitId }: CaseRow,
    { id, step, limitKind, dueOn, dueAt }: DeadlineRow & { step: ExtendableStep },
    { reason, measures, wantedOn, wantedSaid }: ExtensionAsk,
  ): ExtensionRequestRow {
    const askedAt = this.clock.now();
    return {
      id: newId(),
      version: 1,
      caseId,
      deadlineId: id,
      openKey: id,
      step,
      limitKind,
      state: 'asked',
      unitId: leadUnitId ?? actor.unitId,
      reason: reason.trim(),
      measures: measures.trim(),
      dueOn,
      wantedOn,
      wantedSaid: wantedSaid?.trim() || null,
      late: isPast(dueAt, askedAt),
      askedAt,
      askedBy: actor.userId,
      askedByName: actor.name,
      grantedOn: null,
      note: null,
      documentNo: null,
      decidedAt: null,
      decidedByName: null,
    };
  }

  private async remember(tx: Tx, actor: Actor, request: ExtensionRequestRow): Promise<void> {
    const { id, caseId, step, limitKind, reason, dueOn, wantedOn, late, askedAt } = request;
    const data = { requestId: id, step, limitKind, from: dueOn, to: wantedOn, late };
    await this.history.append(
      tx,
      actor,
      { action: 'extension.ask', subjectType: 'case', subjectId: caseId, note: reason, data },
      askedAt,
    );
  }
}

function requireWithUnit({ status }: CaseRow): void {
  if (WITH_THE_UNIT.includes(status) || status === 'stage-closed') return;
  const { zh, en } = STATUS_WORDS[status];
  throw new CaseNotWithUnitError({ status: zh, statusEn: en });
}
