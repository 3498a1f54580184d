import { ApiProperty } from '@nestjs/swagger';
import { GridCellResponse } from '../../../cases/index.js';
import { explanationGrid, type Explanation } from '../../../deadlines/index.js';

export class SkippedDayResponse {
  day: string;

  @ApiProperty({ enum: ['weekend', 'holiday'] })
  reason: 'weekend' | 'holiday';

  /** The festival; null for an ordinary weekend day. */
  @ApiProperty({ type: String, nullable: true })
  name: string | null;
}

export class AddedDayResponse {
  day: string;
  name: string;
}

export class LimitCountResponse {
  startOn: string;
  dueOn: string;

  /** Late from this moment on. */
  dueAt: string;

  /** How many days counted. */
  counted: number;

  @ApiProperty({ type: [SkippedDayResponse] })
  skipped: SkippedDayResponse[];

  @ApiProperty({ type: [AddedDayResponse] })
  added: AddedDayResponse[];

  /** It rests on a year whose arrangement is not published. */
  tentative: boolean;

  @ApiProperty({ type: [Number] })
  unpublishedYears: number[];

  /** Weeks from Monday to Sunday. */
  @ApiProperty({ type: [GridCellResponse] })
  grid: GridCellResponse[];

  static of(explanation: Explanation): LimitCountResponse {
    const { dueOn, dueAt, startOn, counted, skipped, added, tentative, unpublishedYears } = explanation;
    const grid = explanationGrid(explanation);
    return {
      startOn,
      dueOn,
      dueAt,
      counted: counted.length,
      skipped,
      added,
      tentative,
      unpublishedYears,
      grid,
    };
  }
}

export class LimitUntilResponse extends LimitCountResponse {
  /** Working days after the start, the last one included. */
  amount: number;
}
