import { ApiProperty } from '@nestjs/swagger';
import { NamedUnit } from '../../../cases/index.js';
import type { ReadSlip } from '../../application/read-colour-slips.js';
import { COLOURS, type Colour } from '../../domain/colours.js';
import { SLIP_ACTIONS, SLIP_STATES, type SlipAction, type SlipState } from '../../domain/slip-state.js';

export class SlipCaseResponse {
  id: string;
  title: string;

  /** The acceptance number as it was handed over. */
  @ApiProperty({ type: String, nullable: true })
  number: string | null;

  /** What was found at this case; null by hand. */
  @ApiProperty({ type: String, nullable: true })
  why: string | null;
}

export class ColourSlipResponse {
  id: string;

  /** To be sent back as `If-Match` with a move. */
  version: number;

  @ApiProperty({ enum: COLOURS, enumName: 'SlipColour' })
  colour: Colour;

  /** @example "督〔2026〕蓝字1号" */
  number: string;

  campaignName: string;

  /** To whom. */
  unit: NamedUnit;

  reason: string;

  /** The rule that issued or proposed it, in words; null by hand. */
  @ApiProperty({ type: String, nullable: true })
  rule: string | null;

  issuedOn: string;
  issuedAt: string;
  issuedByName: string;
  receiptDueOn: string;

  /** That day has passed and nobody has signed. */
  receiptLate: boolean;

  points: number;

  @ApiProperty({ enum: SLIP_STATES, enumName: 'SlipState' })
  state: SlipState;

  @ApiProperty({ type: String, nullable: true })
  receivedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  receivedByName: string | null;

  /** What the unit has done. */
  @ApiProperty({ type: String, nullable: true })
  receipt: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnWhy: string | null;

  @ApiProperty({ type: [SlipCaseResponse] })
  cases: SlipCaseResponse[];

  /** Where it is about rectification tasks and not about cases. */
  @ApiProperty({ type: [SlipCaseResponse] })
  tasks: SlipCaseResponse[];

  @ApiProperty({ enum: SLIP_ACTIONS, enumName: 'SlipAction', isArray: true })
  allowedActions: SlipAction[];

  static of({ slip, unit, campaignName, cases, tasks, receiptLate, actions }: ReadSlip): ColourSlipResponse {
    const { id, version, colour, number, reason, rule, issuedOn, issuedAt, issuedByName, receiptDueOn } =
      slip;
    const { points, state, receivedAt, receivedByName, receipt } = slip;
    const { withdrawnAt, withdrawnByName, withdrawnWhy } = slip;
    return {
      id,
      version,
      colour,
      number,
      campaignName,
      unit: { id: unit.id, name: unit.name },
      reason,
      rule,
      issuedOn,
      issuedAt,
      issuedByName,
      receiptDueOn,
      receiptLate,
      points,
      state,
      receivedAt,
      receivedByName,
      receipt,
      withdrawnAt,
      withdrawnByName,
      withdrawnWhy,
      cases,
      tasks,
      allowedActions: actions,
    };
  }
}

export class ColourSlipPageResponse {
  @ApiProperty({ type: [ColourSlipResponse] })
  items: ColourSlipResponse[];

  total: number;

  /** Cursor of the next page. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class IssuedSlipResponse {
  id: string;
}

export class ColourSlipCountsResponse {
  /** Proposals that wait for an officer; 0 for all others. */
  proposals: number;

  toReceive: number;

  /** Of those, the day for the receipt has passed. */
  late: number;

  /** 督办函, 约谈 and the like that are still to be done. */
  consequences: number;
}
