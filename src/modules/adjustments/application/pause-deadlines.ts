import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { DeadlineMoves, STEP_WORDS, type DeadlineRow, type Step } from '../../deadlines/index.js';
import { ExtensionRules, isExtendable } from '../../extensions/index.js';
import { AdjustmentDayError, DocumentNeededError, NothingRunsError } from '../domain/adjustment-errors.js';
import { AdjustedCase } from './adjusted-case.js';

export interface PauseOrder {
  steps: readonly Step[];
  /** The last day the clock stands; open-ended without it. */
  untilOn: Day | null;
  reason: string;
  note: string | null;
  documentNo: string | null;
}

/** 中止计时: the clocks of some steps stand, outer and inner together, until they are let run again. */
@Injectable()
export class PauseDeadlines {
  constructor(
    private readonly adjusted: AdjustedCase,
    private readonly moves: DeadlineMoves,
    private readonly rules: ExtensionRules,
  ) {}

  /** Throws NothingRunsError, DocumentNeededError, AdjustmentDayError, StaleVersionError. */
  run(actor: Actor, caseId: string, version: number, order: PauseOrder): Promise<void> {
    const { steps, untilOn } = order;
    const documentNo = order.documentNo?.trim() || null;
    const note = order.note?.trim() || null;
    const reason = order.reason.trim();
    return this.adjusted.run(actor, caseId, version, async (tx, { found, rows, now }) => {
      const running = rows.filter(({ step, state }) => steps.includes(step) && state === 'open');
      if (running.length === 0) throw nothingRuns(steps);
      if (untilOn && untilOn < dayOf(now)) throw untilPast();
      if (!documentNo && (await this.anySetAbove(tx, found.campaignId, running)))
        throw new DocumentNeededError();
      const act = newId();
      const pause = { act, from: now, untilOn, reason, note, documentNo, byName: actor.name };
      for (const row of running) await this.moves.pause(tx, row, pause);
      const data = { act, steps: [...new Set(running.map(({ step }) => step))], untilOn, documentNo };
      return { action: 'pause', note: note ? `${reason}：${note}` : reason, data };
    });
  }

  /** Whether the inspection has set one of the limits, so that stopping it takes its consent. */
  private async anySetAbove(
    reads: Reads,
    campaignId: string,
    rows: readonly DeadlineRow[],
  ): Promise<boolean> {
    for (const { step, limitKind } of rows)
      if (limitKind === 'outer' && isExtendable(step))
        if ((await this.rules.of(reads, campaignId, step)).outerBy === 'inspection') return true;
    return false;
  }
}

function nothingRuns(steps: readonly Step[]): NothingRunsError {
  const words = (language: 'zh' | 'en', by: string): string =>
    steps.map((step) => STEP_WORDS[step][language]).join(by);
  return new NothingRunsError({ steps: words('zh', '、'), stepsEn: words('en', ', ') });
}

function untilPast(): AdjustmentDayError {
  const wording = {
    zh: '中止到哪一天不能早于今天。',
    en: 'The last day of the pause cannot lie before today.',
  };
  return new AdjustmentDayError('untilOn', 'adjustment.until_past', wording);
}
