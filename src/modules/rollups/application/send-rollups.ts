import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, timeOf, type Day } from '../../../kernel/day.js';
import { eachAlone } from '../../../kernel/each-alone.js';
import type { Instant } from '../../../kernel/instant.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Calendars } from '../../calendar/index.js';
import { Notices } from '../../notices/index.js';
import { NoRollupError } from '../domain/rollup-errors.js';
import { ROLLUP_FROM } from '../domain/rollup-hours.js';
import { DescribeRollup, RULE, type RollupLetter, type Snapshot } from './describe-rollup.js';
import { RollupSnapshots } from './rollup-snapshots.js';
import { RollupUnits } from './rollup-units.js';
import { TakeRollups } from './take-rollups.js';

export interface RollupsRun {
  taken: number;
  letters: number;
}

/** 晨报: each unit's figures of the day, to whoever answers for it; once a day, unit and person. */
@Injectable()
export class SendRollups {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: Calendars,
    private readonly take: TakeRollups,
    private readonly units: RollupUnits,
    private readonly snapshots: RollupSnapshots,
    private readonly describe: DescribeRollup,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** What the schedule asks for: nothing on a day off or before the hour. */
  async tick(): Promise<RollupsRun> {
    const now = this.clock.now();
    const calendar = await this.calendars.load(this.uow.reads);
    if (!calendar.isWorkingDay(dayOf(now)) || timeOf(now) < ROLLUP_FROM) return { taken: 0, letters: 0 };
    return this.run(dayOf(now));
  }

  /** Takes what is missing of today; of another day only what is stored can go out, else NoRollupError. */
  async run(day: Day, unitId?: string): Promise<RollupsRun> {
    const now = this.clock.now();
    const taken = day === dayOf(now) ? await this.take.run(now, unitId) : 0;
    const letters = await this.letters(day, unitId);
    return { taken, letters: await eachAlone(letters, (letter) => this.post(letter, day, now)) };
  }

  private async letters(day: Day, unitId: string | undefined): Promise<RollupLetter[]> {
    const reads = this.uow.reads;
    const letters: RollupLetter[] = [];
    const taken: Snapshot[] = [];
    for (const unit of await this.units.all(reads)) {
      const stored = !unitId || unit.id === unitId ? await this.snapshots.of(reads, unit.id, day) : null;
      if (!stored) continue;
      taken.push(stored);
      letters.push(...(await this.describe.letters(reads, unit, stored)));
    }
    if (!unitId) letters.push(...(await this.describe.lettersOfLeaders(reads, taken)));
    if (taken.length === 0 && day !== this.clock.today()) throw new NoRollupError({ day });
    return letters;
  }

  private post({ key, recipient, mail }: RollupLetter, day: Day, now: Instant): Promise<boolean> {
    return this.uow.run(async (tx) => {
      if ((await this.notices.known(tx, [key])).size > 0) return false;
      const items = [{ key, caseId: null, step: null, tier: null, day }];
      await this.notices.post(tx, { rule: RULE, key, recipient, items, mail }, now);
      return true;
    });
  }
}
