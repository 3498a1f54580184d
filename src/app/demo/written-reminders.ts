import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type Day } from '../../kernel/day.js';
import { DraftReminders, IssueLetters, WrittenReminderRow } from '../../modules/written-reminders/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DemoDistrict } from './demo-district.js';

/** The letters of the weeks so far: the first is issued, the others wait as drafts. */
export async function draftReminders(
  app: INestApplicationContext,
  today: Day,
  { actors, campaign }: DemoDistrict,
): Promise<void> {
  const officer = actors.get('chenli')!;
  const of = { from: addDays(today, -45), to: addDays(today, -1) };
  const wanted = { of, campaignId: campaign.id, places: 3 };
  const runId = await app.get(DraftReminders, { strict: false }).run(officer, wanted, null);
  const first = await app.get(UnitOfWork).reads.findOneByOrFail(WrittenReminderRow, { runId, place: 1 });
  await app.get(IssueLetters, { strict: false }).run(officer, runId, [first]);
}
