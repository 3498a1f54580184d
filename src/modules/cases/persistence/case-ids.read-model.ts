import { Injectable } from '@nestjs/common';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { Scope } from '../../access/index.js';
import type { LightBands } from '../../deadlines/index.js';
import type { Channel } from '../domain/vocabulary.js';
import type { CaseFilter } from './case-filter.js';
import { CaseList } from './case-list.read-model.js';
import { CasePages, orderWithin, type Order } from './case-pages.js';

/** A case as far as one has to know it to put it in its place. */
export interface CaseStub {
  id: string;
  batchId: string | null;
  channel: Channel | null;
}

@Injectable()
export class CaseIds {
  constructor(
    private readonly list: CaseList,
    private readonly pages: CasePages,
  ) {}

  /**
   * All cases of a filter at one moment, in the order of the ledger and without their rows: what is written from it
   * slice by slice counts exactly these, whatever moves meanwhile.
   */
  async all(
    reads: Reads,
    scope: Scope,
    filter: CaseFilter,
    bands: LightBands,
    order: Order,
  ): Promise<CaseStub[]> {
    const base = () => this.list.narrowed(reads, scope, filter, bands);
    const found: CaseStub[] = [];
    for (const { where, parameters, column, down } of (await this.pages.stretches(reads, base, order))
      .stretches) {
      const query = base()
        .select('c.id', 'id')
        .addSelect('c.batchId', 'batchId')
        .addSelect('c.channel', 'channel');
      if (where) query.andWhere(where, parameters);
      for (const stub of await orderWithin(query, column, down).getRawMany<CaseStub>()) found.push(stub);
    }
    return found;
  }
}
