import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, yearOf } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { afterWorkingDays, Calendars } from '../../calendar/index.js';
import type { CaseLine } from '../../cases/index.js';
import { History } from '../../history/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { COLOUR_WORDS, type Colour } from '../domain/colours.js';
import { paperOf } from '../domain/slip-paper.js';
import { slipNumberOf } from '../domain/slip-words.js';
import { ColourSlipCaseRow } from '../persistence/colour-slip-case.entity.js';
import { ColourSlipRow } from '../persistence/colour-slip.entity.js';
import { ColourSlipRules } from './colour-slip-rules.js';
import { ColourSlipTexts } from './colour-slip-texts.js';
import { Consequences } from './consequences.js';

export interface NewSlip {
  colour: Colour;
  unit: UnitRow;
  /** Of one campaign. */
  cases: { line: CaseLine; why: string | null }[];
  reason: string;
  rule: string | null;
}

export interface WrittenSlip {
  slip: ColourSlipRow;
  unit: UnitRow;
  cases: NewSlip['cases'];
}

/** One slip within the transaction of whoever issues it, who holds `colour-slips` alone. */
@Injectable()
export class WriteSlip {
  constructor(
    private readonly rules: ColourSlipRules,
    private readonly texts: ColourSlipTexts,
    private readonly calendars: Calendars,
    private readonly directory: Directory,
    private readonly consequences: Consequences,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: Actor, wanted: NewSlip): Promise<WrittenSlip> {
    const now = this.clock.now();
    const slip = await this.compose(tx, actor, wanted, now);
    const { unit, cases } = wanted;
    await tx.insert(ColourSlipRow, slip as never);
    await tx.insert(
      ColourSlipCaseRow,
      cases.map(({ line, why }, ordinal) => ({ slipId: slip.id, caseId: line.row.id, ordinal, why })),
    );
    const { id: slipId, number, colour, points } = slip;
    await this.history.appendAll(
      tx,
      actor,
      cases.map(({ line, why }) => ({
        action: 'slip.issue',
        subjectType: 'case' as const,
        subjectId: line.row.id,
        note: `${number}（${COLOUR_WORDS[colour].zh}）：${why ?? slip.reason}`,
        data: { slipId, number, colour, points, unitId: unit.id, unitName: unit.name },
      })),
      now,
    );
    await this.consequences.follow(tx, unit.id, slip.campaignId, dayOf(now));
    return { slip, unit, cases };
  }

  private async compose(tx: Tx, actor: Actor, wanted: NewSlip, now: Instant): Promise<ColourSlipRow> {
    const { colour, unit, cases, reason, rule } = wanted;
    const issuedOn = dayOf(now);
    const year = yearOf(issuedOn);
    const campaignId = cases[0]!.line.row.campaignId;
    const { points, receiptDays } = (await this.rules.load(tx)).of(campaignId).colours[colour];
    const { words } = await this.texts.inForce(tx);
    const serial = ((await tx.maximum(ColourSlipRow, 'serial', { year, colour })) ?? 0) + 1;
    const number = slipNumberOf(words.numberPattern, colour, year, serial);
    const receiptDueOn = afterWorkingDays(issuedOn, receiptDays, await this.calendars.load(tx));
    const [bureau] = await this.directory.unitsOfKind(tx, 'bureau');
    const paper = paperOf({
      words: { ...words, office: words.office || bureau?.name || '' },
      colour,
      number,
      unit: unit.name,
      cases: cases.map(({ line: { row }, why }) => ({
        number: row.acceptanceNo ?? '',
        title: row.title,
        why: why ?? '',
      })),
      reason,
      points,
      issuedOn,
      receiptDueOn,
    });
    return {
      id: newId(),
      version: 1,
      campaignId,
      colour,
      year,
      serial,
      number,
      unitId: unit.id,
      reason,
      rule,
      paper,
      issuedOn,
      issuedAt: now,
      issuedByName: actor.name,
      receiptDueOn,
      points,
      state: 'issued',
      receivedAt: null,
      receivedByName: null,
      receipt: null,
      withdrawnAt: null,
      withdrawnByName: null,
      withdrawnWhy: null,
    };
  }
}
