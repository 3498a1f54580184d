import { ApiProperty } from '@nestjs/swagger';

export class TimeAmountResponse {
  @ApiProperty({ enum: ['day', 'working-day', 'minute'] })
  unit: 'day' | 'working-day' | 'minute';

  amount: number;
}

/** How much time is left; words and shapes are the reader's. */
export class LightResponse {
  @ApiProperty({ enum: ['green', 'yellow', 'orange', 'red', 'none', 'done'], enumName: 'LightColour' })
  colour: 'green' | 'yellow' | 'orange' | 'red' | 'none' | 'done';

  /** The second clock: the follow-up of a stage-closed case. */
  hollow: boolean;

  remaining: TimeAmountResponse;

  @ApiProperty({ type: TimeAmountResponse, nullable: true })
  overdue: TimeAmountResponse | null;

  @ApiProperty({ type: String, nullable: true })
  dueAt: string | null;

  /** Its clock stands; it has no colour then. */
  @ApiProperty({ type: Boolean, required: false })
  paused?: boolean;

  /** The calendar of the year it falls in is not published yet. */
  tentative: boolean;
}

export class NamedUnit {
  id: string;
  name: string;
}

export class CaseNumberResponse {
  /** As handed over. */
  @ApiProperty({ type: String, nullable: true })
  raw: string | null;

  /** Normalised. */
  @ApiProperty({ type: String, nullable: true })
  key: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'day received, when the format carries it' })
  receivedOn: string | null;

  /** Running number of the day, when the format carries it. */
  @ApiProperty({ type: String, nullable: true })
  serial: string | null;
}

export class PollutionTypeResponse {
  /** @example "AIR" */
  medium: string;

  /** The label of the source. @example "餐饮油烟" */
  label: string;
}
