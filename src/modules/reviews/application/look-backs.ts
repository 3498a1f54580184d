import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError, NotFoundError, type FieldError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { instant, type Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { CaseRow, ReopenCase } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { addMonths } from '../../../kernel/months.js';
import { DayNotAheadError, DoneAlreadyError } from '../domain/review-errors.js';
import { LookBackRuleRow } from '../persistence/look-back-rule.entity.js';
import { LookBackRow } from '../persistence/look-back.entity.js';
import { isSettled, ReviewedCases } from './reviewed-cases.js';

export interface Seen {
  result: 'held' | 'rebound';
  visitedOn: Day;
  note: string | null;
}

/** 回头看: planned by a rule or by hand; a rebound reopens the case, once. */
@Injectable()
export class LookBacks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ReviewedCases,
    private readonly reopenCase: ReopenCase,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotSettledError, DayNotAheadError. */
  async plan(actor: Actor, caseId: string, dueOn: Day): Promise<string> {
    return this.uow.run(async (tx) => {
      const now = this.clock.now();
      const found = await this.cases.require(tx, actor, 'review.manage', caseId);
      this.cases.requireSettled(found);
      if (dueOn < dayOf(now)) throw new DayNotAheadError();
      const id = await this.put(tx, found, dueOn, 'hand', 0);
      const data = { caseId, dueOn };
      const entry = { action: 'look-back.plan', subjectType: 'rule', subjectId: id, data } as const;
      await this.history.append(tx, actor, entry, now);
      return id;
    });
  }

  /** The first one after a closure, where the campaign has a rule. Asked twice, it plans once. */
  async planAfterClosure(caseId: string, closedAt: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await tx.findOneBy(CaseRow, { id: caseId });
      if (!found || found.verifiedAt !== closedAt || !isSettled(found.status)) return;
      const rule = await tx.findOneBy(LookBackRuleRow, { campaignId: found.campaignId });
      const planned = await tx.existsBy(LookBackRow, { caseId, state: 'planned', origin: 'rule' });
      if (!rule || rule.everyMonths === 0 || planned) return;
      const dueOn = addMonths(dayOf(instant(closedAt)), rule.everyMonths);
      await this.put(tx, found, dueOn, 'rule', 1);
    });
  }

  /** Throws DoneAlreadyError. A rebound reopens the case and takes back what else was planned for it. */
  async record(actor: Actor, id: string, seen: Seen): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = this.clock.now();
      const known = await tx.findOneBy(LookBackRow, { id });
      if (!known) throw new NotFoundError();
      const found = await this.cases.require(tx, actor, 'review.record', known.caseId);
      const note = seen.note?.trim() || null;
      requireSound(seen, note, dayOf(now));
      await this.end(tx, actor, known, { ...seen, note }, now);
      const { result, visitedOn } = seen;
      const data = { lookBackId: id, result, visitedOn };
      const entry = {
        action: 'case.look-back',
        subjectType: 'case',
        subjectId: found.id,
        note,
        data,
      } as const;
      await this.history.append(tx, actor, entry, now);
      if (result === 'held') return this.planNext(tx, found, known, visitedOn);
      await tx.update(LookBackRow, { caseId: found.id, state: 'planned' }, { state: 'void' });
      const why = { rebound: true, lookBackId: id };
      if (isSettled(found.status)) await this.reopenCase.within(tx, actor, found.id, null, note ?? '', why);
    });
  }

  private async end(
    tx: Tx,
    actor: Actor,
    { id }: LookBackRow,
    { result: state, visitedOn, note }: Seen,
    now: Instant,
  ): Promise<void> {
    const { affected } = await tx.update(
      LookBackRow,
      { id, state: 'planned' },
      { state, visitedOn, note, doneByName: actor.name, doneAt: now },
    );
    if (affected === 1) return;
    const first = await tx.findOneByOrFail(LookBackRow, { id });
    throw new DoneAlreadyError({ by: first.doneByName ?? '别人' });
  }

  private async planNext(tx: Tx, found: CaseRow, { origin, turn }: LookBackRow, from: Day): Promise<void> {
    const rule = await tx.findOneBy(LookBackRuleRow, { campaignId: found.campaignId });
    if (origin !== 'rule' || !rule || rule.everyMonths === 0 || turn >= rule.times) return;
    await this.put(tx, found, addMonths(from, rule.everyMonths), 'rule', turn + 1);
  }

  private async put(
    tx: Tx,
    { id: caseId, campaignId }: CaseRow,
    dueOn: Day,
    origin: LookBackRow['origin'],
    turn: number,
  ): Promise<string> {
    const id = newId();
    const open = { visitedOn: null, note: null, doneByName: null, doneAt: null };
    await tx.insert(LookBackRow, { ...open, id, caseId, campaignId, dueOn, origin, turn, state: 'planned' });
    return id;
  }
}

function requireSound({ result, visitedOn }: Seen, note: string | null, today: Day): void {
  const errors: FieldError[] = [];
  if (visitedOn > today) {
    const wording = { zh: '到场日期不能在今天之后。', en: 'A visit cannot lie ahead.' };
    errors.push({ field: 'visitedOn', code: 'visit.ahead', wording });
  }
  if (result === 'rebound' && !note) {
    const wording = { zh: '反弹要写明看到了什么。', en: 'Say what you saw: the case is reopened with it.' };
    errors.push({ field: 'note', code: 'rebound.unsaid', wording });
  }
  if (errors.length > 0) throw new InvalidInputError(errors);
}
