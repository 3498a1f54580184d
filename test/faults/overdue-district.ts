import { day } from '../../src/kernel/day.js';
import { SYSTEM } from '../../src/modules/access/index.js';
import { Webhooks } from '../../src/modules/notices/application/webhooks.js';
import { AddUnit } from '../../src/modules/organisation/index.js';
import {
  DraftReminders,
  IssueLetters,
  WrittenReminderRow,
} from '../../src/modules/written-reminders/index.js';
import { OutboxRepository } from '../../src/platform/outbox/outbox.repository.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Ticker } from '../../src/platform/queue/ticker.js';
import type { TestApp } from '../support/app.js';
import { given } from '../support/given.js';

/** By rule the mailboxes that are to get a mail of their own. */
export type Expected = Record<string, readonly string[]>;

const DAY = '2026-05-11';

/** So many streets, each with one case that is late by nine days and one mailbox that is to be told of it, here and outside. */
export async function overdueDistrict(
  test: TestApp,
  { streets, letters, webhook }: { streets: number; letters: number; webhook: string },
): Promise<Expected> {
  const make = given(test);
  test.setClock(DAY, '09:00');
  const district = await make.district();
  const parentId = district.bureau.parentId;
  const mailboxes = new Map<string, string>();
  for (let count = 1; count <= streets; count += 1) {
    const dutyEmail = `street-${count}@duban.example`;
    const name = `第${count}街道`;
    const street = await test.get(AddUnit).run(SYSTEM, { name, kind: 'street', parentId, dutyEmail });
    await make.dispatched(district, { streetId: street.id, leadUnitId: street.id });
    mailboxes.set(street.id, dutyEmail);
  }
  // What rings at the first start of an installation has missed nothing; these schedules have rung before.
  await test.get(Ticker).look();
  // Nobody is told of the dispatch: this is about the reminders.
  await test.get(UnitOfWork).run((tx) => test.get(OutboxRepository).settleOpen(tx, test.clock.now()));
  await test.get(Webhooks).add(SYSTEM, {
    name: '督办群',
    unitId: null,
    format: 'json',
    url: webhook,
    secret: 'example-secret-2026',
    active: true,
  });
  const issued = await issueLetters(test, district.campaign.id, letters);
  const all = [...mailboxes.values()];
  return {
    'deadline.remind': all,
    'rollup.morning': all,
    'digest.weekly': all,
    'written-reminder.issued': issued.map(({ unitId }) => mailboxes.get(unitId)!),
  };
}

/** All streets stand in the first place, so each has a letter; so many of them are issued. */
async function issueLetters(test: TestApp, campaignId: string, count: number): Promise<WrittenReminderRow[]> {
  const period = { from: day(DAY), to: day(DAY) };
  const runId = await test.get(DraftReminders).run(SYSTEM, { campaignId, ...period, places: 1 }, null);
  const drafts = await test.reads.findBy(WrittenReminderRow, { runId });
  const chosen = drafts.slice(0, count);
  await test.get(IssueLetters).run(SYSTEM, runId, chosen);
  return chosen;
}
