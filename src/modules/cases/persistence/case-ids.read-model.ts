import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import type { LightBands } from '../../deadlines/index.js';
import type { Channel } from '../domain/vocabulary.js';
import { applyFilter, bindBands, narrowToScope, type CaseFilter } from './case-filter.js';
import { CASE_ORDER, type CaseSort } from './case-list.read-model.js';
import { CaseRow } from './case.entity.js';

/** A case as far as one has to know it to put it in its place. */
export interface CaseMark {
  id: string;
  batchId: string | null;
  channel: Channel | null;
}

@Injectable()
export class CaseIds {
  /**
   * All cases of a filter at one moment, in the order of the ledger and without their rows: what is written from it
   * slice by slice counts exactly these, whatever moves meanwhile.
   */
  async all(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
    sort: CaseSort,
  ): Promise<CaseMark[]> {
    const base = reads.createQueryBuilder(CaseRow, 'c').where('1 = 1');
    const query = bindBands(applyFilter(narrowToScope(base, scope), filter), bands);
    const { column, direction } = CASE_ORDER[sort];
    const key = column === 'numberKey' ? `COALESCE(c.numberKey, '')` : `c.${column}`;
    return query
      .select('c.id', 'id')
      .addSelect('c.batchId', 'batchId')
      .addSelect('c.channel', 'channel')
      .orderBy(key, direction)
      .addOrderBy('c.id', direction)
      .getRawMany<CaseMark>();
  }
}
