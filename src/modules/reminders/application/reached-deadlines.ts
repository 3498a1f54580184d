import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { addDays, dayOf, endOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { WorkCalendar } from '../../calendar/index.js';
import { WaitingCalls } from '../../calls/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseList, NOT_DUE, SETTLED, type CaseLine } from '../../cases/index.js';
import {
  lightBands,
  OpenDeadlines,
  type DeadlineCursor,
  type DeadlineRow,
  type OpenClock,
  type Step,
} from '../../deadlines/index.js';
import type { ReminderRules } from '../domain/reminder-rules.js';
import { rememberDays } from '../domain/remembered-days.js';
import { reachedRung, type LadderCalendar } from '../domain/reached-rung.js';
import { candidate, factsOf, type Candidate } from './candidates.js';
import { ReachedPapers } from './reached-papers.js';

/** Counted back from the due date, which is near when a rung is reached. */
const BY_DAYS = ['reply', 'rectify', 'publish', 'milestone', 'review'] as const;
/** Whether a rung is reached by the rules of some campaign. */
type IsReached = (clock: OpenClock) => boolean;

/** Clocks looked at, and cases read, at once. */
const AT_ONCE = 2_000;
const TOGETHER = 500;

/** Open deadlines of cases and calls, and papers without a receipt, that have reached a rung, page by page. */
@Injectable()
export class ReachedDeadlines {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly deadlines: OpenDeadlines,
    private readonly calls: WaitingCalls,
    private readonly list: CaseList,
    private readonly papers: ReachedPapers,
  ) {}

  async *pages(
    reads: Reads,
    now: Instant,
    rules: ReminderRules,
    calendar: WorkCalendar,
  ): AsyncGenerator<Candidate[], void, undefined> {
    const until = await this.horizon(reads, now, rules, calendar);
    // Half of a limit for signing, or for an answer, can be far from its end.
    const every = await this.campaigns.all(reads);
    const days = rememberDays(calendar);
    const reachedIn = (step: Step): IsReached => {
      const facts = every.map((one) => factsOf(rules, one, step));
      return (clock) => facts.some((one) => reachedRung(clock, now, one, days) !== null);
    };
    for (const step of ['sign', ...BY_DAYS] as const) {
      const latest = step === 'sign' ? NOT_DUE : until;
      for await (const page of this.open(reads, 'case', step, latest, reachedIn(step))) {
        const lines = await this.lines(
          reads,
          page.map(({ subjectId }) => subjectId),
        );
        yield page.flatMap((deadline) => {
          const line = lines.get(deadline.subjectId);
          return line ? candidate(deadline, line, null, now, rules, days) : [];
        });
      }
    }
    for await (const page of this.open(reads, 'call', 'answer', NOT_DUE, reachedIn('answer')))
      yield await this.ofCalls(reads, page, now, rules, days);
    yield await this.papers.all(reads, now, rules, calendar);
  }

  private async ofCalls(
    reads: Reads,
    page: readonly DeadlineRow[],
    now: Instant,
    rules: ReminderRules,
    days: LadderCalendar,
  ): Promise<Candidate[]> {
    const ids = page.map(({ subjectId }) => subjectId);
    const calls = await this.calls.byIds(reads, ids);
    const lines = await this.lines(
      reads,
      [...calls.values()].map(({ caseId }) => caseId),
    );
    return page.flatMap((deadline) => {
      const call = calls.get(deadline.subjectId);
      const line = call && lines.get(call.caseId);
      // A case that is done needs nobody any more.
      if (!line || SETTLED.includes(line.row.status)) return [];
      return candidate(deadline, line, call, now, rules, days);
    });
  }

  private async lines(reads: Reads, ids: readonly string[]): Promise<Map<string, CaseLine>> {
    const lines = await this.list.byIds(reads, [...new Set(ids)]);
    return new Map(lines.map((line) => [line.row.id, line]));
  }

  /** Of a step those that may have reached a rung; most of a page have not. */
  private async *open(
    reads: Reads,
    type: 'case' | 'call',
    step: Step,
    until: Instant,
    isReached: IsReached,
  ): AsyncGenerator<DeadlineRow[], void, undefined> {
    let after: DeadlineCursor | null = null;
    let reached: string[] = [];
    for (;;) {
      const page: OpenClock[] = await this.deadlines.clocks(reads, type, [step], until, after, AT_ONCE);
      reached.push(...page.filter(isReached).map(({ id }) => id));
      const isLast = page.length < AT_ONCE;
      while (reached.length >= TOGETHER || (isLast && reached.length > 0)) {
        yield await this.deadlines.byIds(reads, reached.slice(0, TOGETHER));
        reached = reached.slice(TOGETHER);
      }
      if (isLast) return;
      after = page.at(-1) ?? null;
      await breathe();
    }
  }

  /** No rung is reached for dates behind this one, in any campaign. */
  private async horizon(
    reads: Reads,
    now: Instant,
    rules: ReminderRules,
    calendar: WorkCalendar,
  ): Promise<Instant> {
    const farthest = rules.farthest;
    if (farthest === null) return NOT_DUE;
    const bands = (await this.campaigns.all(reads)).map((one) => lightBands(now, one, calendar));
    const days = bands.flatMap((one) => [one.soonByCalendar, one.soonByWorkingDays, one.followUpSoon]);
    // So many working days are at most twice as many days and a long holiday.
    if (farthest > 0) days.push(addDays(dayOf(now), farthest * 2 + 14));
    const last = days.toSorted().at(-1);
    return last ? endOf(last) : now;
  }
}
