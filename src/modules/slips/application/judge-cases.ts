import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { addDays, dayOf, endOf, type Day } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Calendars, type WorkCalendar } from '../../calendar/index.js';
import {
  CaseList,
  CaseRow,
  ReportRow,
  WITH_THE_UNIT,
  type CaseLine,
  type CaseStatus,
} from '../../cases/index.js';
import { OpenDeadlines, STEP_WORDS, type DeadlineCursor, type DeadlineRow } from '../../deadlines/index.js';
import { chooseRule, type SlipFacts } from '../domain/choose-slip-rule.js';
import { OWED_STEPS, type OwedStep, type SlipRule } from '../domain/slip-rule.js';
import { ruleWords, whyWords } from '../domain/why-words.js';
import type { SlipRuleBook } from './colour-slip-rules.js';

/** A rule that fits a case. */
export interface Fit {
  key: string;
  line: CaseLine;
  unitId: string;
  rule: SlipRule;
  ruleWords: string;
  step: OwedStep | null;
  deadlineId: string | null;
  why: string;
}

const AT_ONCE = 500;
/** The unit has it and has not said that it begins. */
const NOT_BEGUN: readonly CaseStatus[] = ['dispatched', 'signed', 'sent-back', 'reopened'];
/** A slip presses a unit that has something to do. */
export const CAN_GET_A_SLIP: readonly CaseStatus[] = [...WITH_THE_UNIT, 'stage-closed'];

/** Which rules fit which cases as of a moment, page by page. */
@Injectable()
export class JudgeCases {
  constructor(
    private readonly deadlines: OpenDeadlines,
    private readonly list: CaseList,
    private readonly calendars: Calendars,
  ) {}

  async *pages(reads: Reads, now: Instant, book: SlipRuleBook): AsyncGenerator<Fit[], void, undefined> {
    const calendar = await this.calendars.load(reads);
    const rules = book.all().flatMap((one) => one.rules.filter(({ on }) => on));
    yield* this.ofLimits(reads, now, book, calendar, rules);
    yield* this.ofSentBack(reads, book, rules);
  }

  private async *ofLimits(
    reads: Reads,
    now: Instant,
    book: SlipRuleBook,
    calendar: WorkCalendar,
    rules: readonly SlipRule[],
  ): AsyncGenerator<Fit[], void, undefined> {
    const ahead = Math.max(0, ...rules.map(({ trigger, amount }) => (trigger === 'due-soon' ? amount : 0)));
    // So many working days are at most twice as many days and a long holiday.
    const until = ahead > 0 ? endOf(addDays(dayOf(now), ahead * 2 + 14)) : now;
    let after: DeadlineCursor | null = null;
    for (;;) {
      const page: DeadlineRow[] = await this.deadlines.page(reads, 'case', OWED_STEPS, until, after, AT_ONCE);
      const outer = page.filter(({ limitKind }) => limitKind === 'outer');
      const lines = await this.linesOf(
        reads,
        outer.map(({ subjectId }) => subjectId),
      );
      yield outer.flatMap((deadline) => {
        const line = lines.get(deadline.subjectId);
        if (!line) return [];
        const facts = { ...factsOf(line, 0), limit: limitOf(deadline, now, calendar) };
        return this.fit(book, line, facts, deadline);
      });
      if (page.length < AT_ONCE) return;
      after = page.at(-1) ?? null;
    }
  }

  private async *ofSentBack(
    reads: Reads,
    book: SlipRuleBook,
    rules: readonly SlipRule[],
  ): AsyncGenerator<Fit[], void, undefined> {
    const least = rules.flatMap(({ trigger, amount }) => (trigger === 'sent-back' ? amount : []));
    if (least.length === 0) return;
    const counted = await reads
      .createQueryBuilder(ReportRow, 'r')
      .innerJoin(CaseRow, 'c', 'c.id = r.caseId')
      .select('r.caseId', 'caseId')
      .addSelect('COUNT(*)', 'times')
      .where(`r.decision = 'send-back' AND c.status IN (:...statuses)`, { statuses: CAN_GET_A_SLIP })
      .groupBy('r.caseId')
      .having('COUNT(*) >= :least', { least: Math.min(...least) })
      .getRawMany<{ caseId: string; times: string | number }>();
    for (let from = 0; from < counted.length; from += AT_ONCE) {
      const some = counted.slice(from, from + AT_ONCE);
      const lines = await this.linesOf(
        reads,
        some.map(({ caseId }) => caseId),
      );
      yield some.flatMap(({ caseId, times }) => {
        const line = lines.get(caseId);
        return line ? this.fit(book, line, factsOf(line, Number(times)), null) : [];
      });
    }
  }

  private fit(book: SlipRuleBook, line: CaseLine, facts: SlipFacts, deadline: DeadlineRow | null): Fit[] {
    const unit = leadOf(line);
    if (!unit || !CAN_GET_A_SLIP.includes(line.row.status)) return [];
    const rule = chooseRule(book.of(line.row.campaignId).rules, facts);
    if (!rule) return [];
    return [
      {
        key: `${rule.id}_${deadline?.id ?? line.row.id}`,
        line,
        unitId: unit.id,
        rule,
        ruleWords: ruleWords(rule),
        step: facts.limit?.step ?? null,
        deadlineId: deadline?.id ?? null,
        why: whyWords(rule, facts, facts.limit ? STEP_WORDS[facts.limit.step].zh : ''),
      },
    ];
  }

  private async linesOf(reads: Reads, ids: readonly string[]): Promise<Map<string, CaseLine>> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Map();
    const rows = await reads.findBy(CaseRow, { id: In(wanted), status: In([...CAN_GET_A_SLIP]) });
    return new Map((await this.list.withNames(reads, rows)).map((line) => [line.row.id, line]));
  }
}

export const leadOf = ({ parts }: Pick<CaseLine, 'parts'>) =>
  parts.find(({ part }) => part.role === 'LEAD')?.unit ?? null;

function factsOf({ row, campaign }: CaseLine, sentBack: number): SlipFacts {
  return {
    isKeyCase: row.isKeyCase,
    isCentral: campaign.level === 'central',
    begun: !NOT_BEGUN.includes(row.status),
    limit: null,
    sentBack,
  };
}

function limitOf(
  { step, dueAt, dueOn, askedAt }: DeadlineRow,
  now: Instant,
  calendar: WorkCalendar,
): SlipFacts['limit'] {
  const today: Day = dayOf(now);
  const isLate = dueAt <= now;
  return {
    step: step as OwedStep,
    workingDaysLeft: isLate ? 0 : calendar.workingDaysBetween(today, dueOn),
    // Late is late: on a day off behind the date it is the first day, as the reminders say it.
    workingDaysLate: isLate ? Math.max(1, calendar.workingDaysBetween(dueOn, today)) : 0,
    askedForMore: askedAt !== null,
  };
}
