import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { enqueue } from '../../../platform/outbox/enqueue.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { Calendars, yearsOf, type CalendarDraft } from '../../calendar/index.js';
import type { RecountOutcome } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { ChangeUnderWayError, EffectChangedError } from '../domain/recount-errors.js';
import { CalendarChangeRow } from '../persistence/calendar-change.entity.js';
import { ApplyRecounts } from './apply-recounts.js';
import { CalendarChanges } from './calendar-changes.js';
import { CalendarEffect, type Effect } from './calendar-effect.js';
import { DescribeEffect, type TouchedDeadline, type UnitMoves } from './describe-effect.js';

/** Up to so many deadlines follow in the transaction of the change itself. */
const AT_ONCE = 500;
const SHOWN = 200;

export type OutcomeCounts = Record<RecountOutcome, number>;

export interface ChangePreview extends Effect {
  counts: OutcomeCounts;
  lines: TouchedDeadline[];
  units: UnitMoves[];
}

/** 改日历: first what it would move, then the change and its moves. */
@Injectable()
export class MakeCalendarChange {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly changes: CalendarChanges,
    private readonly effects: CalendarEffect,
    private readonly describe: DescribeEffect,
    private readonly apply: ApplyRecounts,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** What a draft would change, without changing it; dates that move come first. Throws CalendarDraftError, NothingChangesError. */
  async preview(actor: Actor, draft: CalendarDraft): Promise<ChangePreview> {
    requirePermission(actor, 'calendar.manage');
    const effect = await this.effects.of(this.uow.reads, draft);
    const rank: Record<RecountOutcome, number> = { moves: 0, held: 1, confirmed: 2, restated: 3 };
    const shown = effect.deadlines.toSorted((a, b) => rank[a.outcome] - rank[b.outcome]).slice(0, SHOWN);
    const told = await this.describe.of(this.uow.reads, effect, shown);
    return { ...effect, ...told, counts: countsOf(effect) };
  }

  /** Throws CalendarDraftError, NothingChangesError, EffectChangedError, ChangeUnderWayError. */
  async run(actor: Actor, draft: CalendarDraft, seal: string, note: string): Promise<CalendarChangeRow> {
    requirePermission(actor, 'calendar.manage');
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      await holdAlone(tx, 'calendar');
      const open = await this.changes.underWay(tx);
      if (open) throw new ChangeUnderWayError({ by: open.byName, left: open.leftOver });
      const effect = await this.effects.of(tx, draft);
      if (effect.seal !== seal) throw new EffectChangedError({ moves: countsOf(effect).moves });
      return this.write(tx, actor, draft, effect, note, now);
    });
  }

  private async write(
    tx: Tx,
    actor: Actor,
    draft: CalendarDraft,
    effect: Effect,
    note: string,
    now: Instant,
  ): Promise<CalendarChangeRow> {
    const many = effect.deadlines.length > AT_ONCE;
    const change = changeOf(actor, effect, note, many ? effect.deadlines.length : 0, now);
    await this.calendars.put(tx, draft);
    await tx.insert(CalendarChangeRow, change as never);
    await this.remember(tx, actor, draft, change, now);
    if (many) await enqueue(tx, 'calendar.recount', { changeId: change.id }, now);
    else {
      await this.apply.run(tx, actor, change, effect.calendar, effect.deadlines, now);
      if (change.moves > 0) await enqueue(tx, 'calendar.tell-moves', { changeId: change.id }, now);
    }
    return change;
  }

  /** An entry for each year, so that the history of a year is whole. */
  private async remember(
    tx: Tx,
    actor: Actor,
    draft: CalendarDraft,
    { id, note, days, publish, moves }: CalendarChangeRow,
    now: Instant,
  ): Promise<void> {
    const ofYear = (year: number) => ({
      changeId: id,
      days: days.filter(({ day }) => day.startsWith(`${year}-`)),
      publish: publish.filter((one) => one.year === year),
      moves,
    });
    await this.history.appendAll(
      tx,
      actor,
      yearsOf(draft).map((year) => ({
        action: 'calendar.change',
        subjectType: 'calendar',
        subjectId: String(year),
        note,
        data: ofYear(year),
      })),
      now,
    );
  }
}

function countsOf({ deadlines }: Effect): OutcomeCounts {
  const counts: OutcomeCounts = { moves: 0, held: 0, confirmed: 0, restated: 0 };
  for (const { outcome } of deadlines) counts[outcome] += 1;
  return counts;
}

function changeOf(
  actor: Actor,
  effect: Effect,
  note: string,
  leftOver: number,
  at: Instant,
): CalendarChangeRow {
  const { days, publish, span } = effect;
  const sources = [
    ...publish.map(({ source }) => source),
    ...days.map(({ before, after }) => (after ?? before)?.source ?? ''),
  ];
  const first = publish[0] ? `${publish[0].year}-01-01` : '';
  return {
    id: newId(),
    at,
    byId: actor.userId,
    byName: actor.name,
    byUnit: actor.unitName,
    source: [...new Set(sources)].filter(Boolean).join('；').slice(0, 300),
    note: note.trim(),
    days,
    publish,
    spanFrom: span?.from ?? (first as CalendarChangeRow['spanFrom']),
    spanTo: span?.to ?? (first as CalendarChangeRow['spanTo']),
    ...countsOf(effect),
    leftOver,
  };
}
