import { Injectable } from '@nestjs/common';
import { at, dayOf, type Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Actor } from '../../access/index.js';
import { dateInForce, DeadlineMoves } from '../../deadlines/index.js';
import { AdjustmentDayError, NotAdjustableError } from '../domain/adjustment-errors.js';
import { AdjustedCase } from './adjusted-case.js';

export interface ChangeOrder {
  deadlineId: string;
  toOn: Day;
  reason: string;
  documentNo: string;
}

/** 改期: the bureau sets another date by hand, earlier or later, by a document; it counts as no extension. */
@Injectable()
export class ChangeDeadline {
  constructor(
    private readonly adjusted: AdjustedCase,
    private readonly moves: DeadlineMoves,
  ) {}

  /** Throws NotAdjustableError, AdjustmentDayError, StaleVersionError. */
  run(actor: Actor, caseId: string, version: number, order: ChangeOrder): Promise<void> {
    const { deadlineId, toOn } = order;
    const [reason, documentNo] = [order.reason.trim(), order.documentNo.trim()];
    return this.adjusted.run(actor, caseId, version, async (tx, { rows, now }) => {
      const row = rows.find(({ id }) => id === deadlineId);
      if (!row) throw new NotAdjustableError();
      const { dueOn: from } = dateInForce(row.explanation);
      if (toOn < dayOf(now)) throw notAhead();
      if (toOn === from) throw sameDay();
      const outer = rows.find(({ step, limitKind }) => step === row.step && limitKind === 'outer');
      if (row.limitKind === 'inner' && outer && toOn > dateInForce(outer.explanation).dueOn)
        throw behindOuter();
      const act = newId();
      const toAt = at(toOn, row.explanation.rule.dayEndsAt);
      const change = { act, toOn, toAt, reason, documentNo, byName: actor.name, at: now };
      await this.moves.change(tx, row, change);
      // Or the bureau would wait for something later than the inspection does.
      const inner = rows.find(({ step, limitKind }) => step === row.step && limitKind === 'inner');
      if (row.limitKind === 'outer' && inner && dateInForce(inner.explanation).dueOn > toOn)
        await this.moves.change(tx, inner, { ...change, toAt: at(toOn, inner.explanation.rule.dayEndsAt) });
      const data = { act, step: row.step, limitKind: row.limitKind, from, to: toOn, documentNo };
      return { action: 'change', note: reason, data };
    });
  }
}

function notAhead(): AdjustmentDayError {
  const wording = { zh: '新期限不能早于今天。', en: 'The new date cannot lie before today.' };
  return new AdjustmentDayError('toOn', 'adjustment.past', wording);
}

function sameDay(): AdjustmentDayError {
  const wording = { zh: '现在的期限就是这一天。', en: 'That is the date already.' };
  return new AdjustmentDayError('toOn', 'adjustment.same', wording);
}

function behindOuter(): AdjustmentDayError {
  const wording = {
    zh: '内部时限不能晚于外部时限,请先改外部时限。',
    en: 'The inner limit cannot lie behind the outer one; change the outer limit first.',
  };
  return new AdjustmentDayError('toOn', 'adjustment.behind_outer', wording);
}
