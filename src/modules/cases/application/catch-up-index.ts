import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { plainColumns } from '../../../platform/database/plain-columns.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { CaseRow } from '../persistence/case.entity.js';
import { IndexCase, SEARCHED } from './index-case.js';

const AT_ONCE = 200;
/** Numbers that are looked at with one question; then others have their turn. */
const STRETCH = 20_000;

/** Brings into the search what was logged before there was one; a start looks, for a restored backup may be older. */
@Injectable()
export class CatchUpIndex {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly indexCase: IndexCase,
  ) {}

  /**
   * How many cases were missing. In the order of their numbers, and those without one last: an index that is made anew gives each the
   * number that it had, or a smaller one that no case has any more, so that none is taken for another meanwhile.
   */
  async run(): Promise<number> {
    let done = 0;
    const last = await this.lastNumber();
    for (let after = 0; after < last; after += STRETCH) {
      const inStretch = `c.searchNo > ${after} AND c.searchNo <= ${after + STRETCH}`;
      done += await this.index(
        `${inStretch} AND NOT EXISTS (SELECT 1 FROM search_doc d WHERE d.id = c.searchNo AND d.subject_id = c.id)`,
      );
      await breathe();
    }
    return done + (await this.index('c.searchNo IS NULL'));
  }

  private async lastNumber(): Promise<number> {
    const query = this.uow.reads.createQueryBuilder(CaseRow, 'c').select('MAX(c.searchNo)', 'last');
    return Number((await query.getRawOne<{ last: number | null }>())?.last ?? 0);
  }

  /** Until the condition holds for none. It is asked beside the writers: at nearly every start nothing is missing. */
  private async index(missing: string): Promise<number> {
    for (let done = 0; ;) {
      const query = this.uow.reads.createQueryBuilder(CaseRow, 'c').where(missing).orderBy('c.searchNo');
      const found = await plainColumns(query.limit(AT_ONCE), ['id']);
      if (found.length === 0) return done;
      const ids = found.map(({ id }) => id);
      await this.uow.run((tx) => this.indexThese(tx, ids));
      done += ids.length;
    }
  }

  /** Read and held where they are put in: words that are written meanwhile would be taken out of the search again. */
  private async indexThese(tx: Tx, ids: readonly string[]): Promise<void> {
    const query = tx.createQueryBuilder(CaseRow, 'c').select(SEARCHED.map((field) => `c.${field}`));
    if (this.uow.isPostgres) query.setLock('pessimistic_write');
    // In the order of their numbers, which they keep.
    const rows = await query.where('c.id IN (:...ids)', { ids }).orderBy('c.searchNo').getMany();
    if (rows.length > 0) await this.indexCase.allWithin(tx, rows);
  }
}
