import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { DeadlineMoves, Deadlines, type RuleAnswer, type Step } from '../../deadlines/index.js';
import { NoRuleNewsError } from '../domain/adjustment-errors.js';
import { AdjustedCase } from './adjusted-case.js';
import { ReadRuleNews } from './rule-news.js';

/** 按新规则重算, or keep the date: no running date moves by itself when the facts of a case ask for another rule. */
@Injectable()
export class AnswerRule {
  constructor(
    private readonly adjusted: AdjustedCase,
    private readonly news: ReadRuleNews,
    private readonly deadlines: Deadlines,
    private readonly moves: DeadlineMoves,
  ) {}

  /** Throws NoRuleNewsError, StaleVersionError. */
  run(
    actor: Actor,
    caseId: string,
    version: number,
    { step, follows }: { step: Step; follows: boolean },
  ): Promise<void> {
    return this.adjusted.run(actor, caseId, version, async (tx, { found, rows, now }) => {
      const news = (await this.news.of(tx, found, rows)).find((one) => one.step === step);
      if (!news) throw new NoRuleNewsError();
      const subject = { type: 'case', id: caseId } as const;
      const { ruleId = null, basis = null } = news.to;
      for (const { row, rule, fromOn, toOn } of news.dates) {
        if (rule && toOn) {
          const answer: RuleAnswer = { ruleId, follows, fromOn, toOn, byName: actor.name, at: now };
          await this.moves.answerRule(tx, row, rule, answer);
        } else if (follows) await this.deadlines.cancel(tx, subject, [step], now, row.limitKind);
      }
      if (follows) await this.deadlines.insert(tx, subject, news.added);
      return { action: 'follow', note: basis, data: { step, follows, ruleId } };
    });
  }
}
