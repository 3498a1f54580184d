import { NestFactory } from '@nestjs/core';
import { setTimeout } from 'node:timers/promises';
import { AppModule } from '../../src/app/app.module.js';
import { addDays, weekOf } from '../../src/kernel/day.js';
import { SendDigests } from '../../src/modules/digests/application/send-digests.js';
import { NoticeRow } from '../../src/modules/notices/persistence/notice.entity.js';
import { loadConfig } from '../../src/platform/config/config.js';
import { UnitOfWork, type Reads } from '../../src/platform/database/unit-of-work.js';
import type { Figure } from '../report/figure.js';
import { median } from '../report/stats.js';
import { latency, type Bench, type Measure } from './measure.js';

/** The weekly digest as it is made: of a street, of the district with all that is overdue, and the whole run of a week. */
export const digest: Measure = async (bench) => {
  const { product, district } = bench;
  const week = weekOf(district.today);
  const figures = [];
  for (const [what, ask] of [
    ['of the district', () => product.officer.get(`/api/digests/draft?week=${week}`)],
    [
      'of a street',
      () => product.officer.get(`/api/digests/draft?week=${week}&unitId=${district.streets[0]!.id}`),
    ],
  ] as const)
    figures.push(await latency(bench, { measure: 'digest', what, ask }));
  return [...figures, await wholeRun(bench)];
};

/**
 * A run as the worker does it, in this process: every street and the district frozen, every letter with its workbook written and
 * handed to the outbox. Of three weeks one after the other, because a week that is frozen is not made again; not of the last one,
 * which the product makes by itself.
 */
async function wholeRun({ product, district, database }: Bench): Promise<Figure> {
  const app = await NestFactory.createApplicationContext(AppModule.with(loadConfig(product.env)), {
    logger: false,
  });
  try {
    await standsStill(app.get(UnitOfWork, { strict: false }).reads);
    const digests = app.get(SendDigests, { strict: false });
    const took: number[] = [];
    let run = { frozen: 0, letters: 0 };
    for (const ago of [28, 21, 14]) {
      const began = performance.now();
      run = await digests.run(weekOf(addDays(district.today, -ago)));
      took.push((performance.now() - began) / 1000);
      if (run.frozen <= district.streets.length) throw new Error(`only ${run.frozen} digests were frozen`);
    }
    return {
      database,
      measure: 'digest',
      what: `a run: ${run.frozen} frozen, ${run.letters} letters with their workbooks`,
      unit: 's',
      value: median(took),
      goal: { of: 'value', atMost: 10 },
    };
  } finally {
    await app.close();
  }
}

/** The product catches up with the week that ended as soon as it starts; what is measured does not fight with it for the writer. */
async function standsStill(reads: Reads): Promise<void> {
  for (let [before, now] = [-1, 0]; before !== now;) {
    await setTimeout(3000);
    [before, now] = [now, await reads.count(NoticeRow)];
  }
}
