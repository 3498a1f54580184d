import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CaseRow } from '../persistence/case.entity.js';
import { IndexCase } from './index-case.js';

const AT_ONCE = 100;
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

  /** Until the condition holds for none. */
  private async index(missing: string): Promise<number> {
    for (let done = 0; ;) {
      const query = this.uow.reads.createQueryBuilder(CaseRow, 'c').where(missing).orderBy('c.searchNo');
      const rows = await query.limit(AT_ONCE).getMany();
      if (rows.length === 0) return done;
      await this.uow.run(async (tx) => {
        for (const row of rows) await this.indexCase.within(tx, row);
      });
      done += rows.length;
    }
  }
}
