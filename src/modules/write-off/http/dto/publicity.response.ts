import { ApiProperty } from '@nestjs/swagger';
import type { NoticeFile } from '../../application/read-write-off.js';
import type { PublicityWindow } from '../../domain/window.js';
import type { PublicityObjectionRow } from '../../persistence/publicity-objection.entity.js';
import { ReceiverDto } from './receiver.dto.js';
import { OUTCOMES } from './write-off.request.js';

export class WriteOffWindowDayResponse {
  day: string;

  /** 1 … n; null for a day that is left out. */
  @ApiProperty({ type: Number, nullable: true })
  nth: number | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  isMakeup: boolean;
}

export class WriteOffWindowResponse {
  amount: number;

  @ApiProperty({ enum: ['working-day', 'calendar-day'], enumName: 'WindowUnit' })
  unit: 'working-day' | 'calendar-day';

  countFirstDay: boolean;
  startOn: string;
  endOn: string;

  @ApiProperty({ type: [WriteOffWindowDayResponse] })
  days: WriteOffWindowDayResponse[];

  /** The arrangement of a year in it is not published yet. */
  tentative: boolean;

  static of(this: void, window: PublicityWindow): WriteOffWindowResponse {
    return { ...window };
  }
}

export class WriteOffNoticeDraftResponse {
  title: string;
  body: string;
  window: WriteOffWindowResponse;
  receiver: ReceiverDto;
}

export class WriteOffObjectionResponse {
  id: string;
  receivedOn: string;
  text: string;

  /** Told to the office, or written on the public page. */
  @ApiProperty({ enum: ['office', 'public'], enumName: 'ObjectionOrigin' })
  origin: 'office' | 'public';

  recordedByName: string;

  @ApiProperty({ enum: OUTCOMES, enumName: 'ObjectionOutcome', nullable: true })
  outcome: PublicityObjectionRow['outcome'];

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty({ type: String, nullable: true })
  answeredByName: string | null;

  @ApiProperty({ type: String, nullable: true })
  answeredAt: string | null;

  static of(this: void, row: PublicityObjectionRow): WriteOffObjectionResponse {
    const { id, receivedOn, text, origin, recordedByName, outcome, answer, answeredByName, answeredAt } = row;
    return { id, receivedOn, text, origin, recordedByName, outcome, answer, answeredByName, answeredAt };
  }
}

export class WriteOffNoticeResponse {
  id: string;
  title: string;
  body: string;
  window: WriteOffWindowResponse;

  @ApiProperty({ type: ReceiverDto, nullable: true })
  receiver: ReceiverDto | null;

  place: string;
  approvedByName: string;

  @ApiProperty({ type: [WriteOffObjectionResponse] })
  objections: WriteOffObjectionResponse[];

  static of(this: void, { row, objections }: NoticeFile): WriteOffNoticeResponse {
    const { id, title, body, place, receiver, window, approvedByName } = row;
    const shown = objections.map(WriteOffObjectionResponse.of);
    return {
      id,
      title,
      body,
      place,
      receiver,
      window: WriteOffWindowResponse.of(window),
      approvedByName,
      objections: shown,
    };
  }
}
