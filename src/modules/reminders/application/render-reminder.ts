import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { RenderedMail } from '../../notices/index.js';
import { renderCallReminders } from '../mail/render-call-reminders.js';
import { renderReminders } from '../mail/render-reminders.js';
import { DescribeCallReminders } from './describe-call-reminders.js';
import { DescribeReminders } from './describe-reminders.js';
import type { PlannedItem, PlannedLetter } from './planned-letter.js';

/** The one mail of a person and run: its cases, and its calls below them, or a letter of calls alone. */
@Injectable()
export class RenderReminder {
  constructor(
    private readonly cases: DescribeReminders,
    private readonly calls: DescribeCallReminders,
  ) {}

  async run(reads: Reads, letter: PlannedLetter, now: Instant): Promise<RenderedMail> {
    const items = eachOnce(letter.items);
    const ofCases = { ...letter, items: items.filter(({ call }) => call === null) };
    const ofCalls = { ...letter, items: items.filter(({ call }) => call !== null) };
    if (ofCases.items.length === 0) return renderCallReminders(await this.calls.run(reads, ofCalls, now));
    const model = await this.cases.run(reads, ofCases, now);
    const calls = ofCalls.items.length > 0 ? (await this.calls.run(reads, ofCalls, now)).items : [];
    return renderReminders({ ...model, calls });
  }
}

/** Who stands in may owe the same thing already: it is told once, with the lower reason. */
function eachOnce(items: readonly PlannedItem[]): PlannedItem[] {
  const found = new Map<string, PlannedItem>();
  for (const item of items) {
    const known = found.get(item.deadline.id);
    if (!known || (known.escalation !== null && item.escalation === null)) found.set(item.deadline.id, item);
  }
  return [...found.values()];
}
