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
import { ColourSlipTaskRow } from '../persistence/colour-slip-task.entity.js';
import { ColourSlipRow } from '../persistence/colour-slip.entity.js';
import { ColourSlipRules } from './colour-slip-rules.js';
import { ColourSlipTexts } from './colour-slip-texts.js';
import { Consequences } from './consequences.js';

/** A rectification task instead of a case. */
export interface SlipTask {
  id: string;
  number: string;
  title: string;
  why: string | null;
}

export interface NewSlip {
  colour: Colour;
  unit: UnitRow;
  campaignId: string;
  /** Of that campaign; empty where it is about tasks. */
  cases: { line: CaseLine; why: string | null }[];
  tasks: SlipTask[];
  reason: string;
  rule: string | null;
}

export interface WrittenSlip {
  slip: ColourSlipRow;
  unit: UnitRow;
  cases: NewSlip['cases'];
  tasks: SlipTask[];
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
    const { unit, cases, tasks } = wanted;
    await tx.insert(ColourSlipRow, slip as never);
    await tx.insert(
      ColourSlipCaseRow,
      cases.map(({ line, why }, ordinal) => ({ slipId: slip.id, caseId: line.row.id, ordinal, why })),
    );
    await tx.insert(
      ColourSlipTaskRow,
      tasks.map(({ id, number, title, why }, ordinal) => ({
        slipId: slip.id,
        taskId: id,
        ordinal,
        number,
        title,
        why,
      })),
    );
    const { id: slipId, number, colour, points } = slip;
    const about = [
      ...cases.map(({ line, why }) => ({ type: 'case' as const, id: line.row.id, why })),
      ...tasks.map(({ id, why }) => ({ type: 'rectification' as const, id, why })),
    ];
    await this.history.appendAll(
      tx,
      actor,
      about.map(({ type, id, why }) => ({
        action: 'slip.issue',
        subjectType: type,
        subjectId: id,
        note: `${number}（${COLOUR_WORDS[colour].zh}）：${why ?? slip.reason}`,
        data: { slipId, number, colour, points, unitId: unit.id, unitName: unit.name },
      })),
      now,
    );
    await this.consequences.follow(tx, unit.id, slip.campaignId, dayOf(now));
    return { slip, unit, cases, tasks };
  }

  private async compose(tx: Tx, actor: Actor, wanted: NewSlip, now: Instant): Promise<ColourSlipRow> {
    const { colour, unit, campaignId, cases, tasks, reason, rule } = wanted;
    const issuedOn = dayOf(now);
    const year = yearOf(issuedOn);
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
      cases: [
        ...cases.map(({ line: { row }, why }) => ({
          number: row.acceptanceNo ?? '',
          title: row.title,
          why: why ?? '',
        })),
        ...tasks.map(({ number, title, why }) => ({ number, title, why: why ?? '' })),
      ],
      about: tasks.length > 0 ? 'tasks' : 'cases',
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
