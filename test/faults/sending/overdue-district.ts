import { day } from '../../../src/kernel/day.js';
import { SYSTEM } from '../../../src/modules/access/index.js';
import { Webhooks } from '../../../src/modules/notices/application/webhooks.js';
import { AddUnit, AddUser } from '../../../src/modules/organisation/index.js';
import {
  DraftReminders,
  IssueLetters,
  WrittenReminderRow,
} from '../../../src/modules/written-reminders/index.js';
import { OutboxRepository } from '../../../src/platform/outbox/outbox.repository.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { Ticker } from '../../../src/platform/queue/ticker.js';
import type { TestApp } from '../../support/app.js';
import { given } from '../../support/given.js';

export interface Scale {
  streets: number;
  /** In each street; each of them is to be reminded. */
  clerks: number;
  /** Of all units; each gets a message of each street. */
  webhooks: number;
}

export interface Expected {
  /** By rule the mailboxes that are to get a mail of their own. */
  mails: Record<string, readonly string[]>;
  messages: number;
}

const DAY = '2026-05-11';

/** Streets that each have a case that is late by nine days, clerks, a duty mailbox, and a letter of 书面提醒. */
export async function overdueDistrict(test: TestApp, scale: Scale, webhook: string): Promise<Expected> {
  const make = given(test);
  test.setClock(DAY, '09:00');
  const district = await make.district();
  const { bureau, users, campaign } = district;
  const mailboxes: string[] = [];
  const clerks: string[] = [];
  for (let count = 1; count <= scale.streets; count += 1) {
    const dutyEmail = `street-${count}@duban.example`;
    const name = `第${count}街道`;
    const wanted = { name, kind: 'street', parentId: bureau.parentId, dutyEmail } as const;
    const street = await test.get(AddUnit).run(SYSTEM, wanted);
    mailboxes.push(dutyEmail);
    for (let clerk = 1; clerk <= scale.clerks; clerk += 1) {
      const username = `clerk-${count}-${clerk}`;
      const email = `${username}@duban.example`;
      const person = { username, name: username, role: 'street-user', unitId: street.id, email } as const;
      // With the password of another: making one takes a tenth of a second.
      await test
        .get(UnitOfWork)
        .run((tx) => test.get(AddUser).within(tx, SYSTEM, person, users.intake!.passwordHash));
      clerks.push(email);
    }
    await make.dispatched(district, { streetId: street.id, leadUnitId: street.id });
  }
  // What rings at the first start of an installation has missed nothing; these schedules have rung before.
  await test.get(Ticker).look();
  // Nobody is told of the dispatch: this is about the reminders.
  await test.get(UnitOfWork).run((tx) => test.get(OutboxRepository).settleOpen(tx, test.clock.now()));
  for (let count = 1; count <= scale.webhooks; count += 1)
    await test.get(Webhooks).add(SYSTEM, {
      name: `督办群${count}`,
      unitId: null,
      format: 'json',
      url: webhook,
      secret: 'example-secret-2026',
      active: true,
    });
  await issueLetters(test, campaign.id);
  return {
    mails: {
      'deadline.remind': clerks,
      'rollup.morning': mailboxes,
      'digest.weekly': mailboxes,
      'written-reminder.issued': mailboxes,
    },
    messages: scale.streets * scale.webhooks,
  };
}

/** All streets stand in the first place, so each has a letter. */
async function issueLetters(test: TestApp, campaignId: string): Promise<void> {
  const of = { from: day(DAY), to: day(DAY) };
  const runId = await test.get(DraftReminders).run(SYSTEM, { campaignId, of, places: 1 }, null);
  await test.get(IssueLetters).run(SYSTEM, runId, await test.reads.findBy(WrittenReminderRow, { runId }));
}
