import { Injectable } from '@nestjs/common';
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
  type Step,
} from '../../deadlines/index.js';
import type { ReminderRules } from '../domain/reminder-rules.js';
import { candidate, type Candidate } from './candidates.js';
import { ReachedPapers } from './reached-papers.js';

/** Counted back from the due date, which is near when a rung is reached. */
const BY_DAYS = ['reply', 'rectify', 'milestone', 'review'] as const;
const AT_ONCE = 500;

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
    for (const [steps, latest] of [[['sign'], NOT_DUE] as const, [BY_DAYS, until] as const])
      for await (const page of this.open(reads, 'case', steps, latest)) {
        const lines = await this.lines(
          reads,
          page.map(({ subjectId }) => subjectId),
        );
        yield page.flatMap((deadline) => {
          const line = lines.get(deadline.subjectId);
          return line ? candidate(deadline, line, null, now, rules, calendar) : [];
        });
      }
    for await (const page of this.open(reads, 'call', ['answer'], NOT_DUE))
      yield await this.ofCalls(reads, page, now, rules, calendar);
    yield await this.papers.all(reads, now, rules, calendar);
  }

  private async ofCalls(
    reads: Reads,
    page: readonly DeadlineRow[],
    now: Instant,
    rules: ReminderRules,
    calendar: WorkCalendar,
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
      return candidate(deadline, line, call, now, rules, calendar);
    });
  }

  private async lines(reads: Reads, ids: readonly string[]): Promise<Map<string, CaseLine>> {
    const lines = await this.list.byIds(reads, [...new Set(ids)]);
    return new Map(lines.map((line) => [line.row.id, line]));
  }

  private async *open(
    reads: Reads,
    type: 'case' | 'call',
    steps: readonly Step[],
    until: Instant,
  ): AsyncGenerator<DeadlineRow[], void, undefined> {
    let after: DeadlineCursor | null = null;
    for (;;) {
      const page: DeadlineRow[] = await this.deadlines.page(reads, type, steps, until, after, AT_ONCE);
      yield page;
      if (page.length < AT_ONCE) return;
      after = page.at(-1) ?? null;
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
