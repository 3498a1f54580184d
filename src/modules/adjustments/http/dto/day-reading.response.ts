import { ApiProperty } from '@nestjs/swagger';

export class DayReadingResponse {
  /** The last day of the period that is named; null where none is. */
  @ApiProperty({ type: String, nullable: true })
  day: string | null;

  /** It rests on a festival whose year is not published. */
  tentative: boolean;
}
