import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { grouped } from '../../../kernel/grouped.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { asRecipient, CaseLights, CaseMailItems, UnitRecipients, type CaseLine } from '../../cases/index.js';
import { dayInSentence, Notices, type NoticeItem, type Recipient } from '../../notices/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { renderSlipMail, renderWithdrawnSlipMail } from '../mail/render-slip-mail.js';
import type { SlipMailItem } from '../mail/slip-mail.model.js';
import type { ColourSlipRow } from '../persistence/colour-slip.entity.js';
import type { WrittenSlip } from './write-slip.js';

/** One letter per person for all that one press issued: the heads, the clerks, and who has the cases in hand. */
@Injectable()
export class SlipLetters {
  constructor(
    private readonly directory: Directory,
    private readonly units: UnitRecipients,
    private readonly lights: CaseLights,
    private readonly items: CaseMailItems,
    private readonly notices: Notices,
    private readonly config: Config,
  ) {}

  async tellIssued(tx: Tx, written: readonly WrittenSlip[], now: Instant): Promise<void> {
    for (const mine of grouped(written, ({ unit }) => unit.id).values()) await this.tellUnit(tx, mine, now);
  }

  async tellWithdrawn(
    tx: Tx,
    slip: ColourSlipRow,
    unit: UnitRow,
    caseIds: readonly string[],
    now: Instant,
  ): Promise<void> {
    const rule = 'slip.withdrawn';
    for (const recipient of await this.people(tx, unit, [])) {
      const key = [rule, slip.id, recipient.key].join('_');
      const mail = renderWithdrawnSlipMail({
        recipientName: recipient.userId ? recipient.name : null,
        unitName: unit.name,
        number: slip.number,
        colour: slip.colour,
        byName: slip.withdrawnByName ?? '',
        at: now,
        link: this.linkTo(slip.id),
        why: { because: `督办单发给了${unit.name}`, rule: '撤销督办单即通知' },
      });
      const item = {
        key,
        caseId: caseIds[0] ?? null,
        subjectId: slip.id,
        step: null,
        tier: 'slip-withdrawn',
        day: slip.receiptDueOn,
      };
      await this.notices.post(tx, { rule, key, recipient, mail, items: [item] }, now);
    }
  }

  private async tellUnit(tx: Tx, mine: readonly WrittenSlip[], now: Instant): Promise<void> {
    const { unit } = mine[0]!;
    const rule = 'slip.issued';
    const slips = await Promise.all(mine.map((one) => this.described(tx, one, now)));
    const only = mine.length === 1 ? mine[0]!.slip.id : null;
    for (const recipient of await this.people(
      tx,
      unit,
      mine.flatMap(({ cases }) => cases.map(({ line }) => line)),
    )) {
      const mail = renderSlipMail({
        recipientName: recipient.userId ? recipient.name : null,
        unitName: unit.name,
        slips,
        byName: mine[0]!.slip.issuedByName,
        at: now,
        link: this.linkTo(only),
        why: { because: `督办单发给了${unit.name}`, rule: '发督办单即通知' },
      });
      const items = mine.flatMap(({ slip, cases, tasks }) =>
        [
          ...cases.map(({ line }) => ({ id: line.row.id, caseId: line.row.id })),
          ...tasks.map(({ id }) => ({ id, caseId: null })),
        ].map(({ id, caseId }): NoticeItem => ({
          key: [rule, slip.id, id, recipient.key].join('_'),
          caseId,
          subjectId: slip.id,
          step: null,
          tier: `slip-${slip.colour}`,
          day: slip.receiptDueOn,
        })),
      );
      const key = [rule, mine[0]!.slip.id, recipient.key].join('_');
      await this.notices.post(tx, { rule, key, recipient, mail, items }, now);
    }
  }

  private async described(tx: Tx, { slip, cases, tasks }: WrittenSlip, now: Instant): Promise<SlipMailItem> {
    const lines = cases.map(({ line }) => line);
    const context = await this.lights.context(tx, lines[0]?.campaign ?? null, now);
    const items = lines.length > 0 ? await this.items.of(tx, lines, context) : [];
    return {
      colour: slip.colour,
      number: slip.number,
      receiptBy: dayInSentence(slip.receiptDueOn),
      points: slip.points,
      cases: items.map((item, at) => ({ ...item, found: cases[at]!.why })),
      tasks: tasks.map(({ id, number, title, why }) => ({
        title: `${number} ${title}`,
        found: why,
        link: `${this.config.publicUrl}/rectifications/${id}`,
      })),
    };
  }

  private async people(tx: Tx, unit: UnitRow, lines: readonly CaseLine[]): Promise<Recipient[]> {
    const inHand = lines.flatMap(({ row, handlers }) => [
      ...handlers.flatMap((one) => (one.kind === 'person' && one.row.unitId === unit.id ? one.id : [])),
      ...[row.caseOfficerId ?? []].flat(),
    ]);
    const officers = (await this.directory.usersByIds(tx, inHand)).filter(
      ({ active, unitId }) => active && unitId === unit.id,
    );
    const all = [
      ...(await this.units.heads(tx, unit)),
      ...(await this.units.clerks(tx, unit)),
      ...officers.map(asRecipient),
    ];
    return [...new Map(all.map((one) => [one.key, one])).values()];
  }

  /** One slip, or those that wait for a receipt. */
  private linkTo(slipId: string | null): string {
    return `${this.config.publicUrl}/colour-slips${slipId ? `/${slipId}` : ''}`;
  }
}
