import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { addDays, dayOf, endOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { WorkCalendar } from '../../calendar/index.js';
import { WaitingCalls } from '../../calls/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseDuties, NOT_DUE, SETTLED } from '../../cases/index.js';
import {
  lightBands,
  OpenDeadlines,
  type DeadlineCursor,
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
    private readonly duties: CaseDuties,
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
        const [deadlines, duties] = await Promise.all([
          this.deadlines.byIds(reads, page.map(idOf)),
          this.duties.byIds(reads, page.map(subjectOf)),
        ]);
        yield deadlines.flatMap((deadline) => {
          const duty = duties.get(deadline.subjectId);
          return duty ? candidate(deadline, duty, null, now, rules, days) : [];
        });
      }
    }
    for await (const page of this.open(reads, 'call', 'answer', NOT_DUE, reachedIn('answer')))
      yield await this.ofCalls(reads, page, now, rules, days);
    yield await this.papers.all(reads, now, rules, calendar);
  }

  private async ofCalls(
    reads: Reads,
    page: readonly OpenClock[],
    now: Instant,
    rules: ReminderRules,
    days: LadderCalendar,
  ): Promise<Candidate[]> {
    const deadlines = await this.deadlines.byIds(reads, page.map(idOf));
    const calls = await this.calls.byIds(reads, page.map(subjectOf));
    const duties = await this.duties.byIds(
      reads,
      [...calls.values()].map(({ caseId }) => caseId),
    );
    return deadlines.flatMap((deadline) => {
      const call = calls.get(deadline.subjectId);
      const duty = call && duties.get(call.caseId);
      // A case that is done needs nobody any more.
      if (!duty || SETTLED.includes(duty.row.status)) return [];
      return candidate(deadline, duty, call, now, rules, days);
    });
  }

  /** Of a step those that may have reached a rung; most of a page have not. */
  private async *open(
    reads: Reads,
    type: 'case' | 'call',
    step: Step,
    until: Instant,
    isReached: IsReached,
  ): AsyncGenerator<OpenClock[], void, undefined> {
    let after: DeadlineCursor | null = null;
    let reached: OpenClock[] = [];
    for (;;) {
      const page: OpenClock[] = await this.deadlines.clocks(reads, type, [step], until, after, AT_ONCE);
      reached.push(...page.filter(isReached));
      const isLast = page.length < AT_ONCE;
      while (reached.length >= TOGETHER || (isLast && reached.length > 0)) {
        yield reached.slice(0, TOGETHER);
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

const idOf = ({ id }: OpenClock): string => id;
const subjectOf = ({ subjectId }: OpenClock): string => subjectId;
