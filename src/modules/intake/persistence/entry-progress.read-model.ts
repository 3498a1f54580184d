import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { BatchRow } from '../../campaigns/index.js';
import { CaseRow } from '../../cases/index.js';
import { HistoryEntryRow } from '../../history/index.js';
import { Directory } from '../../organisation/index.js';

export interface RecentEntry {
  id: string;
  number: string | null;
  title: string;
  streetName: string | null;
}

export interface EntryProgress {
  /** Cases of the batch that are in the ledger. */
  entered: number;
  /** As the cover says; null where nobody has said it. */
  expected: number | null;
  handedOverAt: Instant | null;
}

const RECENT = 8;
const LOOKED_THROUGH = 300;

/** How far a batch has been typed in. */
@Injectable()
export class EntryProgressReadModel {
  constructor(private readonly directory: Directory) {}

  async of(reads: Reads, campaignId: string, label: string): Promise<EntryProgress> {
    const batch = await reads.findOneBy(BatchRow, { campaignId, label });
    if (!batch) return { entered: 0, expected: null, handedOverAt: null };
    const entered = await reads.countBy(CaseRow, { batchId: batch.id });
    return { entered, expected: batch.expectedCases, handedOverAt: batch.handedOverAt };
  }

  /** What this person has logged of late, newest first; a walk along the newest cases, never along all of them. */
  async recent(reads: Reads, userId: string, campaignId: string): Promise<RecentEntry[]> {
    const newest = await reads.find(CaseRow, {
      select: { id: true, acceptanceNo: true, title: true, streetId: true },
      where: { campaignId },
      order: { id: 'DESC' },
      take: LOOKED_THROUGH,
    });
    const entries = await reads.findBy(HistoryEntryRow, {
      subjectType: 'case',
      subjectId: In(newest.map(({ id }) => id)),
      action: 'case.register',
      actorId: userId,
    });
    const own = new Set(entries.map(({ subjectId }) => subjectId));
    const rows = newest.filter(({ id }) => own.has(id)).slice(0, RECENT);
    const streetIds = rows.flatMap(({ streetId }) => streetId ?? []);
    const names = new Map(
      (await this.directory.unitsByIds(reads, streetIds)).map(({ id, name }) => [id, name]),
    );
    return rows.map(({ id, acceptanceNo, title, streetId }) => ({
      id,
      number: acceptanceNo,
      title,
      streetName: (streetId && names.get(streetId)) || null,
    }));
  }
}
