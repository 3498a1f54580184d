import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError, type FieldError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { Contacts } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { callBackFigures, type CallBackFacts, type CallBackFigures } from '../domain/call-backs.js';
import { CallBackRow } from '../persistence/call-back.entity.js';
import { ReviewedCases, type ReviewedCase } from './reviewed-cases.js';

export type NewCallBack = CallBackFacts & { calledOn: Day; note: string | null };

/** 回访: what complainants said after the closure. Their number is revealed where all are, with a reason and an entry. */
@Injectable()
export class CallBacks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ReviewedCases,
    private readonly contacts: Contacts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Throws NotSettledError, InvalidInputError for a day ahead or answers that are missing. */
  async record(actor: Actor, caseId: string, given: NewCallBack): Promise<string> {
    return this.uow.run(async (tx) => {
      const now = this.clock.now();
      const found = await this.cases.require(tx, actor, 'review.record', caseId);
      this.cases.requireSettled(found);
      requireSound(given, dayOf(now));
      const { reached, calledOn } = given;
      const answers = reached
        ? { answered: given.answered, solved: given.solved, satisfied: given.satisfied }
        : { answered: null, solved: null, satisfied: null };
      const note = given.note?.trim() ? this.contacts.blackOut(given.note.trim()).content : null;
      const id = newId();
      const facts = { ...answers, reached, calledOn, note };
      const by = { byName: actor.name, at: now };
      await tx.insert(CallBackRow, { ...facts, ...by, id, caseId, campaignId: found.campaignId });
      // The words stay here: whoever handles the case reads its history.
      const data = { reached, ...answers };
      const entry = { action: 'case.call-back', subjectType: 'case', subjectId: caseId, data } as const;
      await this.history.append(tx, actor, entry, now);
      return id;
    });
  }

  /** The newest first. */
  async all(campaignId: string | null): Promise<{ row: CallBackRow; found: ReviewedCase | null }[]> {
    const reads = this.uow.reads;
    const rows = await reads.find(CallBackRow, {
      where: campaignId ? { campaignId } : {},
      order: { id: 'DESC' },
      take: 200,
    });
    const found = await this.cases.byIds(
      reads,
      rows.map(({ caseId }) => caseId),
    );
    return rows.map((row) => ({ row, found: found.get(row.caseId) ?? null }));
  }

  async ofCase(actor: Actor, caseId: string): Promise<CallBackRow[]> {
    await this.cases.require(this.uow.reads, actor, 'review.read', caseId);
    return this.uow.reads.find(CallBackRow, { where: { caseId }, order: { id: 'DESC' } });
  }

  /** Each case counts by its last call in which somebody was reached, or its last one. */
  async figures(campaignId: string | null): Promise<CallBackFigures> {
    const rows = await this.uow.reads.find(CallBackRow, {
      where: campaignId ? { campaignId } : {},
      order: { id: 'ASC' },
    });
    const last = new Map<string, CallBackRow>();
    for (const row of rows) if (row.reached || !last.get(row.caseId)?.reached) last.set(row.caseId, row);
    return callBackFigures([...last.values()]);
  }
}

function requireSound(given: NewCallBack, today: Day): void {
  const errors: FieldError[] = [];
  const need = (field: string, code: string, zh: string, en: string) =>
    errors.push({ field, code, wording: { zh, en } });
  if (given.calledOn > today)
    need('calledOn', 'call.ahead', '回访日期不能在今天之后。', 'A call cannot lie ahead.');
  if (given.reached)
    for (const name of ['answered', 'solved', 'satisfied'] as const)
      if (!given[name]) need(name, 'call.unanswered', '联系上了就要记下回答。', 'Record what they said.');
  if (errors.length > 0) throw new InvalidInputError(errors);
}
