import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { plusMillis, type Instant } from '../../../kernel/instant.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Calendars, type WorkCalendar } from '../../calendar/index.js';
import { Campaigns, type RuleBook } from '../../campaigns/index.js';
import { Deadlines } from '../../deadlines/index.js';
import { NoLeadError } from '../domain/case-errors.js';
import { AssignmentRow } from '../persistence/assignment.entity.js';
import type { CaseRow } from '../persistence/case.entity.js';
import { DISPATCH_STEPS } from './preview-dispatch.js';
import { RECALL_MS } from '../domain/recall.js';
import { CaseMoves } from './case-moves.js';
import { DispatchMoment } from './dispatch-moment.js';
import { ruleFactsOf } from './rule-facts.js';

export interface DispatchItem {
  caseId: string;
  version: number;
}

/** 交办: one or many cases at once; all of them or none. The clock runs from there, not from the signature. */
@Injectable()
export class DispatchCases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: CaseMoves,
    private readonly campaigns: Campaigns,
    private readonly calendars: Calendars,
    private readonly deadlines: Deadlines,
    private readonly moment: DispatchMoment,
    private readonly clock: Clock,
  ) {}

  /** `at` where the paper was handed over before. Throws DispatchMomentError, NoLeadError, StaleVersionError, IllegalTransitionError: then nothing was dispatched. */
  async run(
    actor: Actor,
    items: readonly DispatchItem[],
    at: Instant | null = null,
  ): Promise<{ dispatchId: string; dispatchedAt: Instant; recallableUntil: Instant }> {
    requirePermission(actor, 'case.dispatch');
    const now = this.clock.now();
    const dispatchId = newId();
    // In one order for everybody, so that two dispatches that overlap wait for each other and do not lock up.
    const sorted = items.toSorted((a, b) => a.caseId.localeCompare(b.caseId, 'en'));
    await this.uow.run(async (tx) => {
      // Read once for all: a thousand cases hold the same few rules and one calendar.
      const clock = { calendar: await this.calendars.load(tx), books: new Map<string, RuleBook>() };
      for (const { caseId, version } of sorted) {
        await this.moves.within(
          tx,
          actor,
          { caseId, version, permission: 'case.dispatch', action: 'dispatch' },
          async (_, found) => {
            const dispatchedAt = await this.moment.of(tx, at, [found.batchId], now);
            found.dispatchLoggedAt = now;
            await this.startClock(tx, found, dispatchedAt, clock);
            return { data: { dispatchId, ...(at ? { dispatchedAt } : {}) } };
          },
        );
      }
      await enqueue(
        tx,
        'case.notify-dispatched',
        { dispatchId, caseIds: sorted.map((item) => item.caseId), dispatchedAt: at ?? now, loggedAt: now },
        now,
        plusMillis(now, RECALL_MS),
      );
    });
    return { dispatchId, dispatchedAt: at ?? now, recallableUntil: plusMillis(now, RECALL_MS) };
  }

  private async startClock(
    tx: Tx,
    found: CaseRow,
    dispatchedAt: Instant,
    clock: { calendar: WorkCalendar; books: Map<string, RuleBook> },
  ): Promise<void> {
    const lead = await tx.existsBy(AssignmentRow, { caseId: found.id, role: 'LEAD', active: true });
    if (!lead) throw new NoLeadError({ number: found.acceptanceNo ?? found.title, caseId: found.id });
    found.dispatchedAt = dispatchedAt;
    const { campaignId } = found;
    const book = clock.books.get(campaignId) ?? (await this.campaigns.ruleBook(tx, campaignId));
    clock.books.set(campaignId, book);
    const rules = book.for(DISPATCH_STEPS, ruleFactsOf(found));
    const subject = { type: 'case', id: found.id, unitId: found.leadUnitId } as const;
    await this.deadlines.start(tx, subject, rules, dispatchedAt, clock.calendar);
  }
}
