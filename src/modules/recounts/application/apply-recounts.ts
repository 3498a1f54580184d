import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { WorkCalendar } from '../../calendar/index.js';
import { CallClock } from '../../calls/index.js';
import { CaseClock } from '../../cases/index.js';
import { RecountDeadlines, type Recount, type RecountedDeadline } from '../../deadlines/index.js';
import { History, type HistoryNote } from '../../history/index.js';
import type { CalendarChangeRow } from '../persistence/calendar-change.entity.js';
import { causes } from './describe-effect.js';

/** Lets some deadlines follow a change: explanations, lights of cases and history, in the open transaction. */
@Injectable()
export class ApplyRecounts {
  constructor(
    private readonly recounts: RecountDeadlines,
    private readonly caseClock: CaseClock,
    private readonly calls: CallClock,
    private readonly history: History,
  ) {}

  async run(
    tx: Tx,
    actor: Actor,
    change: CalendarChangeRow,
    calendar: WorkCalendar,
    wanted: readonly RecountedDeadline[],
    now: Instant,
  ): Promise<void> {
    // The cases first: from here on nobody else writes them, and what was settled meanwhile is left alone.
    await this.caseClock.holdAll(tx, casesOf(wanted.filter(({ outcome }) => outcome === 'moves')));
    const ids = wanted.map(({ row }) => row.id);
    const found = await this.recounts.again(tx, ids, calendar);
    for (const one of found) await this.recounts.write(tx, one, whyOf(one, change, calendar, now));
    const moved = found.filter(({ outcome }) => outcome === 'moves');
    await this.caseClock.recounted(tx, casesOf(moved));
    for (const { row, to } of moved)
      if (row.subjectType === 'call') await this.calls.recounted(tx, row.subjectId, to.dueAt);
    await this.history.appendAll(tx, actor, await this.entriesOf(tx, moved, change), now);
  }

  /** One entry a case, whatever number of its dates move. */
  private async entriesOf(
    tx: Tx,
    moved: readonly RecountedDeadline[],
    { id, source }: CalendarChangeRow,
  ): Promise<HistoryNote[]> {
    const calls = await this.calls.ofMany(
      tx,
      moved.filter(({ row }) => row.subjectType === 'call').map(({ row }) => row.subjectId),
    );
    const caseOfCall = new Map(calls.map((call) => [call.id, call.caseId]));
    const dates = new Map<string, object[]>();
    for (const { row, from, to } of moved) {
      const caseId = row.subjectType === 'call' ? caseOfCall.get(row.subjectId) : row.subjectId;
      if (!caseId) continue;
      const { step, limitKind } = row;
      dates.set(caseId, [...(dates.get(caseId) ?? []), { step, limitKind, from: from.dueOn, to: to.dueOn }]);
    }
    return [...dates].map(([caseId, moves]) => ({
      action: 'deadline.recount',
      subjectType: 'case',
      subjectId: caseId,
      note: source,
      data: { changeId: id, dates: moves },
    }));
  }
}

function casesOf(deadlines: readonly RecountedDeadline[]): string[] {
  return deadlines.filter(({ row }) => row.subjectType === 'case').map(({ row }) => row.subjectId);
}

function whyOf(
  one: RecountedDeadline,
  change: CalendarChangeRow,
  calendar: WorkCalendar,
  now: Instant,
): Recount {
  return {
    changeId: change.id,
    fromOn: one.from.dueOn,
    fromAt: one.from.dueAt,
    toOn: one.to.dueOn,
    toAt: one.to.dueAt,
    days: causes(one, change.days).map(({ day }) => ({
      day,
      kind: calendar.dayKindOf(day),
      name: calendar.nameOf(day),
    })),
    source: change.source,
    byName: change.byName,
    at: now,
  };
}
