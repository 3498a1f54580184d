import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CaseRow } from '../persistence/case.entity.js';
import { IndexCase } from './index-case.js';

const AT_ONCE = 100;

/** Brings into the search what was logged before there was one; a start looks, for a restored backup may be older. */
@Injectable()
export class CatchUpIndex {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly indexCase: IndexCase,
  ) {}

  /** How many cases were missing. */
  async run(): Promise<number> {
    for (let done = 0; ;) {
      const rows = await this.missing();
      if (rows.length === 0) return done;
      await this.uow.run(async (tx) => {
        for (const row of rows) await this.indexCase.within(tx, row);
      });
      done += rows.length;
    }
  }

  private missing(): Promise<CaseRow[]> {
    return this.uow.reads
      .createQueryBuilder(CaseRow, 'c')
      .where('c.searchNo IS NULL')
      .orWhere('NOT EXISTS (SELECT 1 FROM search_doc d WHERE d.id = c.searchNo)')
      .limit(AT_ONCE)
      .getMany();
  }
}
