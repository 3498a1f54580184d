import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import type { RenderedMail } from '../../notices/index.js';
import { renderCallReminders } from '../mail/render-call-reminders.js';
import { renderPaperReminders } from '../mail/render-paper-reminders.js';
import { renderReminders } from '../mail/render-reminders.js';
import { DescribeCallReminders } from './describe-call-reminders.js';
import { DescribeReminders } from './describe-reminders.js';
import { DescribePaperReminders } from './describe-paper-reminders.js';
import { isOfDeadline, isOfPaper, thingOf, type PlannedItem, type PlannedLetter } from './planned-letter.js';

/** The one mail of a person and run: its cases, below them its calls and its papers; or a letter of those alone. */
@Injectable()
export class RenderReminder {
  constructor(
    private readonly cases: DescribeReminders,
    private readonly calls: DescribeCallReminders,
    private readonly papers: DescribePaperReminders,
  ) {}

  async run(reads: Reads, letter: PlannedLetter, now: Instant): Promise<RenderedMail> {
    const items = eachOnce(letter.items);
    const deadlines = items.filter(isOfDeadline);
    const ofCases = deadlines.filter(({ call }) => call === null);
    const ofCalls = deadlines.filter(({ call }) => call !== null);
    const papers = await this.papers.run(reads, letter, items.filter(isOfPaper), now);
    if (deadlines.length === 0) return renderPaperReminders(papers);
    const calls = await this.calls.run(reads, letter, ofCalls, now);
    if (ofCases.length === 0) return renderCallReminders({ ...calls, papers: papers.items });
    const model = await this.cases.run(reads, letter, ofCases, now);
    return renderReminders({ ...model, calls: calls.items, papers: papers.items });
  }
}

/** Who stands in may owe the same thing already: it is told once, with the lower reason. */
function eachOnce(items: readonly PlannedItem[]): PlannedItem[] {
  const found = new Map<string, PlannedItem>();
  for (const item of items) {
    const { id } = thingOf(item);
    const known = found.get(id);
    if (!known || (known.escalation !== null && item.escalation === null)) found.set(id, item);
  }
  return [...found.values()];
}
