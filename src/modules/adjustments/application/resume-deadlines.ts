import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { endOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SYSTEM, type Actor } from '../../access/index.js';
import { DeadlineMoves, PausedDeadlines, standing, type Step } from '../../deadlines/index.js';
import { NothingStandsError } from '../domain/adjustment-errors.js';
import { AdjustedCase } from './adjusted-case.js';

/** 恢复计时: the clocks run again and have the time back that they stood. */
@Injectable()
export class ResumeDeadlines {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly adjusted: AdjustedCase,
    private readonly moves: DeadlineMoves,
    private readonly paused: PausedDeadlines,
    private readonly clock: Clock,
  ) {}

  /** Throws NothingStandsError, StaleVersionError. */
  run(
    actor: Actor,
    caseId: string,
    version: number,
    { steps, note }: { steps: readonly Step[]; note: string | null },
  ): Promise<void> {
    return this.adjusted.run(actor, caseId, version, async (tx, { rows, now }) => {
      const standingRows = rows.filter(({ step, state }) => steps.includes(step) && state === 'paused');
      if (standingRows.length === 0) throw new NothingStandsError();
      const act = newId();
      for (const row of standingRows) await this.moves.resume(tx, row, now, { act, name: actor.name });
      const data = { act, steps: [...new Set(standingRows.map(({ step }) => step))] };
      return { action: 'resume', note: note?.trim() || null, data };
    });
  }

  /** Ends the pauses whose last day is over, each case by itself; late or run twice it ends them at the same moment. */
  async over(): Promise<number> {
    const rows = await this.paused.over(this.uow.reads, this.clock.now());
    const cases = [...new Set(rows.map(({ subjectId }) => subjectId))];
    for (const caseId of cases)
      await this.adjusted.run(SYSTEM, caseId, null, async (tx, { rows: unsettled, now }) => {
        const ended = unsettled.filter(({ explanation }) => {
          const until = standing(explanation)?.untilOn;
          return until ? endOf(until) <= now : false;
        });
        if (ended.length === 0) return null;
        const act = newId();
        for (const row of ended) await this.moves.resume(tx, row, now, { act, name: null });
        return {
          action: 'resume',
          note: '中止到期，自动恢复计时',
          data: { act, steps: [...new Set(ended.map(({ step }) => step))], byItself: true },
        };
      });
    return cases.length;
  }
}
