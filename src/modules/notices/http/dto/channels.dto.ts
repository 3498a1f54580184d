import { ApiProperty } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { MAIL_STATES, type MailState } from '../../persistence/mail.entity.js';
import { WEBHOOK_FORMATS, type WebhookFormat } from '../../webhook/format.js';

export class WaysDto {
  @IsBoolean()
  mail: boolean;

  @IsBoolean()
  bell: boolean;

  @IsBoolean()
  webhook: boolean;
}

export class ChannelRuleResponse extends WaysDto {
  /** @example "deadline.remind" */
  rule: string;
}

export class WebhookRequestDto {
  /** @example "梧桐街道督办群" */
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  name: string;

  /** The unit whose letters it gets; null gets those of all. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  @ApiProperty({ enum: WEBHOOK_FORMATS, enumName: 'WebhookFormat' })
  @IsIn(WEBHOOK_FORMATS)
  format: WebhookFormat;

  /** Needed for a new one; left out, it stays. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  url?: string | null;

  /** Signs the messages; left out, it stays. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MinLength(8)
  @MaxLength(200)
  secret?: string | null;

  @IsBoolean()
  active: boolean;
}

export class WebhookMessageResponse {
  id: string;
  webhookId: string;
  rule: string;

  @ApiProperty({ enum: MAIL_STATES })
  state: MailState;

  tries: number;
  error: string | null;
  createdAt: string;

  @ApiProperty({ type: String, nullable: true })
  sentAt: string | null;
}

export class WebhookResponse {
  id: string;
  version: number;
  name: string;
  unitId: string | null;
  unitName: string | null;

  @ApiProperty({ enum: WEBHOOK_FORMATS, enumName: 'WebhookFormat' })
  format: WebhookFormat;

  /** What may be shown of the address. */
  host: string;
  hasSecret: boolean;
  active: boolean;

  @ApiProperty({ type: WebhookMessageResponse, nullable: true })
  last: WebhookMessageResponse | null;
}

export class NewWebhookResponse {
  id: string;
}
