import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { once, type Attempt } from '../../../platform/idempotency/once.js';
import type { Actor } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { Campaigns } from '../../campaigns/index.js';
import {
  CaseAccess,
  CaseGuests,
  ruleFactsOf,
  STATUS_WORDS,
  WITH_THE_UNIT,
  type CaseRow,
} from '../../cases/index.js';
import { Deadlines, planDeadlines, type DeadlineRow, type Subject } from '../../deadlines/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import {
  CallDayError,
  CallOpenError,
  CaseNotCallableError,
  NoAnswerLimitError,
  NotADepartmentError,
} from '../domain/call-errors.js';
import { StreetCallRow } from '../persistence/street-call.entity.js';
import { CallLetters } from './call-letters.js';
import { StreetCalls } from './street-calls.js';

export interface NewCall {
  unitIds: readonly string[];
  need: string;
  /** Later than the rule asks, where the street can wait. */
  answerBy: Day | null;
}

/** 街道呼: every named department gets a call of its own with a clock of its own, and sees the case from now on. */
@Injectable()
export class RaiseCall {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly guests: CaseGuests,
    private readonly calls: StreetCalls,
    private readonly campaigns: Campaigns,
    private readonly calendars: Calendars,
    private readonly deadlines: Deadlines,
    private readonly directory: Directory,
    private readonly letters: CallLetters,
    private readonly clock: Clock,
  ) {}

  /** The id that these calls share. Throws NotADepartmentError, CallOpenError, CallDayError, CaseNotCallableError. */
  async run(actor: Actor, caseId: string, wanted: NewCall, attempt: Attempt | null): Promise<string> {
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const { id } = await once(tx, actor.userId, attempt, now, () =>
        this.within(tx, actor, caseId, wanted, now),
      );
      return id;
    });
  }

  private async within(tx: Tx, actor: Actor, caseId: string, wanted: NewCall, now: Instant): Promise<string> {
    const found = await this.access.require(tx, actor, 'call.raise', caseId);
    requireCallable(found);
    const units = await this.departments(tx, wanted.unitIds);
    const groupId = newId();
    for (const unit of units) {
      const openKey = `${caseId}_${unit.id}`;
      if (await tx.existsBy(StreetCallRow, { openKey })) throw new CallOpenError({ unit: unit.name });
      const id = newId();
      const { dueAt } = await this.startClock(
        tx,
        found,
        { type: 'call', id, unitId: unit.id },
        wanted.answerBy,
        actor.name,
        now,
      );
      const call = fresh(actor, unit, { id, groupId, caseId, openKey, need: wanted.need.trim(), dueAt }, now);
      await tx.insert(StreetCallRow, call);
      await this.guests.admit(tx, caseId, unit.id, id);
      await this.calls.remember(tx, actor, call, 'raise', call.need, now);
      await this.letters.tellDepartment(tx, call, now);
    }
    return groupId;
  }

  private async departments(tx: Tx, ids: readonly string[]): Promise<UnitRow[]> {
    const units = await this.directory.unitsByIds(tx, ids);
    const fit = units.filter(({ kind, active }) => kind === 'department' && active);
    if (fit.length === 0 || fit.length !== new Set(ids).size) throw new NotADepartmentError();
    return fit.toSorted((a, b) => a.sortOrder - b.sortOrder);
  }

  private async startClock(
    tx: Tx,
    found: CaseRow,
    subject: Subject,
    answerBy: Day | null,
    byName: string,
    now: Instant,
  ): Promise<DeadlineRow> {
    const [rule] = await this.campaigns.rulesFor(tx, found.campaignId, ['answer'], ruleFactsOf(found));
    if (!rule) throw new NoAnswerLimitError();
    const calendar = (await this.calendars.load(tx)).of(subject.unitId ?? null);
    const [planned] = planDeadlines(rule, now, calendar);
    if (answerBy && answerBy < planned!.dueOn) throw new CallDayError({ day: planned!.dueOn });
    const [row] =
      answerBy && answerBy > planned!.dueOn
        ? await this.deadlines.startForDay(tx, subject, 'answer', now, answerBy, null, {
            byName,
            at: now,
            act: 'call',
          })
        : await this.deadlines.start(tx, subject, [{ ...rule, innerAmount: null }], now);
    return row!;
  }
}

function requireCallable({ status }: CaseRow): void {
  if (WITH_THE_UNIT.includes(status) || status === 'stage-closed') return;
  const { zh, en } = STATUS_WORDS[status];
  throw new CaseNotCallableError({ status: zh, statusEn: en });
}

function fresh(
  actor: Actor,
  to: UnitRow,
  facts: Pick<StreetCallRow, 'id' | 'groupId' | 'caseId' | 'openKey' | 'need' | 'dueAt'>,
  now: Instant,
): StreetCallRow {
  return {
    ...facts,
    version: 1,
    fromUnitId: actor.unitId,
    toUnitId: to.id,
    state: 'waiting',
    raisedAt: now,
    raisedBy: actor.userId,
    raisedByName: actor.name,
    answer: null,
    answerText: null,
    answeredAt: null,
    answeredByName: null,
    word: null,
    endedAt: null,
    endedByName: null,
  };
}
