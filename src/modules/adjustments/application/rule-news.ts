import { Injectable } from '@nestjs/common';
import type { Day } from '../../../kernel/day.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseAccess, ruleFactsOf, type CaseRow } from '../../cases/index.js';
import {
  dateInForce,
  Deadlines,
  planSteps,
  recount,
  type DeadlineRow,
  type Explanation,
  type PlannedDeadline,
  type Step,
} from '../../deadlines/index.js';

/** A step whose clock runs by another rule than the one that would hold for the case as it is now. */
export interface RuleNews {
  step: Step;
  from: Explanation['rule'];
  to: Explanation['rule'];
  /** What following it would do; without a rule there would be no such limit any more. */
  dates: { row: DeadlineRow; rule: Explanation['rule'] | null; fromOn: Day; toOn: Day | null }[];
  /** Limits that the rule has and the step has not. */
  added: PlannedDeadline[];
}

/** Whether the key flag, the kinds of pollution or the level of handling ask for another rule since a clock was started. */
@Injectable()
export class ReadRuleNews {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly campaigns: Campaigns,
    private readonly calendars: Calendars,
    private readonly deadlines: Deadlines,
  ) {}

  /** Nothing for a reader who may not decide on it. */
  async run(actor: Actor, caseId: string): Promise<RuleNews[]> {
    const reads = this.uow.reads;
    const found = await this.access.require(reads, actor, 'case.read', caseId);
    if (!can(actor, 'deadline.adjust')) return [];
    return this.of(reads, found, await this.deadlines.unsettledOf(reads, { type: 'case', id: caseId }));
  }

  async of(reads: Reads, found: CaseRow, rows: readonly DeadlineRow[]): Promise<RuleNews[]> {
    // A day that was set for one case has no rule, and none asks for another.
    const ruled = rows.filter(({ explanation }) => explanation.rule.basis);
    if (ruled.length === 0) return [];
    const book = await this.campaigns.ruleBook(reads, found.campaignId);
    const calendar = await this.calendars.load(reads);
    const steps = [...new Set(ruled.map(({ step }) => step))];
    return steps.flatMap((step): RuleNews[] => {
      const own = ruled.filter((row) => row.step === step);
      const { start, rule: from } = own[0]!.explanation;
      const planned = planSteps(book.for([step], ruleFactsOf(found)), start, calendar);
      const to =
        planned.find(({ limit }) => limit === from.limit)?.explanation.rule ?? planned[0]?.explanation.rule;
      if (!to || (to.ruleId ?? null) === (from.ruleId ?? null) || isDeclined(own, to)) return [];
      const kinds = own.map(({ limitKind }) => limitKind);
      const dates = own.map((row) => {
        const rule = planned.find(({ limit }) => limit === row.limitKind)?.explanation.rule ?? null;
        const toOn = rule && dateInForce(recount(row.explanation, calendar, rule)).dueOn;
        return { row, rule, fromOn: row.dueOn, toOn };
      });
      const added = planned.filter(({ limit }) => !kinds.includes(limit) && limit === 'inner');
      return [{ step, from, to, dates, added }];
    });
  }
}

function isDeclined(rows: readonly DeadlineRow[], to: Explanation['rule']): boolean {
  const last = rows[0]?.explanation.followed?.at(-1);
  return last !== undefined && !last.follows && last.ruleId === (to.ruleId ?? null);
}
