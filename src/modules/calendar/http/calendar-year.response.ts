import { ApiProperty } from '@nestjs/swagger';

export class CalendarDayResponse {
  /** @example "2026-05-09" */
  day: string;

  @ApiProperty({ enum: ['HOLIDAY', 'MAKEUP_WORKDAY'] })
  kind: 'HOLIDAY' | 'MAKEUP_WORKDAY';

  name: string;
  source: string;
}

export class CalendarYearResponse {
  year: number;

  /** The notice; null while it is awaited. */
  published: string | null;

  days: CalendarDayResponse[];
}
