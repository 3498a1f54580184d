import { Injectable } from '@nestjs/common';
import { dayOf } from '../../../kernel/day.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { CaseLights, CaseList, CaseMailItems, UnitRecipients } from '../../cases/index.js';
import { isPast } from '../../deadlines/index.js';
import { Notices } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { ANSWER_WORDS } from '../domain/call-workflow.js';
import type { CallMailModel } from '../mail/call-mail.model.js';
import { renderCallMail } from '../mail/render-call-mail.js';
import type { StreetCallRow } from '../persistence/street-call.entity.js';

/** One mail to each clerk of the department that is called, one to each of the street that gets an answer. */
@Injectable()
export class CallLetters {
  constructor(
    private readonly directory: Directory,
    private readonly units: UnitRecipients,
    private readonly list: CaseList,
    private readonly lights: CaseLights,
    private readonly items: CaseMailItems,
    private readonly notices: Notices,
  ) {}

  tellDepartment(tx: Tx, call: StreetCallRow, now: Instant): Promise<void> {
    return this.tell(tx, call, 'raised', call.toUnitId, now);
  }

  tellStreet(tx: Tx, call: StreetCallRow, now: Instant): Promise<void> {
    return this.tell(tx, call, 'answered', call.fromUnitId, now);
  }

  private async tell(
    tx: Tx,
    call: StreetCallRow,
    kind: CallMailModel['kind'],
    unitId: string,
    now: Instant,
  ): Promise<void> {
    const units = await this.directory.unitsByIds(tx, [call.fromUnitId, call.toUnitId]);
    const told = units.find(({ id }) => id === unitId);
    if (!told) return;
    const model = await this.modelOf(tx, call, kind, units, now);
    const because = kind === 'raised' ? `街道请${told.name}协助办理` : `${told.name}呼叫了部门`;
    for (const recipient of await this.units.clerks(tx, told)) {
      const key = ['call', kind, call.id, recipient.key].join('_');
      const recipientName = recipient.userId ? recipient.name : null;
      const mail = renderCallMail({
        ...model,
        recipientName,
        why: { because, rule: '街道呼、部门应即通知' },
      });
      const item = { key, caseId: call.caseId, step: 'answer', tier: `call-${kind}`, day: dayOf(call.dueAt) };
      await this.notices.post(tx, { rule: `call.${kind}`, key, recipient, mail, items: [item] }, now);
    }
  }

  private async modelOf(
    tx: Tx,
    call: StreetCallRow,
    kind: CallMailModel['kind'],
    units: readonly UnitRow[],
    now: Instant,
  ): Promise<Omit<CallMailModel, 'recipientName' | 'why'>> {
    const lines = await this.list.byIds(tx, [call.caseId]);
    const context = await this.lights.context(tx, lines[0]!.campaign, now);
    const [item] = await this.items.of(tx, lines, context);
    const nameOf = (id: string): string => units.find((one) => one.id === id)?.name ?? '';
    return {
      kind,
      item: item!,
      streetName: nameOf(call.fromUnitId),
      departmentName: nameOf(call.toUnitId),
      dueAt: call.dueAt,
      answerName: call.answer && ANSWER_WORDS[call.answer].zh,
      late: isPast(call.dueAt, now),
      byName: kind === 'raised' ? call.raisedByName : (call.answeredByName ?? ''),
      at: now,
      link: this.items.linkTo(call.caseId),
    };
  }
}
