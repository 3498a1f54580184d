import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { asFlag, IsDay } from '../../../../platform/http/rules.js';
import { MAIL_STATES, type MailState } from '../../persistence/mail.entity.js';

export class SendLogRequest {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number = 50;

  /** Id of the last row seen. */
  @IsOptional()
  @IsUUID()
  before?: string;

  /** @example "deadline.remind" */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  rule?: string;

  /** Part of a name or an address. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  person?: string;

  /** @example "2026-05-20" */
  @IsOptional()
  @IsDay()
  day?: string;
}

export class MailListRequest extends SendLogRequest {
  @ApiProperty({ enum: MAIL_STATES, required: false })
  @IsOptional()
  @IsIn(MAIL_STATES)
  state?: MailState;

  /** Only what did not get there and was not sent again. */
  @IsOptional()
  @Transform(asFlag)
  @IsBoolean()
  failing?: boolean;
}

export class ResendRequest {
  /** The recipient was asked and has not got it: needed for an uncertain mail. */
  @IsOptional()
  @IsBoolean()
  isChecked?: boolean;
}

export class ClearAddressRequest {
  @IsString()
  @MaxLength(200)
  address: string;
}
