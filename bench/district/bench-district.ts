import { addDays, dayOf, type Day } from '../../src/kernel/day.js';
import { instant, type Instant } from '../../src/kernel/instant.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { Calendars } from '../../src/modules/calendar/index.js';
import { AddBatch, AddCampaign, Campaigns } from '../../src/modules/campaigns/index.js';
import { planDeadlines, type PlannedDeadline } from '../../src/modules/deadlines/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from '../../test/support/app.js';
import { given } from '../../test/support/given.js';
import type { Options } from '../options.js';
import { DEPARTMENTS, STREETS } from './words.js';

/** Cases handed over on one day. */
export const PER_DAY = 100;

interface Named {
  id: string;
  name: string;
}

/** What the generator has to know of the district it fills. */
export interface BenchDistrict {
  today: Day;
  allOpen: boolean;
  campaignId: string;
  streets: Named[];
  departments: Named[];
  batchOf(handedOn: Day): string;
  /** The deadlines that start with a dispatch at that moment. */
  plan(dispatchedAt: Instant): PlannedDeadline[];
}

/** Sign in with these; the password is that of every test. */
export const OFFICER = 'chenli';
export const STREET_USER = 'liuchang';

/** Units, people, a campaign and a batch for each day on which cases came. */
export async function makeDistrict(
  test: TestApp,
  { cases, streets: many, allOpen }: Pick<Options, 'cases' | 'streets' | 'allOpen'>,
): Promise<BenchDistrict> {
  const give = given(test);
  const root = await give.unit('示例区', 'district', null);
  const bureau = await give.unit('示例区生态环境局', 'bureau', root);
  const streets: Named[] = [];
  for (let n = 0; n < many; n += 1) {
    const street = await give.unit(streetName(n), 'street', root);
    await give.user(`head${n}`, `负责人${n + 1}`, 'street-head', street);
    streets.push(street);
  }
  const departments: Named[] = [];
  for (const name of DEPARTMENTS) departments.push(await give.unit(name, 'department', root));
  await give.user(OFFICER, '陈立', 'bureau-officer', bureau);
  await give.user(STREET_USER, '刘畅', 'street-user', streets[0] as never);
  const campaign = await test
    .get(AddCampaign)
    .run(SYSTEM, { code: 'YD3', name: '第三轮中央督察', level: 'central', kind: 'routine' });

  const uow = test.get(UnitOfWork);
  const today = dayOf(instant(new Date()));
  const batches = new Map<Day, string>();
  const days = Math.ceil(cases / PER_DAY);
  for (let from = 0; from < days; from += 200) {
    await uow.run(async (tx) => {
      for (let n = from; n < Math.min(from + 200, days); n += 1) {
        const label = `第${n + 1}批`;
        const batch = await test.get(AddBatch).within(tx, { campaignId: campaign.id, label });
        batches.set(addDays(today, n - days), batch.id);
      }
    });
  }

  const calendar = await test.get(Calendars).load(test.reads);
  const rules = await uow.run((tx) =>
    test.get(Campaigns).rulesFor(tx, campaign.id, ['sign', 'reply', 'rectify'], {
      isKeyCase: false,
      media: [],
      handlingLevel: null,
    }),
  );
  const planned = new Map<Instant, PlannedDeadline[]>();
  return {
    today,
    allOpen,
    campaignId: campaign.id,
    streets,
    departments,
    batchOf: (handedOn) => batches.get(handedOn)!,
    plan(dispatchedAt) {
      const known = planned.get(dispatchedAt);
      if (known) return known;
      const fresh = rules.flatMap((rule) => planDeadlines(rule, dispatchedAt, calendar));
      planned.set(dispatchedAt, fresh);
      return fresh;
    },
  };
}

/** Beyond the names there are, the same with a number. */
function streetName(n: number): string {
  const name = STREETS[n % STREETS.length]!;
  return n < STREETS.length
    ? name
    : `${name.slice(0, -2)}${Math.floor(n / STREETS.length) + 1}${name.slice(-2)}`;
}
