import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseList } from '../../cases/index.js';

/** Number and title of cases that a log or a preview names. */
@Injectable()
export class CaseTitles {
  constructor(private readonly list: CaseList) {}

  async of(
    reads: Reads,
    ids: readonly string[],
  ): Promise<Map<string, { number: string | null; title: string }>> {
    const lines = await this.list.byIds(reads, [...new Set(ids)]);
    return new Map(lines.map(({ row }) => [row.id, { number: row.acceptanceNo, title: row.title }]));
  }
}
