import { NestFactory } from '@nestjs/core';
import { join } from 'node:path';
import { AppModule } from '../../src/app/app.module.js';
import { addDays, endOf, type Day } from '../../src/kernel/day.js';
import { newId } from '../../src/kernel/ids.js';
import { instant } from '../../src/kernel/instant.js';
import { Calendars } from '../../src/modules/calendar/index.js';
import { DeadlineRow } from '../../src/modules/deadlines/index.js';
import { ReachedDeadlines } from '../../src/modules/reminders/application/reached-deadlines.js';
import { ReminderSettings } from '../../src/modules/reminders/application/reminder-settings.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { inserter } from '../district/insert-rows.js';
import { QUESTIONS } from '../reference/questions.js';
import { openRaw } from '../reference/raw-database.js';
import type { Measure } from './measure.js';

const DAYS = 365;
const AT_ONCE = 10_000;

/**
 * What a run of reminders looks through: so many open deadlines, their dates spread over a year. In this process, as a
 * worker runs it in its own; the reference reads every open one by keyset.
 */
export const dueScan: Measure = async ({ options, product, district, database }) => {
  const { env } = product;
  const app = await NestFactory.createApplicationContext(AppModule.with(loadConfig(env)), { logger: false });
  const raw = openRaw(env.DATABASE_URL ?? join(env.DATA_DIR!, 'duban.sqlite'));
  try {
    const uow = app.get(UnitOfWork, { strict: false });
    const open = await spread(uow, options.deadlines, district.today);
    const calendar = await app.get(Calendars, { strict: false }).load(uow.reads);
    const rules = await app.get(ReminderSettings, { strict: false }).load(uow.reads);
    const reached = app.get(ReachedDeadlines, { strict: false });
    let found = 0;
    const scan = async (): Promise<void> => {
      found = 0;
      const now = instant(new Date());
      for await (const page of reached.pages(uow.reads, now, rules, calendar)) found += page.length;
    };
    const value = await best(scan);
    const reference = await best(() =>
      QUESTIONS.due!(raw, { campaignId: '', expression: '', id: '', count: 0 }),
    );
    return [
      {
        database,
        measure: 'due-scan',
        what: `${found} of ${open} open deadlines have reached a rung`,
        unit: 's',
        value,
        reference,
        ratio: reference / value,
        goal: { of: 'value', atMost: 3 },
      },
    ];
  } finally {
    await raw.close();
    await app.close();
  }
};

/** The best of three in seconds: the first one warms the cache. */
async function best(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const began = performance.now();
    await work();
    took.push((performance.now() - began) / 1000);
  }
  return Math.min(...took);
}

/** More open deadlines of the cases that are there until there are so many, some due on each day; how many there are then. */
async function spread(uow: UnitOfWork, wanted: number, today: Day): Promise<number> {
  const reads = uow.reads;
  const there = await reads.countBy(DeadlineRow, { state: 'open' });
  const models = await reads.find(DeadlineRow, { where: { state: 'open', step: 'rectify' }, take: 5_000 });
  for (let from = there; from < wanted; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, wanted - from) }, (_, n) => {
      const dueOn = addDays(today, (from + n) % DAYS);
      return { ...models[(from + n) % models.length]!, id: newId(), dueOn, dueAt: endOf(dueOn) };
    });
    await uow.run((tx) => inserter(tx)(DeadlineRow, rows));
  }
  return Math.max(there, wanted);
}
