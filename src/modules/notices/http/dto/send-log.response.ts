import { ApiProperty } from '@nestjs/swagger';
import { MAIL_STATES, type MailState } from '../../persistence/mail.entity.js';

export class MailHeadResponse {
  id: string;

  /** @example "deadline.remind" */
  rule: string;

  recipientName: string;
  address: string;
  subject: string;

  @ApiProperty({ enum: MAIL_STATES })
  state: MailState;

  tries: number;
  error: string | null;
  createdAt: string;

  @ApiProperty({ type: String, nullable: true })
  sentAt: string | null;

  /** The mail that this one repeats, and who asked for it. */
  againOf: string | null;
  againByName: string | null;

  /** The mail that repeats this one. */
  againBy: string | null;
}

export class MailResponse extends MailHeadResponse {
  /** To be shown in a sandboxed frame. */
  html: string;
  text: string;
}

export class ResentResponse {
  /** The new mail. */
  id: string;
}

/** An address that is not tried any more. */
export class BadAddressResponse {
  address: string;
  refusals: number;
  markedAt: string;
  error: string;
}
