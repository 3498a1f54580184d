import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { KeepsWork, type OpenAtUnit, type WorkInHand, type WorkKeeper } from '../../organisation/index.js';
import { OPEN_CALL } from '../domain/call-workflow.js';
import { StreetCallRow } from '../persistence/street-call.entity.js';

/** Calls are between units: nothing of them is in one person's hand (ADR 31). */
@KeepsWork()
export class CallsAtUnit implements WorkKeeper {
  async inHandOf(): Promise<WorkInHand[]> {
    return [];
  }

  async handOn(): Promise<void> {}

  async openAt(reads: Reads, unitId: string): Promise<OpenAtUnit[]> {
    const state = In([...OPEN_CALL]);
    const count = await reads.count(StreetCallRow, {
      where: [
        { fromUnitId: unitId, state },
        { toUnitId: unitId, state },
      ],
    });
    return [{ kind: 'calls', count }];
  }
}
