import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import { WaitingCalls } from '../../calls/index.js';
import { CaseList, NOT_DUE, SETTLED } from '../../cases/index.js';
import { OpenDeadlines, type DeadlineCursor, type DeadlineRow } from '../../deadlines/index.js';
import { Notices } from '../../notices/index.js';
import { reachedRung } from '../domain/reached-rung.js';
import { CALL_RULE, type PlannedCallItem, type PlannedCallLetter } from './planned-call-letter.js';
import { ReminderAudience, type Addressed, type AudienceOfRun } from './reminder-audience.js';

const AT_ONCE = 500;

/** Which unanswered calls have to be told to whom now and have not been told: one letter a person. */
@Injectable()
export class PlanCallReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly deadlines: OpenDeadlines,
    private readonly calls: WaitingCalls,
    private readonly cases: CaseList,
    private readonly audience: ReminderAudience,
    private readonly notices: Notices,
  ) {}

  async run(now: Instant): Promise<PlannedCallLetter[]> {
    const reads = this.uow.reads;
    const audience = this.audience.forRun(reads);
    const letters = new Map<string, PlannedCallLetter>();
    let after: DeadlineCursor | null = null;
    for (;;) {
      // Half of a limit can be far from its end.
      const page: DeadlineRow[] = await this.deadlines.page(
        reads,
        'call',
        ['answer'],
        NOT_DUE,
        after,
        AT_ONCE,
      );
      for (const { to, item } of await this.untold(reads, page, now, audience)) {
        const { recipient, because } = to;
        const letter = letters.get(recipient.key) ?? { recipient, because, items: [] };
        letter.items.push(item);
        letters.set(recipient.key, letter);
      }
      after = page.at(-1) ?? null;
      if (page.length < AT_ONCE) return [...letters.values()];
    }
  }

  private async untold(
    reads: Reads,
    page: readonly DeadlineRow[],
    now: Instant,
    audience: AudienceOfRun,
  ): Promise<{ to: Addressed; item: PlannedCallItem }[]> {
    const calendar = await this.calendars.load(reads);
    const calls = await this.calls.byIds(
      reads,
      page.map(({ subjectId }) => subjectId),
    );
    const settled = await this.settledCases(
      reads,
      [...calls.values()].map(({ caseId }) => caseId),
    );
    const found = new Map<string, { to: Addressed; item: PlannedCallItem }>();
    for (const deadline of page) {
      const call = calls.get(deadline.subjectId);
      const rung = call && !settled.has(call.caseId) && reachedRung(deadline, now, 0, calendar);
      if (!call || !rung) continue;
      for (const to of await audience.ofCall(call, rung.to)) {
        const key = [CALL_RULE, deadline.subjectId, rung.tier, to.recipient.key].join('_');
        found.set(key, { to, item: { key, call, deadline, rung, escalation: to.escalation } });
      }
    }
    const known = await this.notices.known(reads, [...found.keys()]);
    return [...found].filter(([key]) => !known.has(key)).map(([, one]) => one);
  }

  /** A case that is done needs nobody any more. */
  private async settledCases(reads: Reads, ids: readonly string[]): Promise<Set<string>> {
    const lines = await this.cases.byIds(reads, [...new Set(ids)]);
    return new Set(lines.filter(({ row }) => SETTLED.includes(row.status)).map(({ row }) => row.id));
  }
}
