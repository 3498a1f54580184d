import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { addDays, dayOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { insertMany } from '../../../platform/database/insert-many.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { requirePermission, SYSTEM, type Actor } from '../../access/index.js';
import { Calendars } from '../../calendar/index.js';
import { RoundOpenedError } from '../domain/dispatch-errors.js';
import { daysAfter, monthToOpen } from '../domain/round-days.js';
import type { DispatchRules } from '../domain/dispatch-rules.js';
import { DispatchOwedRow } from '../persistence/dispatch-owed.entity.js';
import { DispatchRoundRow } from '../persistence/dispatch-round.entity.js';
import { OwedList } from '../persistence/owed.read-model.js';
import { DispatchSettings } from './dispatch-settings.js';
import { Rounds } from './rounds.js';

/** 发出月调度: one round a month, with a row for each task that is not written off. */
@Injectable()
export class OpenRound {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly settings: DispatchSettings,
    private readonly rounds: Rounds,
    private readonly owed: OwedList,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** What has come as of now; null where nothing has, or it is open already. */
  async due(): Promise<string | null> {
    const now = this.clock.now();
    const { reads } = this.uow;
    const { rules, changedAt } = await this.settings.inForce(reads);
    if (!rules.on || !changedAt) return null;
    const month = monthToOpen(now, rules, changedAt, await this.calendars.load(reads));
    if (!month || (await reads.existsBy(DispatchRoundRow, { month }))) return null;
    return this.open(SYSTEM, month, rules, now);
  }

  /** Now, for this month, whatever day it is. Throws RoundOpenedError. */
  async byHand(actor: Actor): Promise<string> {
    requirePermission(actor, 'rectification.manage');
    const now = this.clock.now();
    const month = dayOf(now).slice(0, 7);
    const { rules } = await this.settings.inForce(this.uow.reads);
    const id = await this.open(actor, month, rules, now);
    if (id) return id;
    const known = await this.uow.reads.findOneBy(DispatchRoundRow, { month });
    throw new RoundOpenedError({ month, on: known?.openedOn ?? '' });
  }

  /** Null when somebody was faster: the unique month decides. */
  private open(actor: Actor, month: string, rules: DispatchRules, now: Instant): Promise<string | null> {
    return this.uow.run(async (tx) => {
      const openedOn = dayOf(now);
      const dueOn = daysAfter(openedOn, rules.answerDays, rules.unit, await this.calendars.load(tx));
      const round: DispatchRoundRow = {
        id: newId(),
        month,
        openedAt: now,
        openedByName: actor.name,
        openedOn,
        dueOn,
        endsOn: addDays(dueOn, rules.lateDays),
        rules,
      };
      const insert = tx.createQueryBuilder().insert().into(DispatchRoundRow);
      await insert
        .values(round as never)
        .orIgnore()
        .execute();
      if (!(await tx.existsBy(DispatchRoundRow, { id: round.id }))) return null;
      const tasks = await this.askAll(tx, round.id);
      await this.rounds.remember(tx, actor, round, 'open', now, { tasks, dueOn, endsOn: round.endsOn });
      return round.id;
    });
  }

  private async askAll(tx: Tx, roundId: string): Promise<number> {
    const tasks = await this.owed.openTasks(tx);
    const rows = [...tasks].map(([taskId, unitId]) => ({
      id: newId(),
      roundId,
      taskId,
      unitId,
      version: 1,
      answer: null,
      savedAt: null,
      savedByName: null,
      answeredAt: null,
      answeredByName: null,
      byToken: false,
      progressId: null,
    }));
    await insertMany(tx, DispatchOwedRow, rows);
    return rows.length;
  }
}
