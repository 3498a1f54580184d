import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Instant } from '../../../kernel/instant.js';
import type { ErasedLine } from '../../../platform/backup/erased-list.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { SYSTEM } from '../../access/index.js';
import { CaseRow, ComplainantErasureRow } from '../../cases/index.js';
import { EraseCase } from './erase-case.js';
import { ErasedLists } from './erased-lists.js';

/** After a restore: what was erased after the backup was made is erased again. */
@Injectable()
export class EraseAgain {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly eraseCase: EraseCase,
    private readonly lists: ErasedLists,
    private readonly clock: Clock,
  ) {}

  /** Answers how many; a case that the backup does not know is passed over. May be done again from the start. */
  async run(lines: Iterable<ErasedLine>): Promise<number> {
    const { reads } = this.uow;
    const kept: ErasedLine[] = [];
    let again = 0;
    for (const line of lines) {
      kept.push(line);
      const { caseId, cause, months, reason, byName } = line;
      const known = await reads.findOneBy(ComplainantErasureRow, { caseId });
      if (known && known.erasedAt >= line.erasedAt) continue;
      if (!(await reads.existsBy(CaseRow, { id: caseId }))) continue;
      const facts = {
        cause: cause === 'rule' ? ('rule' as const) : ('hand' as const),
        months,
        reason,
        byName,
      };
      await this.eraseCase.again(SYSTEM, caseId, facts, line.erasedAt as Instant, this.clock.now());
      again += 1;
    }
    if (again > 0) await this.uow.wipeLog();
    // The new place has the whole list, also of cases that come with a later backup.
    await this.lists.complete(kept);
    return again;
  }
}
