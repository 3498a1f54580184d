import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { inSlices, Thinners, type Thinner } from '../../retention/index.js';
import { MorningListRow } from '../persistence/morning-list.entity.js';
import { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';
import type { RollupContent } from './rollup-content.js';

/** Of old mornings the lists, the named cases and the figures by reach and kind go; what places and trends are made of stays. */
@Injectable()
export class ThinMornings implements Thinner {
  readonly kind = 'morning';

  constructor(
    private readonly uow: UnitOfWork,
    thinners: Thinners,
  ) {
    thinners.add(this);
  }

  thin(before: Instant, now: Instant): Promise<number> {
    const where = { day: LessThan(dayOf(before)), thinnedAt: IsNull() };
    return inSlices(
      (take) =>
        this.uow.run(async (tx) => {
          const rows = await tx.find(RollupSnapshotRow, { where, order: { day: 'ASC', id: 'ASC' }, take });
          for (const { id, unitId, day, figures } of rows) {
            await tx.update(RollupSnapshotRow, { id }, {
              figures: thinned(figures),
              thinnedAt: now,
            } as never);
            await tx.delete(MorningListRow, { unitId, day });
          }
          return rows.length;
        }),
      100,
    );
  }
}

function thinned({
  inReach: _reach,
  byCampaign: _campaigns,
  types: _types,
  tasks: _tasks,
  ...kept
}: RollupContent): RollupContent {
  return { ...kept, ...(kept.stage && { stage: { ...kept.stage, items: [] } }), first: [] };
}
