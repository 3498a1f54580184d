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
}

export class MailResponse extends MailHeadResponse {
  /** To be shown in a sandboxed frame. */
  html: string;
  text: string;
}
