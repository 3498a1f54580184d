import { ApiProperty } from '@nestjs/swagger';
import type { PublicityRow } from '../../persistence/publicity.entity.js';
import { ReceiverDto } from './receiver.dto.js';

/** A notice in the public list: what was approved, and nothing else. */
export class PublicNoticeLineResponse {
  id: string;
  title: string;

  /** The first words of the text. */
  beginning: string;

  startOn: string;
  endOn: string;

  static of(this: void, { id, title, body, startOn, endOn }: PublicityRow): PublicNoticeLineResponse {
    return { id, title, beginning: body.slice(0, 120), startOn, endOn };
  }
}

export class PublicNoticePageResponse {
  @ApiProperty({ type: [PublicNoticeLineResponse] })
  items: PublicNoticeLineResponse[];

  /** The day to ask for older ones with; null where there are none. */
  @ApiProperty({ type: String, nullable: true })
  before: string | null;
}

export class PublicNoticeResponse {
  id: string;
  title: string;
  body: string;
  startOn: string;
  endOn: string;

  /** How the days are counted. */
  amount: number;

  @ApiProperty({ enum: ['working-day', 'calendar-day'], enumName: 'WindowUnit' })
  unit: 'working-day' | 'calendar-day';

  countFirstDay: boolean;

  /** Where to object. */
  @ApiProperty({ type: ReceiverDto, nullable: true })
  receiver: ReceiverDto | null;

  static of(this: void, row: PublicityRow): PublicNoticeResponse {
    const { id, title, body, startOn, endOn, window, receiver } = row;
    const { amount, unit, countFirstDay } = window;
    return { id, title, body, startOn, endOn, amount, unit, countFirstDay, receiver };
  }
}
