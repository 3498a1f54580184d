import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseRow, SETTLED } from '../../cases/index.js';

/** How many heads one question to the database names. */
const AT_ONCE = 400;

/** The chains that hold a case which is not settled. */
@Injectable()
export class OpenChains {
  /** Members by the id of their head. */
  async all(reads: Reads): Promise<Map<string, CaseRow[]>> {
    const heads = await this.heads(reads);
    const chains = new Map<string, CaseRow[]>();
    for (let at = 0; at < heads.length; at += AT_ONCE) {
      const ids = heads.slice(at, at + AT_ONCE);
      const rows = await reads
        .createQueryBuilder(CaseRow, 'c')
        .where('c.repeatOfId IN (:...ids)', { ids })
        .orWhere('c.id IN (:...ids)', { ids })
        .getMany();
      for (const row of rows) {
        const head = row.repeatOfId ?? row.id;
        chains.set(head, [...(chains.get(head) ?? []), row]);
      }
    }
    return chains;
  }

  private async heads(reads: Reads): Promise<string[]> {
    const repeats = await reads
      .createQueryBuilder(CaseRow, 'c')
      .select('DISTINCT c.repeatOfId', 'head')
      .innerJoin(CaseRow, 'h', 'h.id = c.repeatOfId')
      .where('c.repeatOfId IS NOT NULL')
      .andWhere('(c.status NOT IN (:...settled) OR h.status NOT IN (:...settled))', { settled: SETTLED })
      .getRawMany<{ head: string }>();
    return repeats.map(({ head }) => head);
  }
}
