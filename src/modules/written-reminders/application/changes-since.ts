import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Campaigns } from '../../campaigns/index.js';
import { CaseRow, type CaseStatus } from '../../cases/index.js';
import { PeriodCases } from '../persistence/period-cases.read-model.js';
import type { WrittenReminderRunRow } from '../persistence/written-reminder-run.entity.js';
import type { WrittenReminderRow } from '../persistence/written-reminder.entity.js';

/** What became of the frozen cases of one letter. */
export interface Changes {
  /** The status now of the cases that stand elsewhere than on the list. */
  moved: Map<string, CaseStatus>;
  /** Frozen cases that do not count in the street and the period any more. */
  left: string[];
  /** Cases that would be on the list now and are not. */
  added: number;
}

/** 起草后的变化: for the page alone; worked out on reading, and no letter changes by it. */
@Injectable()
export class ChangesSince {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly cases: PeriodCases,
  ) {}

  async of(
    reads: Reads,
    run: WrittenReminderRunRow,
    letters: readonly WrittenReminderRow[],
  ): Promise<Map<string, Changes>> {
    const campaign = await this.campaigns.require(reads, run.campaignId);
    const batches = run.content.batches ?? null;
    const now = await this.cases.of(reads, campaign, { from: run.fromDay, to: run.toDay, batches });
    const frozen = letters.flatMap(({ cases }) => cases.map(({ caseId }) => caseId));
    const statuses = await this.statuses(reads, frozen);
    return new Map(
      letters.map(({ id, unitId, cases }) => {
        const listed = new Set(cases.map(({ caseId }) => caseId));
        const own = new Set(now.filter(({ homeUnitId }) => homeUnitId === unitId).map((one) => one.id));
        const moved = cases.flatMap(({ caseId, status }): [string, CaseStatus][] => {
          const today = statuses.get(caseId);
          return today && today !== status ? [[caseId, today]] : [];
        });
        return [
          id,
          {
            moved: new Map(moved),
            left: [...listed].filter((caseId) => !own.has(caseId)),
            added: [...own].filter((caseId) => !listed.has(caseId)).length,
          },
        ] as const;
      }),
    );
  }

  private async statuses(reads: Reads, ids: readonly string[]): Promise<Map<string, CaseStatus>> {
    const found = new Map<string, CaseStatus>();
    for (let from = 0; from < ids.length; from += 500) {
      const where = { id: In(ids.slice(from, from + 500)) };
      const rows = await reads.find(CaseRow, { select: { id: true, status: true }, where });
      for (const { id, status } of rows) found.set(id, status);
    }
    return found;
  }
}
