import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { dayOf, yearOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { holdAlone } from '../../../platform/database/hold-alone.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { SlipNumberRow } from '../persistence/slip-number.entity.js';

export interface Dispatched {
  id: string;
  campaignId: string;
  dispatchedAt: Instant;
}

@Injectable()
export class SlipNumbers {
  /** The numbers of dispatched cases; who has none yet gets the next of its campaign and year. */
  async give(tx: Tx, cases: readonly Dispatched[], now: Instant): Promise<Map<string, SlipNumberRow>> {
    await holdAlone(tx, 'slip-numbers');
    const known = await tx.findBy(SlipNumberRow, { caseId: In(cases.map(({ id }) => id)) });
    const given = new Map(known.map((row) => [row.caseId, row]));
    for (const { id, campaignId, dispatchedAt } of cases) {
      if (given.has(id)) continue;
      const year = yearOf(dayOf(dispatchedAt));
      const last = (await tx.maximum(SlipNumberRow, 'serial', { campaignId, year })) ?? 0;
      const row: SlipNumberRow = { caseId: id, campaignId, year, serial: last + 1, givenAt: now };
      await tx.insert(SlipNumberRow, row);
      given.set(id, row);
    }
    return given;
  }
}
