import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { DeadlineMoves, kindOfAct, lastAct } from '../../deadlines/index.js';
import { NotLastActError } from '../domain/adjustment-errors.js';
import { AdjustedCase } from './adjusted-case.js';

/** 撤销: takes back the last pause, resumption or change, on every deadline it was made for. It stays as record. */
@Injectable()
export class UndoAdjustment {
  constructor(
    private readonly adjusted: AdjustedCase,
    private readonly moves: DeadlineMoves,
  ) {}

  /** Throws NotLastActError when the date was moved since or the step is done, StaleVersionError. */
  run(actor: Actor, caseId: string, version: number, act: string): Promise<void> {
    return this.adjusted.run(actor, caseId, version, async (tx, { rows, now }) => {
      const hit = rows.filter(({ explanation }) => lastAct(explanation) === act);
      const touched = rows.filter(({ explanation }) => names(explanation, act));
      const [first] = hit;
      if (!first || touched.length > hit.length) throw new NotLastActError();
      const undone = { byName: actor.name, at: now };
      for (const row of hit) await this.moves.undo(tx, row, act, undone);
      const steps = [...new Set(hit.map(({ step }) => step))];
      return { action: 'undo', data: { act, what: kindOfAct(first.explanation, act), steps } };
    });
  }
}

/** Whether the act happened to that deadline and still counts. */
function names(explanation: Parameters<typeof lastAct>[0], act: string): boolean {
  const { pauses = [], changes = [] } = explanation;
  const counts = [...pauses, ...changes].filter(({ undone }) => !undone);
  return counts.some((one) => one.act === act) || pauses.some(({ back }) => back?.act === act);
}
