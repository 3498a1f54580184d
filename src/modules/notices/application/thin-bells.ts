import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { inSlices, Thinners, type Thinner } from '../../retention/index.js';
import { BellItemRow } from '../persistence/bell-item.entity.js';
import { NoticeRow } from '../persistence/notice.entity.js';

/** Old bells go, read or not; the decisions of the send log let go of them first and stay. */
@Injectable()
export class ThinBells implements Thinner {
  readonly kind = 'bell';

  constructor(
    private readonly uow: UnitOfWork,
    thinners: Thinners,
  ) {
    thinners.add(this);
  }

  thin(before: Instant): Promise<number> {
    return inSlices((take) =>
      this.uow.run(async (tx) => {
        const where = { createdAt: LessThan(before) };
        const rows = await tx.find(BellItemRow, { where, select: { id: true }, order: { id: 'ASC' }, take });
        const ids = rows.map(({ id }) => id);
        if (ids.length === 0) return 0;
        await tx.update(NoticeRow, { bellId: In(ids) }, { bellId: null });
        await tx.delete(BellItemRow, { id: In(ids) });
        return ids.length;
      }),
    );
  }
}
