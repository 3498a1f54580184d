import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import { OnJob, type JobHandler } from '../../../platform/queue/on-job.js';
import { STEP_WORDS } from '../../deadlines/index.js';
import { Notices, type NoticeItem, type Recipient } from '../../notices/index.js';
import type { UnitRow } from '../../organisation/index.js';
import { CaseLights } from '../application/case-lights.js';
import { CaseMailItems } from '../application/case-mail-items.js';
import { UnitRecipients } from '../application/unit-recipients.js';
import { isUrgeable } from '../domain/case-workflow.js';
import { renderUrgeNotice } from '../mail/render-urge-notice.js';
import type { UrgedMailItem } from '../mail/urge-notice.model.js';
import { CaseList, type CaseLine } from '../persistence/case-list.read-model.js';
import type { CaseUrgeRow } from '../persistence/case-urge.entity.js';
import { CaseUrges } from '../persistence/case-urges.js';

const RULE = 'case.urged';

/** 催办通知: one mail per person of each unit for the whole selection, never one per case. */
@Injectable()
@OnJob('case.notify-urged')
export class NotifyUrgedJob implements JobHandler<'case.notify-urged'> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly urges: CaseUrges,
    private readonly list: CaseList,
    private readonly items: CaseMailItems,
    private readonly lights: CaseLights,
    private readonly recipients: UnitRecipients,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async handle({ urgeId }: { urgeId: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const rows = await this.urges.ofAct(tx, urgeId);
      const lines = await this.list.byIds(
        tx,
        rows.map(({ caseId }) => caseId),
      );
      const units = new Map<string, { unit: UnitRow; lines: CaseLine[] }>();
      for (const line of lines) {
        // What was reported or given to somebody else since is not asked for any more.
        const lead = line.parts.find(({ part }) => part.role === 'LEAD')?.unit;
        const row = rows.find(({ caseId }) => caseId === line.row.id);
        if (!lead || row?.unitId !== lead.id || !isUrgeable(line.row.status)) continue;
        units.set(lead.id, { unit: lead, lines: [...(units.get(lead.id)?.lines ?? []), line] });
      }
      for (const { unit, lines: mine } of units.values()) {
        const cases = await this.describe(tx, mine);
        for (const recipient of await this.recipients.clerks(tx, unit))
          await this.send(tx, rows[0]!, unit, recipient, mine, cases);
      }
    });
  }

  private async describe(tx: Tx, lines: readonly CaseLine[]): Promise<UrgedMailItem[]> {
    const context = await this.lights.context(tx, lines[0]!.campaign);
    const items = await this.items.of(tx, lines, context);
    return items.map((item, at) => {
      const { row, urges } = lines[at]!;
      return { ...item, stepName: row.nextDueStep && STEP_WORDS[row.nextDueStep].zh, urgedTimes: urges };
    });
  }

  private async send(
    tx: Tx,
    act: CaseUrgeRow,
    unit: UnitRow,
    recipient: Recipient,
    lines: readonly CaseLine[],
    cases: readonly UrgedMailItem[],
  ): Promise<void> {
    const keyOf = ({ row }: CaseLine): string => [RULE, row.id, recipient.key, act.day].join('_');
    const known = await this.notices.known(tx, lines.map(keyOf));
    const fresh = lines.filter((line) => !known.has(keyOf(line)));
    if (fresh.length === 0) return;
    const items = fresh.map((line): NoticeItem => ({
      key: keyOf(line),
      caseId: line.row.id,
      step: line.row.nextDueStep,
      tier: 'urged',
      day: act.day,
    }));
    const mail = renderUrgeNotice({
      unitName: unit.name,
      recipientName: recipient.userId ? recipient.name : null,
      urgedAt: act.at,
      urgedBy: act.byName,
      words: act.note,
      cases: cases.filter((_, at) => fresh.includes(lines[at]!)),
      link: fresh.length === 1 ? this.items.linkTo(fresh[0]!.row.id) : this.items.listLink({ view: 'open' }),
      why: { because: `${unit.name}是这些案件的主办单位`, rule: '催办即通知' },
    });
    const key = [RULE, act.urgeId, unit.id, recipient.key].join('_');
    await this.notices.post(tx, { rule: RULE, key, recipient, items, mail }, this.clock.now());
  }
}
