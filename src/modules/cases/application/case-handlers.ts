import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { grouped } from '../../../kernel/grouped.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { Directory } from '../../organisation/index.js';
import { CaseHandlerRow } from '../persistence/case-handler.entity.js';

/** Who has a case in hand, with the name. */
export interface CaseHandler {
  row: CaseHandlerRow;
  kind: 'person' | 'community';
  id: string;
  name: string;
}

@Injectable()
export class CaseHandlers {
  constructor(private readonly directory: Directory) {}

  /** By case: one for each unit that has given it to somebody. */
  async of(reads: Reads, caseIds: readonly string[]): Promise<Map<string, CaseHandler[]>> {
    if (caseIds.length === 0) return new Map();
    const rows = await reads.findBy(CaseHandlerRow, { caseId: In([...caseIds]) });
    const people = await this.directory.usersByIds(
      reads,
      rows.flatMap(({ userId }) => userId ?? []),
    );
    const units = await this.directory.unitsByIds(
      reads,
      rows.flatMap(({ communityId }) => communityId ?? []),
    );
    const names = new Map([...people, ...units].map(({ id, name }) => [id, name]));
    const handlers = rows.map((row): CaseHandler => {
      const id = row.userId ?? row.communityId ?? '';
      return { row, kind: row.userId ? 'person' : 'community', id, name: names.get(id) ?? '' };
    });
    return grouped(handlers, ({ row }) => row.caseId);
  }
}
