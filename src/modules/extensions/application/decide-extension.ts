import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseClock } from '../../cases/index.js';
import { Deadlines, type DeadlineRow, type Extension, type ExtensionEffect } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { DocumentNeededError, NotExtendableError } from '../domain/extension-errors.js';
import { moveRequest, type RequestAction } from '../domain/request-state.js';
import type { ExtensionRequestRow } from '../persistence/extension-request.entity.js';
import { ExtensionDays } from './extension-days.js';
import { ExtensionLetters } from './extension-letters.js';
import { ExtensionRequests, type LoadedRequest } from './extension-requests.js';
import { ExtensionRules } from './extension-rules.js';

export interface Grant {
  /** Another day than the one that was asked for. */
  grantedOn: Day | null;
  note: string | null;
  documentNo: string | null;
}

/** 批复延期: the bureau decides on its own dates, and records the upper level's answer on others. */
@Injectable()
export class DecideExtension {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly requests: ExtensionRequests,
    private readonly rules: ExtensionRules,
    private readonly days: ExtensionDays,
    private readonly deadlines: Deadlines,
    private readonly caseClock: CaseClock,
    private readonly letters: ExtensionLetters,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws DocumentNeededError, ExtensionDayError, StaleVersionError, NotExtendableError. */
  async approve(actor: Actor, id: string, version: number, grant: Grant): Promise<void> {
    await this.uow.run(async (tx) => {
      const loaded = await this.requests.require(tx, actor, 'extension.decide', id, version);
      const { request, found, deadline } = loaded;
      request.state = moveRequest(request.state, 'approve');
      const rule = await this.rules.of(tx, found.campaignId, request.step);
      const byInspection = deadline.limitKind === 'outer' && rule.outerBy === 'inspection';
      if (byInspection && !grant.documentNo?.trim()) throw new DocumentNeededError();
      const toOn = grant.grantedOn ?? request.wantedOn;
      const bound = byInspection ? null : rule;
      const { effect, days } = await this.days.judge(tx, deadline, toOn, bound, 'grantedOn');
      const now = this.decided(actor, request, grant.note);
      request.grantedOn = effect.toOn;
      request.documentNo = grant.documentNo?.trim() || null;
      await this.requests.save(tx, request);
      await this.extend(tx, actor, loaded, effect, now);
      if (deadline.limitKind === 'outer') await this.extendInner(tx, actor, loaded, days, now);
      if (request.step === 'milestone') await this.caseClock.renewMilestone(tx, found, effect.toOn);
      else await this.caseClock.renew(tx, found);
      await this.remember(tx, actor, request, 'approve', now);
      await this.letters.tellUnit(tx, request, now);
    });
  }

  async refuse(actor: Actor, id: string, version: number, note: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const { request, found } = await this.requests.require(tx, actor, 'extension.decide', id, version);
      const now = await this.end(tx, actor, request, 'refuse', note);
      await this.caseClock.renew(tx, found);
      await this.letters.tellUnit(tx, request, now);
    });
  }

  /** 撤回: by the unit that asked. */
  async withdraw(actor: Actor, id: string, version: number): Promise<void> {
    await this.uow.run(async (tx) => {
      const { request, found } = await this.requests.require(tx, actor, 'extension.ask', id, version);
      await this.requests.requireAsker(tx, actor, request);
      await this.end(tx, actor, request, 'withdraw', null);
      await this.caseClock.renew(tx, found);
    });
  }

  private async end(
    tx: Tx,
    actor: Actor,
    request: ExtensionRequestRow,
    action: RequestAction,
    note: string | null,
  ): Promise<Instant> {
    request.state = moveRequest(request.state, action);
    const now = this.decided(actor, request, note);
    await this.requests.save(tx, request);
    await this.deadlines.ask(tx, request.deadlineId, null);
    await this.remember(tx, actor, request, action, now);
    return now;
  }

  private decided(actor: Actor, request: ExtensionRequestRow, note: string | null): Instant {
    request.decidedAt = this.clock.now();
    request.decidedByName = actor.name;
    request.note = note?.trim() || null;
    return request.decidedAt;
  }

  private async extend(
    tx: Tx,
    actor: Actor,
    { request, deadline }: Pick<LoadedRequest, 'request' | 'deadline'>,
    effect: ExtensionEffect,
    now: Instant,
  ): Promise<void> {
    const extension: Extension = {
      ...effect,
      fromOn: deadline.dueOn,
      fromAt: deadline.dueAt,
      byName: actor.name,
      at: now,
      reason: request.reason,
      documentNo: request.documentNo,
      ...(request.wantedSaid && effect.toOn === request.wantedOn ? { said: request.wantedSaid } : {}),
    };
    if (!(await this.deadlines.extend(tx, deadline, extension))) throw new NotExtendableError();
  }

  /** Or the unit would be late for the bureau on a day that the bureau has just put off. */
  private async extendInner(
    tx: Tx,
    actor: Actor,
    { request, deadline }: LoadedRequest,
    days: number,
    now: Instant,
  ): Promise<void> {
    const open = await this.deadlines.openOf(tx, { type: 'case', id: deadline.subjectId });
    const inner = open.find((one: DeadlineRow) => one.step === deadline.step && one.limitKind === 'inner');
    if (!inner) return;
    const effect = await this.days.along(tx, inner, days);
    await this.extend(tx, actor, { request, deadline: inner }, effect, now);
  }

  private async remember(
    tx: Tx,
    actor: Actor,
    request: ExtensionRequestRow,
    action: RequestAction,
    now: Instant,
  ): Promise<void> {
    const { id, caseId, step, limitKind, dueOn, wantedOn, grantedOn, documentNo, note } = request;
    const data = { requestId: id, step, limitKind, from: dueOn, to: grantedOn ?? wantedOn, documentNo };
    await this.history.append(
      tx,
      actor,
      { action: `extension.${action}`, subjectType: 'case', subjectId: caseId, note, data },
      now,
    );
  }
}
