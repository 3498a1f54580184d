import { ApiProperty } from '@nestjs/swagger';
import { NamedUnit } from '../../../cases/index.js';
import type { UnitRow } from '../../../organisation/index.js';
import { COLOURS, type Colour } from '../../domain/colours.js';
import { CONSEQUENCE_STATES, type ConsequenceState } from '../../domain/slip-state.js';
import type { SlipAccount } from '../../persistence/slip-accounts.read-model.js';
import type { SlipConsequenceRow } from '../../persistence/slip-consequence.entity.js';

export class SlipConsequenceResponse {
  id: string;

  /** To be sent back as `If-Match` when it is done. */
  version: number;

  /** @example "督办函" */
  act: string;

  @ApiProperty({ enum: COLOURS, enumName: 'SlipColour' })
  colour: Colour;

  /** How many slips it rests on. */
  slips: number;

  points: number;
  openedOn: string;

  @ApiProperty({ enum: CONSEQUENCE_STATES, enumName: 'SlipConsequenceState' })
  state: ConsequenceState;

  @ApiProperty({ type: String, nullable: true })
  doneOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  doneByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  static of(row: SlipConsequenceRow): SlipConsequenceResponse {
    const { id, version, act, colour, slipIds, points, openedOn, state, doneOn, doneByName, note } = row;
    return {
      id,
      version,
      act,
      colour,
      slips: slipIds.length,
      points,
      openedOn,
      state,
      doneOn,
      doneByName,
      note,
    };
  }
}

export class SlipAccountResponse {
  unit: NamedUnit;
  blue: number;
  yellow: number;
  red: number;

  /** Of slips and consequences of the year. */
  points: number;

  toReceive: number;

  /** Open ones of any year, and those of this year that are done. */
  @ApiProperty({ type: [SlipConsequenceResponse] })
  consequences: SlipConsequenceResponse[];

  static of({ account, unit }: { account: SlipAccount; unit: UnitRow }): SlipAccountResponse {
    const { slips, points, toReceive, open, done } = account;
    return {
      unit: { id: unit.id, name: unit.name },
      ...slips,
      points,
      toReceive,
      consequences: [...open, ...done].map(SlipConsequenceResponse.of),
    };
  }
}

export class SlipAccountsResponse {
  year: number;

  @ApiProperty({ type: [SlipAccountResponse] })
  items: SlipAccountResponse[];
}
