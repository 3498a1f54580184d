import { ApiProperty } from '@nestjs/swagger';

export class LiveItemResponse {
  /** Of the entry in the history; the same one may come twice after a reconnect. */
  id: string;

  caseId: string;

  /** The version of the case by now. */
  version: number;

  /** @example "case.sign" */
  action: string;

  actorId: string;

  actorName: string;

  /** @example "2026-05-20T02:42:00.000Z" */
  at: string;
}

/** The data of the event `cases`. */
export class LiveNewsResponse {
  @ApiProperty({ type: [LiveItemResponse] })
  items: LiveItemResponse[];

  /** Cases that are out of the caller's reach since. */
  gone: string[];
}
