import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import { eachAlone } from '../../../kernel/each-alone.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { UnitRow } from '../../organisation/index.js';
import { MorningListRow } from '../persistence/morning-list.entity.js';
import { RollupSnapshotRow } from '../persistence/rollup-snapshot.entity.js';
import { ComputeRollup } from './compute-rollup.js';
import { RollupUnits } from './rollup-units.js';
import { listOf, type OfAllUnits } from './unit-cases.js';

/** Stores the figures of each unit once a day; what is stored is never computed again. */
@Injectable()
export class TakeRollups {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly units: RollupUnits,
    private readonly compute: ComputeRollup,
  ) {}

  /** How many snapshots were new; of one unit when it is given. */
  async run(now: Instant, unitId?: string): Promise<number> {
    const reads = this.uow.reads;
    const taken = new Set(
      (await reads.find(RollupSnapshotRow, { where: { day: dayOf(now) }, select: { unitId: true } })).map(
        (row) => row.unitId,
      ),
    );
    const units = (await this.units.all(reads)).filter(
      ({ id }) => (!unitId || id === unitId) && !taken.has(id),
    );
    if (units.length === 0) return 0;
    const all = await this.uow.readMuch((many) => this.compute.ofAll(many, now));
    return eachAlone(units, (unit) => this.uow.run((tx) => this.take(tx, unit, now, all)));
  }

  private async take(tx: Tx, unit: UnitRow, now: Instant, all: OfAllUnits): Promise<boolean> {
    const day = dayOf(now);
    if (await tx.existsBy(RollupSnapshotRow, { unitId: unit.id, day })) return false;
    const figures = await this.compute.run(tx, unit, now, all);
    await tx
      .createQueryBuilder()
      .insert()
      .into(RollupSnapshotRow)
      .values({ id: newId(), unitId: unit.id, unitName: unit.name, day, takenAt: now, figures } as never)
      .orIgnore()
      .execute();
    await tx
      .createQueryBuilder()
      .insert()
      .into(MorningListRow)
      .values({ unitId: unit.id, day, cases: listOf(all, unit, figures.since, now) } as never)
      .orIgnore()
      .execute();
    return true;
  }
}
