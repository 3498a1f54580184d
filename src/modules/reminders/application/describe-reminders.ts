import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseLights, CaseList, CaseMailItems } from '../../cases/index.js';
import {
  FOLLOW_UPS,
  LIMIT_KIND_WORDS,
  lightOf,
  STEP_WORDS,
  type DeadlineRow,
} from '../../deadlines/index.js';
import { Notices } from '../../notices/index.js';
import type { ReminderKind } from '../domain/reminder-ladder.js';
import type { ReminderMailItem, RemindersModel } from '../mail/reminder-mail.model.js';
import { RULE, type PlannedDeadline, type PlannedLetter } from './planned-letter.js';
import { ReminderSettings } from './reminder-settings.js';

/** The view of the ledger that holds what a mail of only that kind tells. */
const VIEWS: Record<ReminderKind, string> = {
  unsigned: 'unsigned',
  'due-soon': 'due-soon',
  'due-today': 'due-today',
  overdue: 'overdue',
};

/** The words of a letter: each case with the light of the very deadline it is about. */
@Injectable()
export class DescribeReminders {
  constructor(
    private readonly list: CaseList,
    private readonly lights: CaseLights,
    private readonly items: CaseMailItems,
    private readonly notices: Notices,
    private readonly settings: ReminderSettings,
  ) {}

  async run(
    reads: Reads,
    { recipient, because }: PlannedLetter,
    items: readonly PlannedDeadline[],
    now: Instant,
  ): Promise<RemindersModel> {
    const ids = [...new Set(items.map(({ deadline }) => deadline.subjectId))];
    const context = await this.lights.context(reads, null, now);
    const lines = await this.list.byIds(reads, ids);
    const described = await this.items.of(reads, lines, context);
    const cases = new Map(lines.map((line, index) => [line.row.id, { line, item: described[index]! }]));
    const { opensAt, closesAt } = (await this.settings.load(reads)).hours;
    const times = await this.notices.countByCase(reads, RULE, ids);
    const streets = new Set(described.map((one) => one.streetName));
    const told = items.map((planned): [ReminderKind, ReminderMailItem] => {
      const { deadline, rung, escalation } = planned;
      const { line, item } = cases.get(deadline.subjectId)!;
      const mailItem = {
        ...item,
        streetName: streets.size > 1 ? item.streetName : null,
        light: lightOf(deadline, now, line.campaign, context.calendar),
        stepName: stepName(deadline),
        remindedTimes: times.get(deadline.subjectId) ?? 0,
        escalation,
      };
      return [rung.kind, mailItem];
    });
    const of = (kind: ReminderKind): ReminderMailItem[] =>
      told.filter(([one]) => one === kind).map(([, item]) => item);
    return {
      recipientName: recipient.userId ? recipient.name : null,
      asOf: now,
      overdue: of('overdue'),
      dueToday: of('due-today'),
      dueSoon: of('due-soon'),
      unsigned: of('unsigned'),
      calls: [],
      papers: [],
      link: this.link(items, ids),
      why: { because, rule: `到期提醒 · 工作日 ${opensAt}–${closesAt}` },
    };
  }

  private link(items: readonly PlannedDeadline[], caseIds: readonly string[]): string {
    const [only] = caseIds;
    if (only && caseIds.length === 1) return this.items.linkTo(only);
    const kinds = new Set(items.map(({ rung }) => rung.kind));
    const [kind] = kinds;
    const milestones = items.every(({ deadline }) => FOLLOW_UPS.includes(deadline.step));
    if (milestones) return this.items.listLink({ view: 'stage-closed' });
    const publications = items.filter(({ deadline }) => deadline.step === 'publish').length;
    if (publications === items.length) return this.items.listLink({ view: 'all', mark: 'to-publish' });
    // What is closed is not among the open cases.
    if (publications > 0) return this.items.listLink({ view: 'all' });
    return this.items.listLink({ view: kind && kinds.size === 1 ? VIEWS[kind] : 'open' });
  }
}

function stepName({ step, limitKind }: DeadlineRow): string {
  return STEP_WORDS[step].zh + (limitKind === 'inner' ? `（${LIMIT_KIND_WORDS.inner.zh}）` : '');
}
