import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { ManualClock, SystemClock } from '../../kernel/clock.js';
import { dayOf } from '../../kernel/day.js';
import { firstPassword } from '../../modules/access/index.js';
import { BellItemRow, MailRow, NoticeRow } from '../../modules/notices/index.js';
import { TakeRollups } from '../../modules/rollups/index.js';
import type { Config } from '../../platform/config/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxRepository } from '../../platform/outbox/outbox.repository.js';
import { AppModule } from '../app.module.js';
import { BesideCases } from './beside-cases.js';
import { proposeColourSlips } from './colour-slips.js';
import { placeInCommunities } from './communities.js';
import { buildDistrict } from './demo-district.js';
import { LiveCase } from './live-case.js';
import { LiveRound } from './dispatch-round.js';
import { freezeLedgers } from './ledgers.js';
import { nameOwners } from './owners.js';
import { PEOPLE } from './people.js';
import { FIRST_MADE, somebodyWorksHere } from './somebody-works-here.js';
import { STORIES } from './stories.js';
import { DEMO_TASKS, SINCE_THE_ISSUE } from './rectification-tasks.js';
import { openRectifications } from './rectifications.js';
import { DEMO_WRITE_OFFS } from './write-off-tasks.js';
import { writeOffs } from './write-offs.js';
import { draftReminders } from './written-reminders.js';

/** Passwords by username, known only now. */
export type DemoLogins = ReadonlyMap<string, string>;

/**
 * Loads the fictional district into an empty database, and into no other: null when there is a unit, a person or a
 * campaign. The past is made by the real use cases under a clock that is moved; its mails are never sent.
 */
export async function loadDemo(config: Config): Promise<DemoLogins | null> {
  if (await somebodyWorksHere(config)) return null;
  const present = new SystemClock().now();
  const clock = new ManualClock(present);
  const app = await NestFactory.createApplicationContext(AppModule.with(config, clock), {
    logger: false,
    abortOnError: false,
  });
  try {
    if (!(await isEmpty(app))) return null;
    const { DEMO_PASSWORD: fixed } = config.env;
    const logins = new Map(PEOPLE.map(({ username }) => [username, fixed ?? firstPassword(username)]));
    const district = await buildDistrict(app, dayOf(present), logins);
    // Oldest first, so that what is newest in the story is newest in the lists.
    const told = [...STORIES.entries()].toSorted(([, a], [, b]) => b.ago - a.ago);
    for (const [index, story] of told) {
      await new LiveCase(app, clock, present, district, story, index + 1).run();
    }
    await new BesideCases(app, clock, present, district).run();
    await openRectifications(app, clock, present, district, [...DEMO_TASKS, ...DEMO_WRITE_OFFS]);
    await writeOffs(app, clock, present, district);
    const round = new LiveRound(app, clock, present, district);
    await round.open();
    await freezeLedgers(app, clock, present, district);
    // What the next issue marks.
    await openRectifications(app, clock, present, district, [SINCE_THE_ISSUE]);
    clock.set(present);
    await placeInCommunities(app, district);
    await nameOwners(app, dayOf(present), district);
    await draftReminders(app, dayOf(present), district);
    await proposeColourSlips(app, district);
    await round.goOn();
    await app.get(TakeRollups, { strict: false }).run(present);
    const outbox = app.get(OutboxRepository, { strict: false });
    await app.get(UnitOfWork).run(async (tx) => {
      await outbox.settleOpen(tx, present);
      // Letters and bells of the past: written by the use cases, read by nobody.
      for (const letters of [NoticeRow, MailRow, BellItemRow])
        await tx.createQueryBuilder().delete().from(letters).execute();
    });
    return logins;
  } finally {
    await app.close();
  }
}

async function isEmpty(app: INestApplicationContext): Promise<boolean> {
  const { reads } = app.get(UnitOfWork);
  const counts = await Promise.all(FIRST_MADE.map((entity) => reads.count(entity)));
  return counts.every((count) => count === 0);
}
