import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Notices } from '../../notices/index.js';
import { NoRollupError } from '../domain/rollup-errors.js';
import { ComputeRollup } from './compute-rollup.js';
import { DescribeRollup, type RollupLetter, type Snapshot } from './describe-rollup.js';
import { RollupSnapshots } from './rollup-snapshots.js';
import { RollupUnits } from './rollup-units.js';

export interface PreviewedRollup extends RollupLetter {
  /** It went out before: sending now would leave it out. */
  sentBefore: boolean;
}

/** The letters of a day as they are or would be; reads only. */
@Injectable()
export class PreviewRollups {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly units: RollupUnits,
    private readonly compute: ComputeRollup,
    private readonly snapshots: RollupSnapshots,
    private readonly describe: DescribeRollup,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** Throws NoRollupError for a day other than today on which nothing was stored. */
  async run(day: Day, unitId?: string): Promise<PreviewedRollup[]> {
    const reads = this.uow.reads;
    const now = this.clock.now();
    const letters: RollupLetter[] = [];
    const shown: Snapshot[] = [];
    const all = await this.compute.ofAll(reads, now);
    let known = day === this.clock.today();
    for (const unit of await this.units.all(reads)) {
      if (unitId && unit.id !== unitId) continue;
      const stored = await this.snapshots.of(reads, unit.id, day);
      known ||= stored !== null;
      const fresh = { unitId: unit.id, unitName: unit.name, day, takenAt: now, thinnedAt: null };
      if (stored) shown.push(stored);
      else if (day === this.clock.today())
        shown.push({ ...fresh, figures: await this.compute.run(reads, unit, now, all) });
      else continue;
      letters.push(...(await this.describe.letters(reads, unit, shown.at(-1)!)));
    }
    if (!unitId) letters.push(...(await this.describe.lettersOfLeaders(reads, shown)));
    if (!known) throw new NoRollupError({ day });
    const told = await this.notices.known(
      reads,
      letters.map(({ key }) => key),
    );
    return letters.map((letter) => ({ ...letter, sentBefore: told.has(letter.key) }));
  }
}
