import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { JobCatalog } from '../../../platform/queue/job-catalog.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { Deadlines, STEP_WORDS } from '../../deadlines/index.js';
import { History } from '../../history/index.js';
import { Notices, type NoticeItem, type Recipient } from '../../notices/index.js';
import type { UnitRow } from '../../organisation/index.js';
import { CaseLights, type LightContext } from '../application/case-lights.js';
import { CaseMailItems } from '../application/case-mail-items.js';
import { UnitRecipients } from '../application/unit-recipients.js';
import type { DispatchedMailItem, DispatchNoticeModel } from '../mail/dispatch-notice.model.js';
import { renderDispatchNotice } from '../mail/render-dispatch-notice.js';
import { CaseList, type CaseLine } from '../persistence/case-list.read-model.js';

const RULE = 'case.dispatched';

/** 交办通知: one mail per person of each unit for the whole dispatch, never one per case. */
@Injectable()
@OnJob('case.notify-dispatched')
export class NotifyDispatchedJob implements JobHandler<'case.notify-dispatched'> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: CaseList,
    private readonly items: CaseMailItems,
    private readonly lights: CaseLights,
    private readonly deadlines: Deadlines,
    private readonly recipients: UnitRecipients,
    private readonly history: History,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async handle({ dispatchId, caseIds, dispatchedAt }: JobCatalog['case.notify-dispatched']): Promise<void> {
    await this.uow.run(async (tx) => {
      // Recalled in the meantime, perhaps dispatched anew: then another job tells it.
      const lines = (await this.list.byIds(tx, caseIds)).filter(
        ({ row }) => row.dispatchedAt === dispatchedAt,
      );
      const first = lines[0];
      if (!first) return;
      const context = await this.lights.context(tx, first.campaign);
      const units = new Map(lines.flatMap((line) => line.parts.map(({ unit }) => [unit.id, unit] as const)));
      for (const unit of units.values()) {
        const mine = lines.filter((line) => line.parts.some(({ part }) => part.unitId === unit.id));
        for (const recipient of await this.recipients.clerks(tx, unit)) {
          await this.tell(tx, dispatchId, unit, recipient, mine, context);
        }
      }
    });
  }

  private async tell(
    tx: Tx,
    dispatchId: string,
    unit: UnitRow,
    recipient: Recipient,
    lines: CaseLine[],
    context: LightContext,
  ): Promise<void> {
    const now = this.clock.now();
    const notes: NoticeItem[] = lines.map(({ row }) => ({
      key: `${RULE}_${dispatchId}_${row.id}_${recipient.key}`,
      caseId: row.id,
      step: 'sign',
      tier: 'dispatched',
      day: dayOf(row.dispatchedAt ?? now),
    }));
    const known = await this.notices.known(
      tx,
      notes.map((note) => note.key),
    );
    if (known.size > 0) return;
    const model = await this.model(tx, unit, recipient, lines, context);
    const key = `${RULE}_${dispatchId}_${unit.id}_${recipient.key}`;
    await this.notices.post(
      tx,
      { rule: RULE, key, recipient, items: notes, mail: renderDispatchNotice(model) },
      now,
    );
  }

  private async model(
    tx: Tx,
    unit: UnitRow,
    recipient: Recipient,
    lines: CaseLine[],
    context: LightContext,
  ): Promise<DispatchNoticeModel> {
    const items = await this.items.of(tx, lines, context);
    const cases: DispatchedMailItem[] = [];
    for (const [index, line] of lines.entries()) {
      const open = (await this.deadlines.of(tx, { type: 'case', id: line.row.id })).filter(
        (one) => one.state === 'open',
      );
      cases.push({
        ...items[index]!,
        role: line.parts.find(({ part }) => part.unitId === unit.id)?.part.role ?? 'ASSIST',
        assistUnitNames: line.parts.filter(({ part }) => part.role === 'ASSIST').map((one) => one.unit.name),
        limits: open.map(({ step, dueAt, explanation }) => ({
          stepName: STEP_WORDS[step].zh,
          dueAt,
          tentative: explanation.tentative,
        })),
      });
    }
    const first = lines[0]!;
    const dispatched = (await this.history.of(tx, 'case', first.row.id)).find((entry) =>
      entry.action.endsWith('dispatch'),
    );
    return {
      unitName: unit.name,
      recipientName: recipient.userId ? recipient.name : null,
      campaignName: first.campaign.name,
      batchLabel: first.batch?.label ?? '',
      dispatchedAt: first.row.dispatchedAt ?? this.clock.now(),
      dispatchedBy: dispatched?.actorName ?? '',
      cases,
      link: this.items.listLink({ view: 'unsigned' }),
      why: { because: `${unit.name}是这些案件的责任单位`, rule: '交办即通知' },
    };
  }
}
