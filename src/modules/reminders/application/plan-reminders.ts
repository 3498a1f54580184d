import { Injectable } from '@nestjs/common';
import { endOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { Calendars, type WorkCalendar } from '../../calendar/index.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseList, NOT_DUE, type CaseLine } from '../../cases/index.js';
import {
  lightBands,
  OpenDeadlines,
  type DeadlineCursor,
  type DeadlineRow,
  type Step,
  FOLLOW_UPS,
} from '../../deadlines/index.js';
import { Notices } from '../../notices/index.js';
import { reachedRung } from '../domain/reached-rung.js';
import type { PlannedItem, PlannedLetter } from './planned-letter.js';
import { itemKey } from './planned-letter.js';
import { ReminderAudience, type AudienceOfRun } from './reminder-audience.js';

/** Counted back from the due date, which is near when a rung is reached. */
const BY_DAYS = ['reply', 'rectify', 'milestone', 'review'] as const;
const AT_ONCE = 500;

/** What has to be told to whom now and has not been told: one letter a person. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly campaigns: Campaigns,
    private readonly deadlines: OpenDeadlines,
    private readonly list: CaseList,
    private readonly audience: ReminderAudience,
    private readonly notices: Notices,
  ) {}

  async run(now: Instant): Promise<PlannedLetter[]> {
    const reads = this.uow.reads;
    const calendar = await this.calendars.load(reads);
    const until = await this.horizon(reads, now, calendar);
    const audience = this.audience.forRun(reads);
    const letters = new Map<string, PlannedLetter>();
    // Half of a limit for signing can be far from its end.
    const questions = [
      [['sign'], NOT_DUE],
      [BY_DAYS, until],
    ] as const;
    for (const [steps, latest] of questions) {
      for await (const page of this.pages(reads, steps, latest)) {
        for (const { to, item } of await this.untold(reads, page, now, calendar, audience)) {
          const letter = letters.get(to.recipient.key) ?? { ...to, items: [] };
          letter.items.push(item);
          letters.set(to.recipient.key, letter);
        }
      }
    }
    return [...letters.values()];
  }

  private async *pages(
    reads: Reads,
    steps: readonly Step[],
    until: Instant,
  ): AsyncGenerator<DeadlineRow[], void, undefined> {
    let after: DeadlineCursor | null = null;
    for (;;) {
      const page: DeadlineRow[] = await this.deadlines.page(reads, 'case', steps, until, after, AT_ONCE);
      yield page;
      if (page.length < AT_ONCE) return;
      after = page.at(-1) ?? null;
    }
  }

  /** No rung is reached for dates behind this one, in any campaign. */
  private async horizon(reads: Reads, now: Instant, calendar: WorkCalendar): Promise<Instant> {
    const bands = (await this.campaigns.all(reads)).map((one) => lightBands(now, one, calendar));
    const days = bands.flatMap((one) => [one.soonByCalendar, one.soonByWorkingDays, one.followUpSoon]);
    const last = days.toSorted().at(-1);
    return last ? endOf(last) : now;
  }

  private async untold(
    reads: Reads,
    page: readonly DeadlineRow[],
    now: Instant,
    calendar: WorkCalendar,
    audience: AudienceOfRun,
  ): Promise<{ to: Omit<PlannedLetter, 'items'>; item: PlannedItem }[]> {
    const ids = [...new Set(page.map((one) => one.subjectId))];
    const lines = new Map((await this.list.byIds(reads, ids)).map((line) => [line.row.id, line]));
    const found = new Map<string, { to: Omit<PlannedLetter, 'items'>; item: PlannedItem }>();
    for (const deadline of page) {
      const line = lines.get(deadline.subjectId);
      const rung = line && reachedRung(deadline, now, yellowDaysOf(deadline, line), calendar);
      if (!line || !rung) continue;
      for (const { recipient, because, escalation } of await audience.of(line, rung.to)) {
        const key = itemKey(deadline, rung.tier, recipient);
        found.set(key, { to: { recipient, because }, item: { key, deadline, rung, escalation } });
      }
    }
    const known = await this.notices.known(reads, [...found.keys()]);
    return [...found].filter(([key]) => !known.has(key)).map(([, one]) => one);
  }
}

function yellowDaysOf({ step }: DeadlineRow, { campaign }: CaseLine): number {
  return FOLLOW_UPS.includes(step) ? campaign.followUpYellowDays : campaign.yellowDays;
}
