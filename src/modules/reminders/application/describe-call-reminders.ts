import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/instant.js';
import { Config } from '../../../platform/config/config.js';
import type { Reads } from '../../../platform/database/unit-of-work.js';
import { CaseLights, CaseList, CaseMailItems } from '../../cases/index.js';
import { lightOf } from '../../deadlines/index.js';
import type { CallRemindersModel } from '../mail/call-reminder-mail.model.js';
import type { PlannedDeadline, PlannedLetter } from './planned-letter.js';
import { ReminderSettings } from './reminder-settings.js';

/** The words of a letter about calls: each with the light of its own limit. */
@Injectable()
export class DescribeCallReminders {
  constructor(
    private readonly list: CaseList,
    private readonly lights: CaseLights,
    private readonly items: CaseMailItems,
    private readonly settings: ReminderSettings,
    private readonly config: Config,
  ) {}

  async run(
    reads: Reads,
    { recipient, because }: PlannedLetter,
    items: readonly PlannedDeadline[],
    now: Instant,
  ): Promise<CallRemindersModel> {
    const context = await this.lights.context(reads, null, now);
    const lines = await this.list.byIds(reads, [...new Set(items.map(({ caseId }) => caseId))]);
    const described = await this.items.of(reads, lines, context);
    const { opensAt, closesAt } = (await this.settings.load(reads)).hours;
    const told = items.flatMap(({ caseId, call, deadline, rung, escalation }) => {
      const at = lines.findIndex(({ row }) => row.id === caseId);
      if (!call) return [];
      return {
        ...described[at]!,
        streetName: call.street.name,
        departmentName: call.department.name,
        light: lightOf(deadline, now, lines[at]!.campaign, context.calendar),
        late: rung.kind === 'overdue',
        escalation,
      };
    });
    return {
      recipientName: recipient.userId ? recipient.name : null,
      asOf: now,
      items: told,
      papers: [],
      link: `${this.config.publicUrl}/calls`,
      why: { because, rule: `街道呼提醒 · 工作日 ${opensAt}–${closesAt}` },
    };
  }
}
