import type { INestApplicationContext } from '@nestjs/common';
import type { ManualClock } from '../../kernel/clock.js';
import { addDays, at, dayOf } from '../../kernel/day.js';
import type { Instant } from '../../kernel/instant.js';
import { FreezeIssue, LedgerViewRow } from '../../modules/ledgers/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DemoDistrict } from './demo-district.js';

/** 三本台账: the first issue of each, as it stood the evening before. */
export async function freezeLedgers(
  app: INestApplicationContext,
  clock: ManualClock,
  present: Instant,
  { actors }: DemoDistrict,
): Promise<void> {
  clock.set(at(addDays(dayOf(present), -1), '17:00'));
  const freeze = app.get(FreezeIssue, { strict: false });
  for (const { id } of await app.get(UnitOfWork).reads.find(LedgerViewRow))
    await freeze.run(actors.get('chenli')!, id, null);
}
